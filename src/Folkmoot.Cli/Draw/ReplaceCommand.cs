using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Folkmoot.Cli.Output;
using Folkmoot.Sortition;

namespace Folkmoot.Cli.Draw;

/// <summary><c>folkmoot replace</c>.</summary>
internal sealed class ReplaceCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "The record of a draw with people standing by, or - to read what is piped in.", HelpName = "DRAW.json|-" };
    private readonly Option<string> _gone = new("--gone") { Description = "Everybody who dropped out so far, an id on each line.", HelpName = "FILE", Required = true };
    private readonly Option<string?> _seated = new("--seated") { Description = "Those standing by who have taken a seat already, an id on each line.", HelpName = "FILE" };
    private readonly Option<string> _format = new("--format") { Description = "table for people, json for programs.", HelpName = "table|json", DefaultValueFactory = _ => "table" };

    public static Command Create()
    {
        var replace = new ReplaceCommand();
        replace._format.AcceptOnlyFromAmong("table", "json");
        var command = new Command("replace", "Say who of the people standing by takes the seats that became free.") { replace._file, replace._gone, replace._seated, replace._format };
        command.SetAction(Failure.Caught(replace.Run));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var path = parsed.GetRequiredValue(_file);
        DrawRecord record;
        using (var stream = Input.Open(path))
            record = DrawJsonReader.Read(stream, Input.NameOf(path));
        cancellation.ThrowIfCancellationRequested();
        if (DrawVerifier.Verify(record) is [var finding, ..])
            throw new SortitionException($"{Input.NameOf(path)} is not an honest record. {finding}");
        var index = Enumerable.Range(0, record.People.Count).ToDictionary(person => record.People[person].Id, person => person, StringComparer.Ordinal);
        var chosen = Substitutes.Choose(record, NamedPeople.Read(parsed.GetValue(_gone), index, "record"), NamedPeople.Read(parsed.GetValue(_seated), index, "record"));
        using var output = new StreamWriter(Console.OpenStandardOutput(), Console.OutputEncoding) { NewLine = "\n" };
        if (parsed.GetRequiredValue(_format) == "json")
            WriteJson(output, record, chosen);
        else
            WriteTable(output, record, chosen);
        return ExitCode.Good;
    }

    private static void WriteTable(StreamWriter output, DrawRecord record, Substitutes chosen)
    {
        var style = Style.OfConsole();
        output.WriteLine(chosen.People.Count == 0 ? "Nobody takes a seat."
            : style.Good($"{DrawWords.People(chosen.People.Count)} {(chosen.People.Count == 1 ? "takes" : "take")} a seat: {string.Join(", ", chosen.People.Select(person => Plain.Text(record.People[person].Id)))}"));
        output.WriteLine($"With the seats free, {DrawWords.Off(chosen.Before)}; now {DrawWords.Off(chosen.Missed)}, which is the least that these people can do.");
        if (chosen.Free > 0)
            output.WriteLine($"{Plain.Some(chosen.Free, "seat")} {(chosen.Free == 1 ? "stays" : "stay")} free: nobody else stands by.");
    }

    private static void WriteJson(StreamWriter output, DrawRecord record, Substitutes chosen)
    {
        using (var json = new Utf8JsonWriter(output.BaseStream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("people");
            foreach (var person in chosen.People)
                json.WriteStringValue(record.People[person].Id);
            json.WriteEndArray();
            json.WriteNumber("missed", chosen.Missed);
            json.WriteNumber("missed_before", chosen.Before);
            json.WriteNumber("free", chosen.Free);
            json.WriteEndObject();
        }

        output.WriteLine();
    }
}
