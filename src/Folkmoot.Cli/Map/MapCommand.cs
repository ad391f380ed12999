using System.CommandLine;
using Folkmoot.Cli.Count;
using Folkmoot.Cli.Output;
using Folkmoot.Opinion;

namespace Folkmoot.Cli.Map;

/// <summary><c>folkmoot map</c>.</summary>
internal sealed class MapCommand
{
    private readonly Argument<string> _path = new("FOLDER-OR-VOTES") { Description = "A folder with an export of Polis, a file of votes, or - to read what is piped in.", HelpName = "FOLDER|VOTES.csv|-" };
    private readonly Option<string?> _comments = new("--comments") { Description = "The file of statements, where it is not in the folder.", HelpName = "FILE" };
    private readonly Option<string> _format = new("--format") { Description = "json for programs, html for a page of its own. Default: json.", HelpName = "json|html", DefaultValueFactory = _ => "json" };
    private readonly Option<string?> _parity = new("--parity") { Description = "Also work out the statistics of Polis from its own groups.", HelpName = "polis" };
    private readonly Option<int?> _draws = new("--draws") { Description = "Draws for the comparison with chance and for stability; 0 leaves both out.", HelpName = "N" };
    private readonly Option<ulong> _seed = new("--seed") { Description = "Seed of all draws. Default: 1.", HelpName = "N", DefaultValueFactory = _ => 1 };
    private readonly Option<string> _margins = new("--margins") { Description = "Whether attacks are tried. Default: yes.", HelpName = "yes|no", DefaultValueFactory = _ => "yes" };
    private readonly Option<double?> _vetoShare = new("--veto-share") { Description = "Part of the people that a group needs for a veto. Default: 0.1.", HelpName = "SHARE" };
    private readonly Option<int?> _vetoPeople = new("--veto-people") { Description = "People that a group needs for a veto. Default: 15.", HelpName = "N" };
    private readonly Option<bool> _seconds = new("--seconds") { Description = "Tell the time it took, which differs from run to run." };

    private MapCommand()
    {
        _format.AcceptOnlyFromAmong("json", "html");
        _parity.AcceptOnlyFromAmong("polis");
        _margins.AcceptOnlyFromAmong("yes", "no");
    }

    public static Command Create()
    {
        var map = new MapCommand();
        var command = new Command("map", "Map votes on statements, and say what may be said against the map.") { map._path };
        foreach (Option option in (Option[])[map._comments, map._format, map._parity, map._draws, map._seed, map._margins, map._vetoShare, map._vetoPeople, map._seconds])
            command.Options.Add(option);
        command.SetAction(Failure.Caught(map.Run));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        using var progress = new TerminalProgress(Console.Error, !Console.IsErrorRedirected);
        var settings = Settings(parsed);
        var input = new MapInput(parsed.GetRequiredValue(_path), parsed.GetValue(_comments), TimeProvider.System.GetUtcNow(), cancellation);
        progress.Report("Reading");
        var export = Timed<Opinion.Polis.PolisExport>.Run(input.Read);
        var parity = parsed.GetValue(_parity) is null ? null : input.Parity(export.Value);
        var map = Timed<OpinionMap>.Run(() => OpinionMapper.Map(export.Value.Votes, settings, progress, cancellation));
        progress.Clear();
        var report = new MapReport(export.Value, map.Value, parity, export.Elapsed, map.Elapsed, parsed.GetValue(_seconds));
        using var output = new StreamWriter(Console.OpenStandardOutput(), Console.OutputEncoding, 1 << 16) { NewLine = "\n" };
        if (parsed.GetRequiredValue(_format) == "html")
            MapHtml.Write(output, report);
        else
            MapJson.Write(output, report);
        return ExitCode.Good;
    }

    private MapSettings Settings(ParseResult parsed)
    {
        var defaults = new MapSettings();
        var draws = parsed.GetValue(_draws);
        var share = parsed.GetValue(_vetoShare) ?? defaults.VetoShare;
        var people = parsed.GetValue(_vetoPeople) ?? defaults.VetoPeople;
        Refuse(draws is not null and not 0 and (< 19 or > 10_000), "--draws must be 0, or a whole number from 19 to 10000.");
        Refuse(!(share is >= 0 and <= 1), "--veto-share must be a number from 0 to 1, such as 0.1.");
        Refuse(people < 0, "--veto-people must be a whole number from 0 on.");
        return defaults with { Draws = draws, Seed = parsed.GetValue(_seed), Margins = parsed.GetRequiredValue(_margins) == "yes", VetoShare = share, VetoPeople = people };
    }

    private static void Refuse(bool wrong, string sentence)
    {
        if (wrong)
            throw new UsageException(sentence);
    }
}
