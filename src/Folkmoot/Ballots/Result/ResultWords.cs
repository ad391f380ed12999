using System.Globalization;
using Folkmoot.Ballots.Settings;
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
        if (rule.Name == RuleNames.EqualShares)
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
            lines.AddRange(OtherRule(result, rule));
        }

        if (rule.MinimumVotes > 0)
            lines.Add(Say("rule.minimum", rule.MinimumVotes));
        lines.Add(texts["rule.ties", RuleWords.Ties(result.Ballot.Settings)]);
        return lines;
    }

    private IEnumerable<string> OtherRule(ResultView result, RuleSettings rule)
    {
        if (result.HasShares)
            yield return texts["rule.shares.start", result.Ballot.Money(result.Account.Budget), Count(result.Account.Voters)];
        switch (rule.Name)
        {
            case RuleNames.ExactEqualShares:
                yield return texts["rule.exact"];
                if (rule.Add1 != "off")
                    yield return texts["rule.shares.add1", Pounds(result, result.Account.Share)];
                break;
            case RuleNames.BoundedOverspending:
                yield return texts["rule.shares.buy"];
                yield return texts["rule.bounded"];
                break;
            case RuleNames.SupportTransfer:
                yield return texts["rule.transfer"];
                break;
            case RuleNames.ExpandingApprovals:
                yield return texts["rule.expanding"];
                break;
            case RuleNames.MaxUtility:
                yield return texts["rule.max"];
                yield return texts[rule.Utility == "cost" ? "rule.max.cost" : "rule.max.values"];
                break;
            default:
                yield return texts[rule.Name switch { RuleNames.Phragmen => "rule.phragmen", RuleNames.GreedyDensity => "rule.greedy.density", _ => "rule.greedy.votes" }];
                yield return texts["rule.greedy." + rule.Misfit];
                break;
        }

        if (result.HasShares && rule.Complete != "none")
            yield return texts["rule.shares.complete." + rule.Complete];
    }

    /// <summary>How one proposal was bought.</summary>
    public string Bought(ResultView result, Winner winner)
    {
        var round = winner.Round;
        return round.Kind switch
        {
            RoundKind.Shares when round.Overspent.Sign > 0 => Say("round.shares.short", round.Supporters, Pounds(result, round.Price), Pounds(result, round.Overspent)),
            RoundKind.Shares when round.RanOut > 0 => Say("round.shares.poor", round.Supporters, Pounds(result, round.Price), Count(round.RanOut)),
            RoundKind.Shares => Say("round.shares", round.Supporters, Pounds(result, round.Price)),
            RoundKind.EqualPayments when round.Supporters == 1 => texts["round.equal.one", Pounds(result, round.Price)],
            RoundKind.EqualPayments when round.Payers == 1 => texts["round.equal.payer", Count(round.Supporters), Pounds(result, round.Price)],
            RoundKind.EqualPayments => texts["round.equal", Count(round.Payers), Count(round.Supporters), Pounds(result, round.Price)],
            RoundKind.Earnings => Say("round.earnings", round.Supporters, Pounds(result, round.Price)),
            RoundKind.Transfers => Say("round.transfers", round.Supporters),
            RoundKind.Ranks when round.Places == 1 => Say("round.ranks.first", round.Payers),
            RoundKind.Ranks => Say("round.ranks", round.Payers, Count(round.Places)),
            RoundKind.Optimum => Say("round.optimum", round.Supporters),
            RoundKind.Completion => Say("round.completion", round.Supporters),
            _ => Say("round.greedy", round.Supporters),
        };
    }

    /// <summary>Why one proposal was not chosen: what was missing, and where its supporters' money went.</summary>
    public string Missed(ResultView result, Loser loser)
    {
        var why = loser.Why;
        return why.Reason switch
        {
            LossReason.SupportersOutOfMoney when why.PaidInstead.Count == 0 =>
                Say("lost.few", why.Votes, Pounds(result, why.MoneyLeft), Pounds(result, why.Lacked)),
            LossReason.SupportersOutOfMoney when why.PaidInstead.Count == 1 =>
                texts["lost.shares.one", Pounds(result, why.MoneyLeft), Pounds(result, why.Lacked)],
            LossReason.SupportersOutOfMoney => texts["lost.shares", Count(why.PaidInstead.Count), Pounds(result, why.MoneyLeft), Pounds(result, why.Lacked)],
            LossReason.DidNotFit => Say("lost.fit", why.Votes, Pounds(result, why.MoneyLeft), Pounds(result, why.Lacked)),
            LossReason.CountEnded => Say("lost.ended", why.Votes),
            LossReason.BetterUse => texts["lost.use"],
            LossReason.NoSupport => texts["lost.nobody"],
            LossReason.BelowMinimum => Say("lost.minimum", why.Votes, Count(result.Ballot.Settings.Rule.MinimumVotes)),
            LossReason.Excluded => texts["lost.excluded"],
            LossReason.Incompatible => texts["lost.incompatible"],
            _ => texts["lost.free"],
        };
    }

    /// <summary>A tie that the declared order decided.</summary>
    public string Tie(ResultView result, TieBreak tie)
    {
        var named = string.Join(", ", tie.TiedWith.Select(reference => result.ByReference[reference].Title));
        return texts["tie", tie.Round, result.ByReference[tie.Winner].Title, tie.AndMore ? texts["tie.more", named] : named, texts["tie." + tie.DecidedBy]];
    }

    /// <summary>An exact amount rounded to the nearest penny.</summary>
    public static string Pounds(ResultView result, Fraction amount) => result.Ballot.Money((long)Math.Round(amount.ToDouble(), MidpointRounding.AwayFromZero));

    /// <summary>The sentence about so many, in the form for one where there is one.</summary>
    public string Say(string key, long number, params object[] more) => texts[number == 1 ? $"{key}.one" : key, [Count(number), .. more]];

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
