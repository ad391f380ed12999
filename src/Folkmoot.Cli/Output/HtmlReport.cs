using Folkmoot.Cli.Count;
using Folkmoot.Counting;

namespace Folkmoot.Cli.Output;

/// <summary>The result as a page that stands on its own: no script, nothing fetched, light and dark.</summary>
internal static class HtmlReport
{
    private const int NearMisses = 12;

    public static void Write(TextWriter output, CountReport report)
    {
        var html = new HtmlText(output);
        Begin(html, Title(report));
        WriteBody(html, report);
        End(html);
    }

    public static void Begin(HtmlText html, string title)
    {
        html.Raw($"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>");
        html.Text($"{title}: the result");
        html.Raw($"</title><style>{HtmlStyle.Css}</style></head><body><main>");
    }

    public static void End(HtmlText html) =>
        html.Raw("</main><footer><p>Counted with Folkmoot in exact numbers. Whoever counts the same ballots by the same rule gets the same result.</p></footer></body></html>\n");

    public static void WriteBody(HtmlText html, CountReport report)
    {
        var (election, result) = (report.Election, report.Result);
        var words = new ReasonWords(report);
        html.Element("p", "kicker", Title(report));
        html.Element("h1", null, $"{Plain.Count(result.Winners.Count)} of {Plain.Some(election.ProjectCount, "project")} will be funded");
        html.Element("p", "lede", $"{Plain.Some(election.TotalWeight, "voter")} took part. {Whole(result.Fairness.ShareWithFundedChoice)} in 100 get at least one thing they chose.");
        WriteMoney(html, report);
        WriteWinners(html, report);
        WriteLosers(html, report, words);
        WriteAnswers(html, report, words);
        HtmlFairness.Write(html, report);
        HtmlComparison.Write(html, report);
        WriteRounds(html, report);
        WriteRule(html, report);
    }

    private static void WriteMoney(HtmlText html, CountReport report)
    {
        var (election, spent) = (report.Election, report.Result.Spent);
        html.Raw("<section class=\"card\"><h2>The money</h2>");
        HtmlChart.Parts(html, [.. report.Result.Winners.Select(winner => election.Costs[winner])], Math.Max(spent, election.Budget), $"{Money(report, spent)} of {Money(report, election.Budget)} spent");
        html.Raw("<p>");
        html.Element("strong", null, $"{Money(report, spent)}");
        html.Text($" of {Money(report, election.Budget)} goes to projects; ");
        html.Text(spent > election.Budget ? $"{Money(report, spent - election.Budget)} more than there is." : $"{Money(report, election.Budget - spent)} is left.");
        html.Raw("</p>");
        if (report.Result.FinalShare.Sign > 0)
            html.Element("p", "soft", $"Each voter's share was {Money(report, report.Result.FinalShare)}.");
        html.Raw("</section>");
    }

    private static void WriteWinners(HtmlText html, CountReport report)
    {
        var election = report.Election;
        html.Raw("<section><h2>Who won</h2>");
        if (report.Result.Winners.Count == 0)
        {
            html.Element("p", null, "No project was funded.");
            html.Raw("</section>");
            return;
        }

        var most = Math.Max(1, Enumerable.Range(0, election.ProjectCount).Max(election.VotesFor));
        html.Element("p", "soft", "In the order in which they were funded. The bar shows how many chose it.");
        html.Raw("<ol class=\"bars\">");
        foreach (var winner in report.Result.Winners)
        {
            var votes = election.VotesFor(winner);
            HtmlChart.Row(html, Name(report, winner), $"{Money(report, election.Costs[winner])} · {Plain.Some(votes, "vote")}", Fraction.Of(votes, most), "won", target: false);
        }

        html.Raw("</ol></section>");
    }

    private static void WriteLosers(HtmlText html, CountReport report, ReasonWords words)
    {
        var near = report.Result.Losers.Where(loser => ReasonWords.Reach(loser) is { Sign: > 0 })
            .OrderByDescending(ReasonWords.Reach).ThenByDescending(loser => loser.Votes).Take(NearMisses).ToArray();
        if (near.Length > 0)
        {
            html.Raw("<section><h2>How far the others got</h2>");
            html.Element("p", "soft", report.Result.Rule is EqualSharesRule
                ? "The bar shows how much of the cost the supporters still had when the project was lost; the line is what was needed."
                : "The bar shows how much of the cost was left in the budget when its turn came; the line is what was needed.");
            html.Raw("<ol class=\"bars\">");
            foreach (var loser in near)
            {
                var reach = ReasonWords.Reach(loser)!.Value;
                HtmlChart.Row(html, Name(report, report.Election.IndexOf(loser.Project)), $"{Plain.Percent(reach)} of {Money(report, loser.Cost)} · {words.Short(loser)}", reach, "lost", target: true);
            }

            html.Raw("</ol></section>");
        }

        if (report.Result.Losers.Count == 0)
            return;
        html.Raw($"<details><summary>All {Plain.Count(report.Result.Losers.Count)} that were not funded</summary>");
        HtmlTable.Begin(html, "Projects that were not funded", "Project", "Cost>", "Votes>", "Why not");
        foreach (var loser in report.Result.Losers)
            HtmlTable.Row(html, [Name(report, report.Election.IndexOf(loser.Project)), Money(report, loser.Cost), Plain.Count(loser.Votes), words.Short(loser)], 1, 2);
        HtmlTable.End(html);
        html.Raw("</details>");
    }

    private static void WriteAnswers(HtmlText html, CountReport report, ReasonWords words)
    {
        if (report.Project is { } project)
            WriteSentences(html, words.Name(report.Election.ProjectIds[project]), words.Project(project));
        if (report.Voter is { } voter)
            WriteSentences(html, $"Where the share of voter {Plain.Text(voter.Id)} went", words.Voter(voter.Ballot));
    }

    private static void WriteSentences(HtmlText html, string title, IReadOnlyList<string> sentences)
    {
        html.Raw("<section class=\"card\">");
        html.Element("h2", null, title);
        foreach (var sentence in sentences)
            html.Element("p", null, sentence);
        html.Raw("</section>");
    }

    private static void WriteRounds(HtmlText html, CountReport report)
    {
        if (report.Result.Rounds.Count == 0)
            return;
        html.Raw("<section><h2>Round by round</h2>");
        HtmlTable.Begin(html, "Every purchase in order", "Round>", "Project", "Cost>", "Effective votes>", "Supporters>", "Budget left>");
        foreach (var round in report.Result.Rounds)
        {
            HtmlTable.Row(
                html,
                [$"{round.Number}", Name(report, report.Election.IndexOf(round.Project)), Money(report, round.Cost), round.EffectiveVotes.ToString(2), Plain.Count(round.Supporters), Money(report, round.BudgetLeft)],
                0, 2, 3, 4, 5);
        }

        HtmlTable.End(html);
        html.Raw("</section>");
    }

    private static void WriteRule(HtmlText html, CountReport report)
    {
        html.Raw("<section><h2>The rule</h2>");
        html.Element("p", null, $"{RuleWords.Title(report.Result.Rule)}, with these settings:");
        html.Raw("<dl>");
        foreach (var (name, value) in RuleWords.Settings(report.Result.Rule, report.Election))
        {
            html.Element("dt", null, name);
            html.Element("dd", null, value);
        }

        html.Raw("</dl>");
        foreach (var tie in report.Result.TieBreaks)
            html.Element("p", null, $"{ReasonWords.Tie(tie)}.");
        html.Raw("</section>");
    }

    private static string Title(CountReport report) => Plain.Text(report.File.Meta["description"] ?? report.Source);

    private static string Name(CountReport report, int project) => Plain.Text(report.File.Projects[project].Name);

    private static string Money(CountReport report, Fraction amount) => $"{Plain.Money(report.Election, amount)} {Plain.Text(report.Currency)}".TrimEnd();

    private static string Whole(Fraction share) => Plain.Count((long)(share * 100).Floor());
}
