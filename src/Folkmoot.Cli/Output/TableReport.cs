using Folkmoot.Cli.Count;
using Folkmoot.Counting;
using Folkmoot.Counting.Pabulib;

namespace Folkmoot.Cli.Output;

/// <summary>The result as text of a given width.</summary>
internal static class TableReport
{
    private const int NearMisses = 10;
    private const int BarWidth = 10;

    public static void Write(TextWriter output, CountReport report, Style style)
    {
        var words = new ReasonWords(report);
        WriteHead(output, report, style);
        if (report.Project is { } project)
        {
            WriteSentences(output, style, words.Name(report.Election.ProjectIds[project]), words.Project(project));
        }
        else if (report.Voter is null && report.Compared.Count == 0)
        {
            WriteWinners(output, report, style);
            WriteLosers(output, report, style, words);
        }

        if (report.Voter is { } voter)
            WriteSentences(output, style, $"Voter {Plain.Text(voter.Id)}", words.Voter(voter.Ballot));
        if (report.Compared.Count > 0)
            WriteComparison(output, report, style);
    }

    private static void WriteHead(TextWriter output, CountReport report, Style style)
    {
        var (election, result) = (report.Election, report.Result);
        var title = Plain.Text(report.File.Meta["description"] ?? report.Source);
        output.WriteLine(style.Bold(Plain.Short(title, style.Width)));
        output.WriteLine($"{Plain.Some(election.TotalWeight, "ballot")} · {Plain.Some(election.ProjectCount, "project")} · budget {Plain.Money(election, election.Budget)} {Plain.Text(report.Currency)}".TrimEnd());
        if (report.Compared.Count > 0)
            return;
        output.WriteLine();
        output.WriteLine(style.Bold(RuleWords.Title(result.Rule)));
        foreach (var line in Wrapped(string.Join(", ", RuleWords.Settings(result.Rule, election).Select(setting => $"{setting.Name} {Plain.Text(setting.Value)}")), style.Width))
            output.WriteLine(style.Soft(line));
        output.WriteLine();
        output.WriteLine(style.Good($"{result.Winners.Count} of {Plain.Some(election.ProjectCount, "project")} funded, {Plain.Money(election, result.Spent)} of {Plain.Money(election, election.Budget)} spent{(election.Budget > 0 ? $" ({Plain.Percent(Fraction.Of(result.Spent, election.Budget))})" : "")}"));
        output.WriteLine($"{Plain.Percent(result.Fairness.ShareWithFundedChoice)} of the voters get something they chose");
        var notes = new List<string> { new FairnessWords(report).Groups() };
        if (result.FinalShare.Sign > 0)
            notes.Add($"Share of each voter: {Plain.Money(election, result.FinalShare)}{(result.Steps > 1 ? $", after {Plain.Count(result.Steps)} shares tried" : "")}");
        if (result.Comparison is { } comparison)
            notes.Add($"Compared with greedy by votes: {Plain.Count(comparison.PreferEqualShares)} voters prefer Equal Shares, {Plain.Count(comparison.PreferGreedy)} greedy{(comparison.GreedyReplacedEqualShares ? ", so greedy stands" : "")}");
        foreach (var tie in result.TieBreaks)
            notes.Add(ReasonWords.Tie(tie));
        if (result.Rule.Caps.Count == 0 && PabulibCaps.Has(report.File.Meta))
            notes.Add("The file states limits for categories or neighbourhoods; --stated-limits keeps to them");
        foreach (var line in notes.SelectMany(note => Wrapped(note, style.Width)))
            output.WriteLine(line);
    }

    private static void WriteWinners(TextWriter output, CountReport report, Style style)
    {
        if (report.Result.Rounds.Count == 0)
            return;
        var election = report.Election;
        var votesAlone = report.Result.Rule is GreedyRule { Measure: GreedyMeasure.Votes };
        var table = new TextTable(style, "#>", "Id", "Funded*", "Cost>", "Votes>", votesAlone ? "" : report.Result.Rule is GreedyRule ? "Points>" : "Effective>");
        foreach (var round in report.Result.Rounds)
        {
            var project = election.IndexOf(round.Project);
            table.Add($"{round.Number}", round.Project, Name(report, project), Plain.Money(election, round.Cost), Plain.Count(election.VotesFor(project)), votesAlone ? "" : round.Kind == RoundKind.Completion ? "left over" : round.EffectiveVotes.ToString(round.EffectiveVotes.Denominator.IsOne ? 0 : 2));
        }

        output.WriteLine();
        table.Write(output);
    }

    private static void WriteLosers(TextWriter output, CountReport report, Style style, ReasonWords words)
    {
        var election = report.Election;
        var losers = report.Result.Losers.OrderByDescending(loser => ReasonWords.Reach(loser) ?? -1).ThenByDescending(loser => loser.Votes).ToArray();
        if (losers.Length == 0)
            return;
        var table = new TextTable(style, "Id", "Not funded, the closest first*", "Cost>", "Votes>", "Reached", "");
        foreach (var loser in losers.Take(NearMisses))
        {
            var reach = ReasonWords.Reach(loser);
            table.Add(loser.Project, Name(report, election.IndexOf(loser.Project)), Plain.Money(election, loser.Cost), Plain.Count(loser.Votes), reach is { } part ? Bar(part) : words.Short(loser), reach is { } percent ? Plain.Percent(percent) : "");
        }

        output.WriteLine();
        table.Write(output);
        if (losers.Length > NearMisses)
            output.WriteLine(style.Soft($"and {losers.Length - NearMisses} more; --format json lists all"));
        output.WriteLine(style.Soft("Say why with --explain ID, where a share went with --voter ID."));
    }

    private static void WriteComparison(TextWriter output, CountReport report, Style style)
    {
        var election = report.Election;
        var comparison = new RuleComparison(report);
        var summary = new TextTable(style, "", "Rule*", "Funded>", "Spent>", "Served>", "Each>", "Unequal>", "Left behind>");
        for (var i = 0; i < report.Compared.Count; i++)
            summary.Add([Letter(i), report.Compared[i].Name, .. comparison.Figures(i)]);

        var table = new TextTable(style, ["Id", "Funded by some*", "Cost>", "Votes>", .. report.Compared.Select((_, i) => Letter(i))]);
        foreach (var project in comparison.FundedBySome)
            table.Add([election.ProjectIds[project], Name(report, project), Plain.Money(election, election.Costs[project]), Plain.Count(election.VotesFor(project)), .. report.Compared.Select(rule => rule.Count.Value.Winners.Contains(project) ? "x" : "-")]);
        output.WriteLine();
        summary.Write(output);
        output.WriteLine();
        foreach (var line in Wrapped(FairnessWords.Legend, style.Width))
            output.WriteLine(style.Soft(line));
        output.WriteLine();
        if (comparison.FundedBySome.Count == 0)
        {
            output.WriteLine("All of them fund the same projects.");
            return;
        }

        output.WriteLine($"{Plain.Some(comparison.FundedByAll.Count, "project")} {(comparison.FundedByAll.Count == 1 ? "is" : "are")} funded by all of them.");
        output.WriteLine();
        table.Write(output);
    }

    private static void WriteSentences(TextWriter output, Style style, string title, IReadOnlyList<string> sentences)
    {
        output.WriteLine();
        output.WriteLine(style.Bold(Plain.Short(title, style.Width)));
        foreach (var line in sentences.SelectMany(sentence => Wrapped(sentence, style.Width)))
            output.WriteLine(line);
    }

    private static string Letter(int index) => ((char)('A' + (index % 26))).ToString();

    private static string Name(CountReport report, int project) => Plain.Text(report.File.Projects[project].Name);

    private static string Bar(Fraction part)
    {
        var filled = (int)(part * BarWidth).Floor();
        return $"[{new string('=', filled)}{new string(' ', BarWidth - filled)}]";
    }

    private static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && Plain.Width(line) + 1 + Plain.Width(word) > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
