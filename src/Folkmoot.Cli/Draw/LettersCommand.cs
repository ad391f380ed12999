using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Folkmoot.Sortition;

namespace Folkmoot.Cli.Draw;

/// <summary><c>folkmoot letters</c>.</summary>
internal sealed class LettersCommand
{
    private readonly Option<string> _addresses = new("--addresses") { Description = "The addresses, in CSV.", HelpName = "FILE", Required = true };
    private readonly Option<int> _letters = new("--letters") { Description = "How many letters to send.", HelpName = "N", Required = true };
    private readonly Option<string?> _deprivation = new("--deprivation") { Description = "The column of a deprivation index; 1 is the most deprived.", HelpName = "COLUMN" };
    private readonly Option<int> _deprived = new("--most-deprived") { Description = "Up to which index an address is more deprived. Default: 3.", HelpName = "N", DefaultValueFactory = _ => 3 };
    private readonly Option<int> _extra = new("--extra") { Description = "How many in 100 of the letters go to the more deprived addresses on top. Default: 20.", HelpName = "PERCENT", DefaultValueFactory = _ => 20 };
    private readonly Option<string?> _weight = new("--weight") { Description = "The column of weights: an address is as likely as its weight says.", HelpName = "COLUMN" };
    private readonly Option<string> _seed = new("--seed") { Description = "What decides; a public random value.", HelpName = "TEXT", Required = true };
    private readonly Option<string> _format = new("--format") { Description = "csv for the post, json for programs. Default: csv.", HelpName = "csv|json", DefaultValueFactory = _ => "csv" };

    public static Command Create()
    {
        var letters = new LettersCommand();
        letters._format.AcceptOnlyFromAmong("csv", "json");
        var command = new Command("letters", "Draw the addresses that get an invitation.")
        {
            letters._addresses, letters._letters, letters._deprivation, letters._deprived, letters._extra, letters._weight, letters._seed, letters._format,
        };
        command.SetAction(Failure.Caught(letters.Run));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var (letters, extra, seed) = (parsed.GetRequiredValue(_letters), parsed.GetRequiredValue(_extra), parsed.GetRequiredValue(_seed));
        if (letters < 1)
            throw new UsageException($"--letters is {letters}; give a whole number from 1.");
        if (extra is < 0 or > 100)
            throw new UsageException($"--extra is {extra}; give a whole number from 0 to 100.");
        if (parsed.GetValue(_deprivation) is not null && parsed.GetValue(_weight) is not null)
            throw new UsageException("--deprivation and --weight are two ways to say the same; give one.");
        AddressList list;
        var path = parsed.GetRequiredValue(_addresses);
        using (var stream = Input.Open(path))
            list = AddressList.Read(stream, Input.NameOf(path));
        cancellation.ThrowIfCancellationRequested();
        IReadOnlyList<int> chosen;
        Func<int, Ratio> chance;
        if (parsed.GetValue(_weight) is { } weight)
        {
            var (addresses, chances) = MailOut.DrawWeighted(list.Numbers(weight, 0), letters, seed);
            (chosen, chance) = (addresses, address => chances[address]);
        }
        else
        {
            bool[] deprived = parsed.GetValue(_deprivation) is { } column ? [.. list.Numbers(column, 1).Select(index => index <= parsed.GetRequiredValue(_deprived))] : new bool[list.Rows.Count];
            var (addresses, more, other) = MailOut.Draw(deprived, letters, parsed.GetValue(_deprivation) is null ? 0 : extra, seed);
            (chosen, chance) = (addresses, address => deprived[address] ? more : other);
        }

        using var standard = Console.OpenStandardOutput();
        if (parsed.GetRequiredValue(_format) == "json")
            WriteJson(standard, list, chosen, chance, seed);
        else
            WriteCsv(standard, list, chosen, chance);
        return ExitCode.Good;
    }

    private static void WriteCsv(Stream stream, AddressList list, IReadOnlyList<int> chosen, Func<int, Ratio> chance)
    {
        using var output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\r\n" };
        output.WriteLine(string.Join(',', list.Headings.Append("chance of a letter").Select(Cell)));
        foreach (var address in chosen)
            output.WriteLine(string.Join(',', list.Rows[address].Append(chance(address).ToString()).Select(Cell)));
    }

    private static string Cell(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void WriteJson(Stream stream, AddressList list, IReadOnlyList<int> chosen, Func<int, Ratio> chance, string seed)
    {
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("seed", seed);
            json.WriteNumber("addresses", list.Rows.Count);
            json.WriteStartArray("letters");
            foreach (var address in chosen)
            {
                json.WriteStartObject();
                json.WriteNumber("row", address + 1);
                json.WriteString("chance", chance(address).ToString());
                json.WriteStartObject("address");
                for (var column = 0; column < list.Headings.Count; column++)
                    json.WriteString(list.Headings[column], list.Rows[address][column]);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
