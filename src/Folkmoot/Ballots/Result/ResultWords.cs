using System.Globalization;
using Folkmoot.Counting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Ballots.Result;

/// <summary>Puts a count into words. Amounts are rounded to pence for reading; the account that can be downloaded has them exactly.</summary>
public sealed class ResultWords(IStringLocalizer<Texts> texts)
{
    /// <summary>The counting rule in a few sentences, as it was applied here.</summary>
    public IReadOnlyList<string> Rule(ResultView result)
    {
        var rule = result.Ballot.Settings.Rule;
        var lines = new List<string>();
        if (rule.Name == "equal-shares")
        {
            lines.Add(texts["rule.shares.start", result.Ballot.Money(result.Account.Budget), result.Account.Voters.ToString("N0", CultureInfo.InvariantCulture)]);
            lines.Add(texts["rule.shares.buy"]);
            if (rule.Add1 != "off")
                lines.Add(texts["rule.shares.add1", Pounds(result, result.Account.Share)]);
            if (rule.Complete != "none")
                lines.Add(texts["rule.shares.complete." + rule.Complete]);
            if (result.Account.Comparison is { } c)
                lines.Add(texts["rule.compare", c.PreferEqualShares.ToString("N0", CultureInfo.InvariantCulture), c.PreferGreedy.ToString("N0", CultureInfo.InvariantCulture)]);
        }
        else
        {
            lines.Add(texts[rule.Name == "greedy-density" ? "rule.greedy.density" : "rule.greedy.votes"]);
            lines.Add(texts["rule.greedy." + rule.Misfit]);
        }

        if (rule.MinimumVotes > 0)
            lines.Add(texts["rule.minimum", rule.MinimumVotes.ToString("N0", CultureInfo.InvariantCulture)]);
        lines.Add(texts["rule.ties", RuleWords.Ties(result.Ballot.Settings)]);
        return lines;
    }

    /// <summary>How one proposal was bought.</summary>
    public string Bought(ResultView result, Winner winner)
    {
        var round = winner.Round;
        var votes = round.Supporters.ToString("N0", CultureInfo.InvariantCulture);
        return round.Kind switch
        {
            RoundKind.Shares when round.RanOut > 0 => texts["round.shares.poor", votes, Pounds(result, round.Price), round.RanOut.ToString("N0", CultureInfo.InvariantCulture)],
            RoundKind.Shares => texts["round.shares", votes, Pounds(result, round.Price)],
            RoundKind.Completion => texts["round.completion", votes],
            _ => texts["round.greedy", votes],
        };
    }

    /// <summary>Why one proposal was not chosen: what was missing, and where its supporters' money went.</summary>
    public string Missed(ResultView result, Loser loser)
    {
        var why = loser.Why;
        return why.Reason switch
        {
            LossReason.SupportersOutOfMoney when why.PaidInstead.Count == 0 =>
                texts["lost.few", Count(why.Votes), Pounds(result, why.MoneyLeft), Pounds(result, why.Lacked)],
            LossReason.SupportersOutOfMoney when why.PaidInstead.Count == 1 =>
                texts["lost.shares.one", Pounds(result, why.MoneyLeft), Pounds(result, why.Lacked)],
            LossReason.SupportersOutOfMoney => texts["lost.shares", Count(why.PaidInstead.Count), Pounds(result, why.MoneyLeft), Pounds(result, why.Lacked)],
            LossReason.DidNotFit => texts["lost.fit", Count(why.Votes), Pounds(result, why.MoneyLeft), Pounds(result, why.Lacked)],
            LossReason.CountEnded => texts["lost.ended", Count(why.Votes)],
            LossReason.NoSupport => texts["lost.nobody"],
            LossReason.BelowMinimum => texts["lost.minimum", Count(why.Votes), Count(result.Ballot.Settings.Rule.MinimumVotes)],
            LossReason.Excluded => texts["lost.excluded"],
            LossReason.Incompatible => texts["lost.incompatible"],
            _ => texts["lost.free"],
        };
    }

    /// <summary>A tie that the declared order decided.</summary>
    public string Tie(ResultView result, TieBreak tie) =>
        texts["tie", tie.Round, result.ByReference[tie.Winner].Title, string.Join(", ", tie.TiedWith.Select(t => result.ByReference[t].Title)), texts["tie." + tie.DecidedBy]];

    /// <summary>An exact amount rounded to the nearest penny.</summary>
    public static string Pounds(ResultView result, Fraction amount) => result.Ballot.Money((long)Math.Round(amount.ToDouble(), MidpointRounding.AwayFromZero));

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
