using System.Text.Encodings.Web;
using System.Text.Json;
using Folkmoot.Cli.Count;
using Folkmoot.Counting;

namespace Folkmoot.Cli.Output;

/// <summary>The result as one JSON object. Money is in units of the currency; numbers that are not whole are rounded to six decimals.</summary>
internal static class JsonReport
{
    private const int Decimals = 6;

    public static void Write(StreamWriter output, CountReport report)
    {
        output.Flush();
        using (var json = new Utf8JsonWriter(output.BaseStream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteResult(json, report);
            WriteRounds(json, report);
            WriteLosers(json, report);
            WriteTies(json, report.Result);
            WriteAnswers(json, report);
            WriteCompared(json, report);
            WriteTimes(json, report);
            json.WriteEndObject();
        }

        output.WriteLine();
    }

    private static void WriteResult(Utf8JsonWriter json, CountReport report)
    {
        var (election, result) = (report.Election, report.Result);
        json.WriteString("file", report.Source);
        json.WriteStartObject("rule");
        foreach (var (name, value) in RuleWords.Settings(result.Rule))
            json.WriteString(name == "rule" ? "name" : name.Replace('-', '_'), value);
        json.WriteEndObject();
        json.WriteString("currency", report.Currency);
        Money(json, "budget", election, election.Budget);
        json.WriteNumber("voters", election.TotalWeight);
        json.WriteNumber("projects", election.ProjectCount);
        Ids(json, "winners", result.WinnerIds);
        Money(json, "spent", election, result.Spent);
        Money(json, "share", election, result.FinalShare);
        json.WriteString("share_exact", (result.FinalShare / election.UnitsPerCurrency).ToString());
        json.WriteNumber("steps", result.Steps);
        json.WriteNumber("voters_with_funded_choice", result.Fairness.WithFundedChoice);
        json.WriteNumber("exact_comparisons", result.ExactComparisons);
        if (result.Comparison is not { } comparison)
            return;
        json.WriteStartObject("comparison");
        json.WriteString("criterion", RuleOptions.Word(comparison.Criterion.ToString()));
        json.WriteNumber("prefer_equal_shares", comparison.PreferEqualShares);
        json.WriteNumber("prefer_greedy", comparison.PreferGreedy);
        json.WriteBoolean("greedy_replaced_equal_shares", comparison.GreedyReplacedEqualShares);
        Ids(json, "other_winners", comparison.OtherWinners);
        json.WriteEndObject();
    }

    private static void WriteRounds(Utf8JsonWriter json, CountReport report)
    {
        json.WriteStartArray("rounds");
        foreach (var round in report.Result.Rounds)
        {
            json.WriteStartObject();
            json.WriteNumber("number", round.Number);
            json.WriteString("project", round.Project);
            json.WriteString("kind", RuleOptions.Word(round.Kind.ToString()));
            Money(json, "cost", report.Election, round.Cost);
            Money(json, "price", report.Election, round.Price);
            Number(json, "effective_votes", round.EffectiveVotes);
            json.WriteNumber("supporters", round.Supporters);
            json.WriteNumber("payers", round.Payers);
            json.WriteNumber("ran_out", round.RanOut);
            Money(json, "budget_left", report.Election, round.BudgetLeft);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLosers(Utf8JsonWriter json, CountReport report)
    {
        json.WriteStartArray("losers");
        foreach (var loser in report.Result.Losers)
        {
            json.WriteStartObject();
            json.WriteString("project", loser.Project);
            Money(json, "cost", report.Election, loser.Cost);
            json.WriteNumber("votes", loser.Votes);
            json.WriteString("reason", RuleOptions.Word(loser.Reason.ToString()));
            if (loser.Lacked.Sign > 0)
            {
                json.WriteNumber("after_round", loser.Round);
                Money(json, "money_left", report.Election, loser.MoneyLeft);
                Money(json, "lacked", report.Election, loser.Lacked);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTies(Utf8JsonWriter json, CountResult result)
    {
        json.WriteStartArray("ties");
        foreach (var tie in result.TieBreaks)
        {
            json.WriteStartObject();
            json.WriteNumber("round", tie.Round);
            json.WriteString("winner", tie.Winner);
            Ids(json, "tied_with", tie.TiedWith);
            json.WriteString("decided_by", RuleOptions.Word(tie.DecidedBy.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAnswers(Utf8JsonWriter json, CountReport report)
    {
        var words = new ReasonWords(report);
        if (report.Project is { } project)
        {
            json.WriteStartObject("explanation");
            json.WriteString("project", report.Election.ProjectIds[project]);
            json.WriteBoolean("won", report.Result.Winners.Contains(project));
            Ids(json, "sentences", words.Project(project));
            json.WriteEndObject();
        }

        if (report.Voter is not { } voter)
            return;
        var account = report.Result.ShareOf(voter.Ballot);
        json.WriteStartObject("voter");
        json.WriteString("id", voter.Id);
        Money(json, "share", report.Election, account.Share);
        json.WriteStartArray("payments");
        foreach (var payment in account.Payments)
        {
            json.WriteStartObject();
            json.WriteNumber("round", payment.Round);
            json.WriteString("project", payment.Project);
            Money(json, "amount", report.Election, payment.Amount);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Money(json, "left", report.Election, account.Left);
        Ids(json, "funded", account.Funded);
        json.WriteEndObject();
    }

    private static void WriteCompared(Utf8JsonWriter json, CountReport report)
    {
        if (report.Compared.Count == 0)
            return;
        json.WriteStartArray("compared");
        foreach (var (name, count) in report.Compared)
        {
            json.WriteStartObject();
            json.WriteString("rule", name);
            Ids(json, "winners", count.Value.WinnerIds);
            Money(json, "spent", report.Election, count.Value.Spent);
            json.WriteNumber("voters_with_funded_choice", count.Value.Fairness.WithFundedChoice);
            json.WriteNumber("count_seconds", count.Elapsed.Clock.TotalSeconds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTimes(Utf8JsonWriter json, CountReport report)
    {
        json.WriteNumber("read_seconds", report.Read.Clock.TotalSeconds);
        json.WriteNumber("count_seconds", report.Count.Elapsed.Clock.TotalSeconds);
        json.WriteNumber("cpu_read_seconds", report.Read.Processor.TotalSeconds);
        json.WriteNumber("cpu_count_seconds", report.Count.Elapsed.Processor.TotalSeconds);
    }

    private static void Ids(Utf8JsonWriter json, string name, IEnumerable<string> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids)
            json.WriteStringValue(id);
        json.WriteEndArray();
    }

    private static void Money(Utf8JsonWriter json, string name, Election election, Fraction amount) =>
        Number(json, name, amount / election.UnitsPerCurrency);

    private static void Number(Utf8JsonWriter json, string name, Fraction value)
    {
        json.WritePropertyName(name);
        var text = value.ToString(Decimals);
        json.WriteRawValue(text.TrimEnd('0').TrimEnd('.'));
    }
}
