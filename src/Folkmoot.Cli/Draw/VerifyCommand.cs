using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Folkmoot.Cli.Output;
using Folkmoot.Sortition;

namespace Folkmoot.Cli.Draw;

/// <summary><c>folkmoot verify</c>.</summary>
internal sealed class VerifyCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "The record of a draw, or - to read what is piped in.", HelpName = "DRAW.json|-" };
    private readonly Option<string?> _beacon = new("--beacon") { Description = "Say which panel this public random value chooses.", HelpName = "VALUE" };
    private readonly Option<string?> _commitment = new("--commitment") { Description = "The hash that was published before the draw.", HelpName = "HASH" };
    private readonly Option<string?> _me = new("--me") { Description = "Find the person with this id in the record.", HelpName = "ID" };
    private readonly Option<string?> _salt = new("--salt") { Description = "The salt of that person, in hexadecimal.", HelpName = "SALT" };
    private readonly Option<string> _format = new("--format") { Description = "table for people, json for programs.", HelpName = "table|json", DefaultValueFactory = _ => "table" };

    public static Command Create()
    {
        var verify = new VerifyCommand();
        verify._format.AcceptOnlyFromAmong("table", "json");
        var command = new Command("verify", "Check the record of a draw.") { verify._file, verify._beacon, verify._commitment, verify._me, verify._salt, verify._format };
        command.SetAction(Failure.Caught(verify.Run));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var path = parsed.GetRequiredValue(_file);
        DrawRecord record;
        using (var stream = Input.Open(path))
            record = DrawJsonReader.Read(stream, Input.NameOf(path));
        cancellation.ThrowIfCancellationRequested();
        var findings = DrawVerifier.Verify(record, parsed.GetValue(_commitment));
        var asked = parsed.GetValue(_beacon) is { } beacon && !string.IsNullOrWhiteSpace(beacon) ? Drawn(record, Beacon.Read(record.BeaconName, beacon)) : null;
        var me = parsed.GetValue(_me) is not { } id ? null : record.Find(id, parsed.GetValue(_salt)?.Trim().ToLowerInvariant() ?? string.Empty)
            ?? throw new UsageException($"Nobody in the record has the id \"{id}\" with this salt; give both exactly as they were sent.");
        using (var output = new StreamWriter(Console.OpenStandardOutput(), Console.OutputEncoding) { NewLine = "\n" })
        {
            if (parsed.GetRequiredValue(_format) == "json")
                WriteJson(output, record, findings, asked, me);
            else
                WriteTable(output, Input.NameOf(path), record, findings, asked, me);
        }

        return findings.Count == 0 ? ExitCode.Good : ExitCode.BadInput;
    }

    private static DrawRecord Drawn(DrawRecord record, BeaconValue beacon) => record.Drawn(beacon.Value, beacon.Signature);

    private static void WriteTable(TextWriter output, string source, DrawRecord record, IReadOnlyList<string> findings, DrawRecord? asked, RecordedPerson? me)
    {
        var style = Style.OfConsole();
        foreach (var finding in findings)
            output.WriteLine(style.Bold(Plain.Text(finding)));
        if (findings.Count > 0)
        {
            output.WriteLine(style.Bold($"{Plain.Text(source)} is not an honest record: {Plain.Some(findings.Count, "fault")}"));
            return;
        }

        output.WriteLine($"{Plain.Some(record.People.Count, "person").Replace("persons", "people", StringComparison.Ordinal)}, {DrawWords.Panels(record)} of {record.Seats}");
        output.WriteLine("Nothing was changed after the commitment.");
        output.WriteLine("Every panel meets every quota, and nobody shares one with their household.");
        if (record.Draws > 1)
            output.WriteLine("Nobody is on two panels of a draw. A chance is that of being on any of them.");
        output.WriteLine(DrawWords.Rounded(record));
        if (record.Excluded.Count > 0)
            output.WriteLine($"{DrawWords.People(record.Excluded.Count)} can be on no panel, as is proven by cases.");
        if (record.Objective != Objective.Legacy)
            output.WriteLine(DrawWords.Proof(record));
        if (DrawWords.Exactness(record) is { } exactness)
            output.WriteLine(exactness);
        if (record.Result is { } result)
        {
            output.WriteLine($"The public random value {Plain.Text(result.Beacon)} chose {DrawWords.Number(record, result.Panel)}{(record.Draws == 1 ? string.Empty : $", of which panel {result.First + 1} is the first")}.");
            output.WriteLine(Plain.Text(BeaconProof.Of(record).Words));
        }

        foreach (var panel in record.Names.Count > 0 ? DrawWords.Drawn(record) : [])
            output.WriteLine(panel);
        if (record.Result?.Alternates is { } alternates)
            output.WriteLine($"{DrawWords.StandingBy(record, alternates)} They were chosen once more, and are the same. {DrawWords.Missed(record, alternates)}");
        if (asked?.Result is { } answer)
        {
            output.WriteLine($"The public random value {Plain.Text(answer.Beacon)} chooses {DrawWords.Number(record, answer.Panel)}: {string.Join("; ", DrawWords.Drawn(asked))}");
            output.WriteLine(Plain.Text(BeaconProof.Of(asked).Words));
        }

        if (me is not null)
            output.WriteLine($"You are person {Plain.Text(me.Id)} of this record; your chance is {DrawWords.Chance(me.Chance)}, and you are on {(me.Panels.Count == 0 ? "no panel" : $"the {(record.Draws == 1 ? "panels" : "draws")} {string.Join(", ", me.Panels.Select(panel => panel + 1))}")}.");
        output.WriteLine($"Commitment {record.Commitment.Hash}");
        output.WriteLine(style.Good($"{Plain.Text(source)} is an honest record"));
    }

    private static void WriteJson(StreamWriter output, DrawRecord record, IReadOnlyList<string> findings, DrawRecord? asked, RecordedPerson? me)
    {
        using (var json = new Utf8JsonWriter(output.BaseStream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteBoolean("honest", findings.Count == 0);
            json.WriteStartArray("findings");
            foreach (var finding in findings)
                json.WriteStringValue(finding);
            json.WriteEndArray();
            json.WriteString("commitment", record.Commitment.Hash);
            if ((asked ?? record).Result is { } result)
            {
                json.WriteString("beacon", result.Beacon);
                var proof = BeaconProof.Of(asked ?? record);
                json.WriteBoolean("beacon_proven", proof.Standing == BeaconStanding.Proven);
                json.WriteString("beacon_proof", proof.Words);
                json.WriteNumber("panel", result.Panel + 1);
                json.WriteStartArray("people");
                foreach (var person in (asked ?? record).DrawnPanels().SelectMany(panel => panel))
                    json.WriteStringValue(record.People[person].Id);
                json.WriteEndArray();
            }

            if (me is not null)
            {
                json.WriteString("me", me.Id);
                json.WriteString("chance", me.Chance.ToString());
            }

            json.WriteEndObject();
        }

        output.WriteLine();
    }
}
