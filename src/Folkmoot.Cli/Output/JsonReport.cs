using System.Text.Encodings.Web;
using System.Text.Json;
using Folkmoot.Cli.Count;
using Folkmoot.Counting;

namespace Folkmoot.Cli.Output;

/// <summary>The result as one JSON object. Money is in units of the currency; numbers that are not whole are rounded to six decimals.</summary>
internal static class JsonReport
{
    public static JsonWriterOptions Options { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(StreamWriter output, CountReport report)
    {
        output.Flush();
        using (var json = new Utf8JsonWriter(output.BaseStream, Options))
        {
            json.WriteStartObject();
            WriteMembers(json, report);
            WriteTimes(json, report.Read, report.Count.Elapsed);
            json.WriteEndObject();
        }

        output.WriteLine();
    }

    /// <summary>All but the times.</summary>
    public static void WriteMembers(Utf8JsonWriter json, CountReport report)
    {
        WriteResult(json, report);
        WriteRounds(json, report);
        WriteLosers(json, report);
        WriteTies(json, report.Result);
        WriteAnswers(json, report);
        JsonComparison.Write(json, report);
    }

    private static void WriteResult(Utf8JsonWriter json, CountReport report)
    {
        var (election, result) = (report.Election, report.Result);
        json.WriteString("file", report.Source);
        json.WriteStartObject("rule");
        foreach (var (name, value) in RuleWords.Settings(result.Rule, election))
            json.WriteString(name == "rule" ? "name" : name.Replace('-', '_'), value);
        json.WriteEndObject();
        json.WriteString("currency", report.Currency);
        json.Money("budget", election, election.Budget);
        json.WriteNumber("voters", election.TotalWeight);
        json.WriteNumber("projects", election.ProjectCount);
        json.Ids("winners", result.WinnerIds);
        json.Money("spent", election, result.Spent);
        json.Money("share", election, result.FinalShare);
        json.WriteString("share_exact", (result.FinalShare / election.UnitsPerCurrency).ToString());
        json.WriteNumber("steps", result.Steps);
        json.WriteNumber("voters_with_funded_choice", result.Fairness.WithFundedChoice);
        json.WriteNumber("exact_comparisons", result.ExactComparisons);
        JsonFairness.Write(json, election, result.Fairness);
        if (result.Comparison is not { } comparison)
            return;
        json.WriteStartObject("comparison");
        json.WriteString("criterion", RuleOptions.Word(comparison.Criterion.ToString()));
        json.WriteNumber("prefer_equal_shares", comparison.PreferEqualShares);
        json.WriteNumber("prefer_greedy", comparison.PreferGreedy);
        json.WriteBoolean("greedy_replaced_equal_shares", comparison.GreedyReplacedEqualShares);
        json.Ids("other_winners", comparison.OtherWinners);
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
            json.Money("cost", report.Election, round.Cost);
            json.Money("price", report.Election, round.Price);
            json.Number("effective_votes", round.EffectiveVotes);
            json.WriteNumber("supporters", round.Supporters);
            json.WriteNumber("payers", round.Payers);
            json.WriteNumber("ran_out", round.RanOut);
            json.Money("budget_left", report.Election, round.BudgetLeft);
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
            json.Money("cost", report.Election, loser.Cost);
            json.WriteNumber("votes", loser.Votes);
            json.WriteString("reason", RuleOptions.Word(loser.Reason.ToString()));
            if (loser.Cap is { } cap)
            {
                json.WriteString("cap", CapWords.Name(cap));
                if (loser.Lacked.Sign == 0)
                    json.WriteNumber("after_round", loser.Round);
            }

            if (loser.Lacked.Sign > 0)
            {
                json.WriteNumber("after_round", loser.Round);
                json.Money("money_left", report.Election, loser.MoneyLeft);
                json.Money("lacked", report.Election, loser.Lacked);
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
            json.Ids("tied_with", tie.TiedWith);
            if (tie.AndMore)
                json.WriteBoolean("and_more", true);
            json.WriteString("decided_by", RuleOptions.Word(tie.DecidedBy.ToString()));
            if (tie.Eliminated is { } eliminated)
                json.WriteString("eliminated", eliminated);
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
            json.Ids("sentences", words.Project(project));
            WriteChanges(json, report);
            json.WriteEndObject();
        }

        if (report.Voter is not { } voter)
            return;
        var account = report.Result.ShareOf(voter.Ballot);
        json.WriteStartObject("voter");
        json.WriteString("id", voter.Id);
        json.Money("share", report.Election, account.Share);
        json.WriteStartArray("payments");
        foreach (var payment in account.Payments)
        {
            json.WriteStartObject();
            json.WriteNumber("round", payment.Round);
            json.WriteString("project", payment.Project);
            json.Money("amount", report.Election, payment.Amount);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Money("left", report.Election, account.Left);
        json.Ids("funded", account.Funded);
        json.WriteEndObject();
    }

    private static void WriteChanges(Utf8JsonWriter json, CountReport report)
    {
        if (report.Changes is not { } changes)
            return;
        json.WriteStartObject("would_have_won_with");
        foreach (var (name, change) in ((string Name, NeededChange? Change)[])[("more_approvals", changes.MoreApprovals), ("new_voters", changes.NewVoters), ("supporters_naming_nothing_else", changes.OnlyThis)])
        {
            if (change is not null)
                WriteChange(name, change, () => json.WriteNumber("voters", change.Amount));
        }

        if (changes.LowerCost is { } less)
            WriteChange("lower_cost", less, () => json.Money("amount", report.Election, less.Amount));
        json.WriteEndObject();

        void WriteChange(string name, NeededChange change, Action amount)
        {
            json.WriteStartObject(name);
            amount();
            json.WriteBoolean("is_smallest", change.IsSmallest);
            json.WriteEndObject();
        }
    }

    public static void WriteTimes(Utf8JsonWriter json, Elapsed read, Elapsed count)
    {
        json.WriteNumber("read_seconds", read.Clock.TotalSeconds);
        json.WriteNumber("count_seconds", count.Clock.TotalSeconds);
        json.WriteNumber("cpu_read_seconds", read.Processor.TotalSeconds);
        json.WriteNumber("cpu_count_seconds", count.Processor.TotalSeconds);
    }
}
