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
    private readonly Argument<string> _file = Input.Argument();
    private readonly RuleOptions _rules = new();
    private readonly Option<string?> _explain = new("--explain") { Description = "Say why a project won or lost.", HelpName = "PROJECT" };
    private readonly Option<bool> _changes = new("--changes") { Description = "With --explain: also say with which change it would have won, however long that takes." };
    private readonly Option<string?> _voter = new("--voter") { Description = "Say where the share of a voter went.", HelpName = "ID" };
    private readonly Option<string> _format = new("--format") { Description = "table for people, json for programs, html for a page of its own. Default: table.", HelpName = "table|json|html", DefaultValueFactory = _ => "table" };
    private readonly Option<string?> _duplicates = new("--duplicates") { Description = "What a project named twice on a ballot means. Default: merge.", HelpName = "merge|keep-last|reject" };

    private CountCommand()
    {
        _format.AcceptOnlyFromAmong("table", "json", "html");
        _duplicates.AcceptOnlyFromAmong(RuleOptions.Words<DuplicateChoices>());
    }

    public static Command Create()
    {
        var count = new CountCommand();
        var command = new Command("count", "Count an election and explain the result.") { count._file };
        count._rules.AddTo(command);
        foreach (Option option in (Option[])[count._explain, count._changes, count._voter, count._format, count._duplicates])
            command.Options.Add(option);
        command.SetAction(Failure.Caught(count.Run));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        using var progress = new TerminalProgress(Console.Error, !Console.IsErrorRedirected);
        var path = parsed.GetRequiredValue(_file);
        var read = Timed<PabulibFile>.Run(() => Read(path, parsed, progress, cancellation));
        var election = read.Value.Election;
        var factory = new RuleFactory(_rules, parsed, election);
        var main = factory.Main();
        var report = new CountReport
        {
            Source = Input.NameOf(path),
            File = read.Value,
            Read = read.Elapsed,
            Project = Project(parsed.GetValue(_explain), election),
            Voter = Voter(parsed.GetValue(_voter), read.Value),
            Count = Count(election, main, progress, cancellation),
        };
        report = report with { Compared = [.. factory.Compared().Select(name => (name, Count(election, factory.Named(name), progress, cancellation)))] };
        report = report with { Changes = Changes(report, parsed.GetValue(_changes), progress, cancellation) };
        progress.Clear();
        Write(report, parsed.GetRequiredValue(_format));
        return ExitCode.Good;
    }

    private static void Write(CountReport report, string format)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), Console.OutputEncoding, 1 << 16) { NewLine = "\n" };
        switch (format)
        {
            case "json":
                JsonReport.Write(output, report);
                break;
            case "html":
                HtmlReport.Write(output, report);
                break;
            default:
                TableReport.Write(output, report, Style.OfConsole());
                break;
        }
    }

    private PabulibFile Read(string path, ParseResult parsed, TerminalProgress progress, CancellationToken cancellation)
    {
        using var stream = Input.Open(path);
        return PabulibReader.Read(stream, new PabulibReadOptions
        {
            LocateVoter = parsed.GetValue(_voter),
            Duplicates = parsed.GetValue(_duplicates) is { } word ? RuleOptions.Value<DuplicateChoices>(word) : DuplicateChoices.Merge,
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

    private static NeededChanges? Changes(CountReport report, bool asked, TerminalProgress progress, CancellationToken cancellation)
    {
        if (report.Project is not { } project || report.Result.Winners.Contains(project) || !(asked || report.Result.Steps * report.Election.BallotCount <= QuicklyRecounted))
            return null;
        progress.Report($"Looking for what would have made {Plain.Text(report.Election.ProjectIds[project])} win");
        return report.Result.ChangesFor(project, cancellation);
    }

    private static int? Project(string? id, Election election) =>
        id is null ? null
        : election.TryIndexOf(id, out var project) ? project
        : throw new UsageException($"--explain names the project \"{id}\", which this election does not have.");

    private static (string Id, int Ballot)? Voter(string? id, PabulibFile file) =>
        id is null ? null
        : file.LocatedBallot is { } ballot ? (id, ballot)
        : throw new UsageException($"--voter names the voter \"{id}\", who has no ballot in this file.");
}
