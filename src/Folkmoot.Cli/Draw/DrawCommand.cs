using System.CommandLine;
using Folkmoot.Cli.Output;
using Folkmoot.Sortition;

namespace Folkmoot.Cli.Draw;

/// <summary><c>folkmoot draw</c>.</summary>
internal sealed class DrawCommand
{
    private const int LargestSecret = 1 << 20;
    private static readonly string[] Objectives = [.. Enum.GetNames<Objective>().Select(name => name.ToLowerInvariant())];
    private readonly PoolOptions _pool = new();
    private readonly Option<string?> _objective = new("--objective") { Description = "What is fair. Default: leximin.", HelpName = string.Join('|', Objectives) };
    private readonly Option<int> _panels = new("--panels") { Description = "Equally likely panels. Default: 1000.", HelpName = "N", DefaultValueFactory = _ => 1000 };
    private readonly Option<string?> _names = new("--names") { Description = "What these panels are called, such as \"Town, Villages\".", HelpName = "NAMES" };
    private readonly Option<int> _draws = new("--draws") { Description = "Panels drawn at once, on which nobody is twice. Default: 1.", HelpName = "K", DefaultValueFactory = _ => 1 };
    private readonly Option<string?> _seated = new("--seated") { Description = "People who sit already, an id on each line; the other seats are drawn.", HelpName = "FILE" };
    private readonly Option<string?> _gone = new("--gone") { Description = "People who are not to be drawn, an id on each line.", HelpName = "FILE" };
    private readonly AlternateOptions _alternates = new();
    private readonly Option<string?> _seed = new("--seed") { Description = "What decides among equally good panels. Default: folkmoot.", HelpName = "TEXT" };
    private readonly Option<string?> _beaconName = new("--beacon-name") { Description = "The public random value that will choose the panel.", HelpName = "TEXT" };
    private readonly Option<string?> _beacon = new("--beacon") { Description = "That value, or the JSON of its drand or NIST server: chooses the panel.", HelpName = "VALUE" };
    private readonly Option<string?> _secret = new("--secret") { Description = "Secret bytes that hide in the commitment who people are.", HelpName = "FILE" };
    private readonly Option<bool> _public = new("--public") { Description = "Leave ids out, so that the result may be published." };
    private readonly Option<string> _format = new("--format") { Description = "table for people, json for programs, html for a page of its own. Default: table.", HelpName = "table|json|html", DefaultValueFactory = _ => "table" };

    public static Command Create()
    {
        var draw = new DrawCommand();
        draw._objective.AcceptOnlyFromAmong(Objectives);
        draw._format.AcceptOnlyFromAmong("table", "json", "html");
        AtLeastOne(draw._panels, "--panels");
        AtLeastOne(draw._draws, "--draws");
        draw._beacon.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && string.IsNullOrWhiteSpace(token.Value))
                result.AddError("--beacon is empty; give the public random value as it was published.");
        });
        var command = new Command("draw", "Make a fair lottery of panels and draw one.");
        foreach (Option option in (Option[])[.. draw._pool.All, draw._objective, draw._panels, draw._draws, draw._names, draw._seated, draw._gone, .. draw._alternates.All, draw._seed, draw._beaconName, draw._beacon, draw._secret, draw._public, draw._format])
            command.Options.Add(option);
        command.SetAction(Failure.Caught(draw.Run));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        using var progress = new TerminalProgress(Console.Error, !Console.IsErrorRedirected);
        var (pool, seats, field) = _pool.Read(parsed);
        var settings = Settings(parsed, seats, field);
        var beacon = parsed.GetValue(_beacon) is { } value ? Beacon.Read(settings.BeaconName, value) : null;
        settings = settings with { Alternates = _alternates.Read(parsed, pool.Quotas) };
        var index = Enumerable.Range(0, pool.People.Count).ToDictionary(pool.NameOf, person => person, StringComparer.Ordinal);
        var (seated, gone) = (NamedPeople.Read(parsed.GetValue(_seated), index, "pool"), NamedPeople.Read(parsed.GetValue(_gone), index, "pool"));
        if (seated.Count + gone.Count > 0)
        {
            if (settings.Draws > 1)
                throw new UsageException("--draws goes with whole panels; leave --seated and --gone out.");
            if (settings.Alternates is not null)
                throw new UsageException("--alternates goes with the draw of a whole panel; leave --seated and --gone out.");
            (pool, var free) = Replacement.PoolFor(pool, seated, gone, settings.Seats);
            settings = settings with { Seats = free };
        }

        var lottery = Lottery.Prepare(pool, settings, progress, cancellation);
        var record = DrawRecord.Of(lottery, Secret(parsed.GetValue(_secret)));
        if (parsed.GetValue(_public))
            record = record.ForEverybody();
        if (beacon is not null)
            record = record.Drawn(beacon.Value, beacon.Signature);
        progress.Clear();
        Write(record, parsed.GetRequiredValue(_format));
        return ExitCode.Good;
    }

    private DrawSettings Settings(ParseResult parsed, int seats, FieldSettings field)
    {
        var settings = new DrawSettings
        {
            Seats = seats,
            Objective = parsed.GetValue(_objective) is { } asked ? Enum.Parse<Objective>(asked, ignoreCase: true) : field.Objective ?? Objective.Leximin,
            Panels = parsed.GetRequiredValue(_panels),
            Draws = parsed.GetRequiredValue(_draws),
            Names = parsed.GetValue(_names)?.Split(',', StringSplitOptions.TrimEntries) ?? [],
            BeaconName = parsed.GetValue(_beaconName) ?? string.Empty,
        };
        return (parsed.GetValue(_seed) ?? field.Seed) is { } seed ? settings with { Seed = seed } : settings;
    }

    private static byte[] Secret(string? path)
    {
        if (path is null)
            return [];
        using var stream = Input.Open(path);
        var secret = new byte[LargestSecret + 1];
        var length = stream.ReadAtLeast(secret, secret.Length, throwOnEndOfStream: false);
        return length is 0 or > LargestSecret
            ? throw new UsageException($"--secret names a file of {(length == 0 ? "no bytes" : "more than a mebibyte")}; give one with some random bytes, such as 32.")
            : secret[..length];
    }

    private static void Write(DrawRecord record, string format)
    {
        using var stream = Console.OpenStandardOutput();
        if (format == "json")
        {
            using (var buffer = new BufferedStream(stream, 1 << 16))
            {
                DrawJsonWriter.Write(buffer, record);
                buffer.WriteByte((byte)'\n');
            }

            return;
        }

        using var output = new StreamWriter(stream, Console.OutputEncoding, 1 << 16) { NewLine = "\n" };
        if (format == "html")
            DrawHtml.Write(output, record);
        else
            DrawTable.Write(output, record, Style.OfConsole());
    }

    private static void AtLeastOne(Option<int> option, string name) => option.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && int.TryParse(token.Value, System.Globalization.CultureInfo.InvariantCulture, out var number) && number < 1)
            result.AddError($"{name} is {number}; give a whole number from 1.");
    });
}
