using System.CommandLine;
using Folkmoot.Cli.Output;
using Folkmoot.Counting;
using Folkmoot.Counting.Pabulib;

namespace Folkmoot.Cli.Count;

/// <summary><c>folkmoot count</c>.</summary>
internal sealed class CountCommand
{
    /// <summary>Ballots times shares up to which tens of counts more are soon done.</summary>
    private const long QuicklyRecounted = 3_000_000;
    private readonly Argument<string[]> _files = Input.Several();
    private readonly RuleOptions _rules = new();
    private readonly PotOptions _pots = new();
    private readonly Option<string?> _explain = new("--explain") { Description = "Say why a project won or lost.", HelpName = "PROJECT" };
    private readonly Option<bool> _changes = new("--changes") { Description = "With --explain: also say with which change it would have won, however long that takes." };
    private readonly Option<string?> _voter = new("--voter") { Description = "Say where the share of a voter went.", HelpName = "ID" };
    private readonly Option<string> _format = new("--format") { Description = "table for people, json for programs, html for a page of its own, account for the account alone, the same to the byte whoever counts. Default: table.", HelpName = "table|json|html|account", DefaultValueFactory = _ => "table" };
    private readonly Option<string?> _duplicates = new("--duplicates") { Description = "What a project named twice on a ballot means. Default: merge.", HelpName = "merge|keep-last|reject" };

    private readonly Option<int?> _decimals = new("--decimals") { Description = "Decimals of the currency that money is counted with at least. Default: as many as the file has.", HelpName = "N" };

    private CountCommand()
    {
        _decimals.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value is not ("0" or "1" or "2" or "3" or "4" or "5" or "6"))
                result.AddError($"--decimals is \"{token.Value}\"; it must be a whole number from 0 to 6.");
        });
        _format.AcceptOnlyFromAmong("table", "json", "html", "account");
        _duplicates.AcceptOnlyFromAmong(RuleOptions.Words<DuplicateChoices>());
    }

    public static Command Create()
    {
        var count = new CountCommand();
        var command = new Command("count", "Count an election and explain the result.") { count._files };
        count._rules.AddTo(command);
        count._pots.AddTo(command);
        foreach (Option option in (Option[])[count._explain, count._changes, count._voter, count._format, count._duplicates, count._decimals])
            command.Options.Add(option);
        command.SetAction(Failure.Caught(count.Run));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        using var progress = new TerminalProgress(Console.Error, !Console.IsErrorRedirected);
        var paths = parsed.GetRequiredValue(_files);
        var pots = _pots.AreGiven(parsed);
        var format = parsed.GetRequiredValue(_format);
        CheckTogether(paths, pots, format);
        var files = paths.Select(path => (Path: path, Read: Timed<PabulibFile>.Run(() => Read(path, parsed, progress, cancellation)))).ToList();
        CheckAsked(parsed, [.. files.Select(file => file.Read.Value)]);
        if (pots)
        {
            var place = new PlaceCount(parsed, _rules, _pots, progress, cancellation).Pots(files[0].Read, Asked(parsed, files[0].Path, files[0].Read));
            place = place with { Parts = [.. place.Parts.Select(part => (part.Name, WithChanges(part.Report)))] };
            progress.Clear();
            Write(place, format);
            return ExitCode.Good;
        }

        var all = files.Select(file => file.Read.Value.Election).ToList();
        var reports = files.Select(file => WithChanges(Counted(parsed, Asked(parsed, file.Path, file.Read), all, progress, cancellation))).ToList();
        progress.Clear();
        if (reports.Count == 1)
            Write(reports[0], format);
        else
            Write(new PlaceCount(parsed, _rules, _pots, progress, cancellation).Files(reports), format);
        return ExitCode.Good;

        CountReport WithChanges(CountReport report) => report with { Changes = Changes(report, parsed.GetValue(_changes), progress, cancellation) };
    }

    private static void CheckTogether(string[] paths, bool pots, string format)
    {
        if (pots && paths.Length > 1)
            throw new UsageException("Give either several files or --pot: pots divide the money of one file.");
        if ((pots || paths.Length > 1) && format == "account")
            throw new UsageException("--format account is of one count; count the parts one by one, or use --format json.");
        if (paths.Count(path => path == "-") > 1)
            throw new UsageException("Only one file can be piped in.");
    }

    /// <summary>What is asked of one file, before it is counted.</summary>
    private CountReport Asked(ParseResult parsed, string path, Timed<PabulibFile> read) => new()
    {
        Source = Input.NameOf(path),
        File = read.Value,
        Read = read.Elapsed,
        Project = parsed.GetValue(_explain) is { } id && read.Value.Election.TryIndexOf(id, out var project) ? project : null,
        Voter = parsed.GetValue(_voter) is { } voter && read.Value.LocatedBallot is { } ballot ? (voter, ballot) : null,
    };

    private CountReport Counted(ParseResult parsed, CountReport asked, List<Election> all, TerminalProgress progress, CancellationToken cancellation)
    {
        var factory = new RuleFactory(_rules, parsed, asked.File);
        var report = asked with { Count = Count(asked.Election, RuleHere.Of(factory.Main(), asked.Election, all), progress, cancellation) };
        return report with { Compared = [.. factory.Compared().Select(name => (name, Count(asked.Election, RuleHere.Of(factory.Named(name), asked.Election, all), progress, cancellation)))] };
    }

    private void CheckAsked(ParseResult parsed, List<PabulibFile> files)
    {
        var (noProject, noVoter) = files.Count == 1 ? ("which this election does not have", "who has no ballot in this file") : ("which none of the files has", "who has no ballot in any of the files");
        if (parsed.GetValue(_explain) is { } project && !files.Exists(file => file.Election.TryIndexOf(project, out _)))
            throw new UsageException($"--explain names the project \"{project}\", {noProject}.");
        if (parsed.GetValue(_voter) is { } voter && !files.Exists(file => file.LocatedBallot is not null))
            throw new UsageException($"--voter names the voter \"{voter}\", {noVoter}.");
    }

    private static void Write(CountReport report, string format)
    {
        using var output = Output();
        switch (format)
        {
            case "json":
                JsonReport.Write(output, report);
                break;
            case "html":
                HtmlReport.Write(output, report);
                break;
            case "account":
                output.Write(report.Result.Account.ToJson());
                break;
            default:
                TableReport.Write(output, report, Style.OfConsole());
                break;
        }
    }

    private static void Write(PlaceReport place, string format)
    {
        using var output = Output();
        switch (format)
        {
            case "json":
                PlaceJson.Write(output, place);
                break;
            case "html":
                PlaceHtml.Write(output, place);
                break;
            default:
                PlaceTable.Write(output, place, Style.OfConsole());
                break;
        }
    }

    private static StreamWriter Output() => new(Console.OpenStandardOutput(), Console.OutputEncoding, 1 << 16) { NewLine = "\n" };

    private PabulibFile Read(string path, ParseResult parsed, TerminalProgress progress, CancellationToken cancellation)
    {
        using var stream = Input.Open(path);
        return PabulibReader.Read(stream, new PabulibReadOptions
        {
            LocateVoter = parsed.GetValue(_voter),
            Duplicates = parsed.GetValue(_duplicates) is { } word ? RuleOptions.Value<DuplicateChoices>(word) : DuplicateChoices.Merge,
            Decimals = parsed.GetValue(_decimals) ?? 0,
            Progress = progress,
        }, cancellation);
    }

    private static Timed<CountResult> Count(Election election, CountRule rule, TerminalProgress progress, CancellationToken cancellation)
    {
        try
        {
            return Timed<CountResult>.Run(() => Counter.Count(election, rule, progress, cancellation));
        }
        catch (CountException error)
        {
            throw new UsageException(error.Message);
        }
    }

    /// <summary>How much longer than by Equal Shares a count takes, about: amounts of these rules double in length with every purchase.</summary>
    private static int Effort(CountRule rule) => rule is BoundedOverspendingRule or CumulativeSupportTransferRule or ExpandingApprovalsRule ? 100 : 1;

    private static NeededChanges? Changes(CountReport report, bool asked, TerminalProgress progress, CancellationToken cancellation)
    {
        if (report.Project is not { } project || report.Result.Winners.Contains(project) || !(asked || report.Result.Steps * report.Election.BallotCount * Effort(report.Result.Rule) <= QuicklyRecounted))
            return null;
        progress.Report($"Looking for what would have made {Plain.Text(report.Election.ProjectIds[project])} win");
        return report.Result.ChangesFor(project, cancellation);
    }
}
