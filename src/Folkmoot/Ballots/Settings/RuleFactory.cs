using System.Globalization;
using Folkmoot.Counting;
using Folkmoot.Platform;

namespace Folkmoot.Ballots.Settings;

/// <summary>Makes the counting library's rule from settings.</summary>
internal static class RuleFactory
{
    /// <exception cref="RefusedException">A word of the settings is none of the library's; the sentence names it.</exception>
    public static CountRule Make(BallotSettings settings)
    {
        var rule = settings.Rule;
        var tie = Tie(rule.Tie);
        var eligibility = new Eligibility { MinimumVotes = rule.MinimumVotes };
        if (!RuleNames.All.Contains(rule.Name, StringComparer.Ordinal))
            throw new RefusedException($"There is no rule \"{rule.Name}\"; use one of {string.Join(", ", RuleNames.All)}.", "Rule");
        if (!RuleNames.Fits(rule.Name, settings.Form))
            throw new RefusedException(Misfit(rule.Name), "Rule");
        CountRule made = rule.Name switch
        {
            RuleNames.EqualShares => new EqualSharesRule
            {
                Utility = Word<Utility>("utility", rule.Utility),
                Start = Word<StartShare>("start", rule.Start),
                Add1 = Word<Add1>("add1", rule.Add1),
                Step = rule.Step is >= 1 and <= 1_000_000 ? (Fraction)rule.Step : throw new RefusedException("The rule's \"step\" must be 1 to 1,000,000 units of the currency."),
                Complete = Word<Completion>("complete", rule.Complete),
                Compare = Word<Comparison>("compare", rule.Compare),
            },
            RuleNames.ExactEqualShares => new ExactEqualSharesRule { Raise = Raise(rule.Add1), Complete = Word<Completion>("complete", rule.Complete) },
            RuleNames.BoundedOverspending => new BoundedOverspendingRule
            {
                Utility = Word<Utility>("utility", rule.Utility),
                Complete = Word<Completion>("complete", rule.Complete),
            },
            RuleNames.SupportTransfer => new CumulativeSupportTransferRule(),
            RuleNames.ExpandingApprovals => new ExpandingApprovalsRule { Complete = Word<Completion>("complete", rule.Complete) },
            RuleNames.Phragmen => new PhragmenRule { Misfit = Word<PhragmenMisfit>("misfit", rule.Misfit), FundUnsupported = false },
            RuleNames.MaxUtility => new MaxUtilityRule { Utility = Word<Utility>("utility", rule.Utility) },
            _ => new GreedyRule
            {
                PerCost = rule.Name == RuleNames.GreedyDensity,
                Measure = settings.Form switch
                {
                    BallotForm.Points or BallotForm.Score => GreedyMeasure.Points,
                    BallotForm.Ranking => GreedyMeasure.Borda,
                    _ => GreedyMeasure.Votes,
                },
                Misfit = Word<GreedyMisfit>("misfit", rule.Misfit),
                FundUnsupported = false,
            },
        };
        return made with { Tie = tie, Eligibility = eligibility };
    }

    private static string Misfit(string rule) => rule switch
    {
        RuleNames.SupportTransfer => "That way of counting is for votes with points. Choose points, or another way of counting.",
        RuleNames.ExpandingApprovals => "That way of counting is for rankings. Choose a ranking, or another way of counting.",
        _ => "That way of counting is for votes that choose ideas, without points, scores or places. Choose another way of counting.",
    };

    private static ShareRaise Raise(string add1) => Word<Add1>("add1", add1) switch
    {
        Add1.Off => ShareRaise.Off,
        Add1.Overspend => ShareRaise.AddOpt,
        _ => throw new RefusedException("The rule's \"add1\" cannot be \"exhaustive-supported\" with exact-equal-shares; use off or overspend."),
    };

    /// <summary>What a proposal is worth to a voter under Equal Shares, by what the ballots say.</summary>
    public static string UtilityOf(BallotForm form) => form switch
    {
        BallotForm.Points => "points",
        BallotForm.Score => "score",
        BallotForm.Ranking => "borda",
        _ => "cost",
    };

    private static TieOrder Tie(IReadOnlyList<string> words)
    {
        try
        {
            return TieOrder.Parse(string.Join(',', words.Append("numeric-id")));
        }
        catch (FormatException e)
        {
            throw new RefusedException(e.Message);
        }
    }

    private static T Word<T>(string setting, string word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Hyphenated(value.ToString()), word, StringComparison.Ordinal))
                return value;
        }

        throw new RefusedException($"The rule's \"{setting}\" cannot be \"{word}\"; use {string.Join(", ", Enum.GetNames<T>().Select(Hyphenated))}.");
    }

    private static string Hyphenated(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLower(c, CultureInfo.InvariantCulture) : c.ToString()));
}
