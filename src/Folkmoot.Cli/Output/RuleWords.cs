using System.Globalization;
using Folkmoot.Cli.Count;
using Folkmoot.Counting;

namespace Folkmoot.Cli.Output;

/// <summary>A rule in words, with every choice that can change the winners.</summary>
internal static class RuleWords
{
    public static string Title(CountRule rule) => rule switch
    {
        EqualSharesRule => "Equal Shares",
        GreedyRule { PerCost: true } => "Greedy by votes per cost",
        GreedyRule { Measure: GreedyMeasure.Votes } => "Greedy by votes",
        GreedyRule => "Greedy by points",
        PhragmenRule => "Sequential Phragmén",
        MaxUtilityRule => "Greatest total utility",
        ExactEqualSharesRule => "Exact Equal Shares",
        ExpandingApprovalsRule => "Expanding Approvals",
        CumulativeSupportTransferRule => "Cumulative Support Transfer",
        BoundedOverspendingRule => "Equal Shares with Bounded Overspending",
        _ => rule.Name,
    };

    /// <summary>The settings as they are given on the command line.</summary>
    public static IReadOnlyList<(string Name, string Value)> Settings(CountRule rule, Election election)
    {
        var settings = new List<(string Name, string Value)> { ("rule", rule.Name) };
        switch (rule)
        {
            case EqualSharesRule shares:
                settings.Add(("utility", Word(shares.Utility)));
                AddBorda(settings, shares.Utility == Utility.Borda, shares.BordaLast);
                settings.Add(("start", Word(shares.Start)));
                settings.Add(("add1", Word(shares.Add1)));
                if (shares.Add1 != Add1.Off)
                    settings.Add(("step", shares.Step.ToString()));
                settings.Add(("complete", Word(shares.Complete)));
                settings.Add(("against-greedy", Word(shares.Compare)));
                break;
            case GreedyRule greedy:
                settings.Add(("measure", Word(greedy.Measure)));
                AddBorda(settings, greedy.Measure == GreedyMeasure.Borda, greedy.BordaLast);
                settings.Add(("misfit", Word(greedy.Misfit)));
                if (greedy.FundIfCovered is { } part)
                    settings.Add(("fund-if-covered", part.ToString()));
                if (!greedy.FundUnsupported)
                    settings.Add(("unsupported", "no"));
                break;
            case MaxUtilityRule best:
                settings.Add(("utility", Word(best.Utility)));
                AddBorda(settings, best.Utility == Utility.Borda, best.BordaLast);
                break;
            case ExactEqualSharesRule exact:
                settings.Add(("utility", Word(exact.Utility)));
                settings.Add(("raise", Word(exact.Raise)));
                if (exact.Raise != ShareRaise.Off)
                    settings.Add(("raise-until", Word(exact.RaiseUntil)));
                settings.Add(("complete", Word(exact.Complete)));
                break;
            case BoundedOverspendingRule bounded:
                settings.Add(("utility", Word(bounded.Utility)));
                AddBorda(settings, bounded.Utility == Utility.Borda, bounded.BordaLast);
                settings.Add(("complete", Word(bounded.Complete)));
                break;
            case CumulativeSupportTransferRule transfer:
                settings.Add(("order", Word(transfer.Order)));
                settings.Add(("shortage", Word(transfer.Shortage)));
                settings.Add(("exhaust", transfer.Exhaust ? "yes" : "no"));
                break;
            case ExpandingApprovalsRule expanding:
                settings.Add(("complete", Word(expanding.Complete)));
                break;
            case PhragmenRule phragmen:
                settings.Add(("misfit", Word(phragmen.Misfit)));
                if (!phragmen.FundUnsupported)
                    settings.Add(("unsupported", "no"));
                break;
        }

        settings.Add(("tie", rule.Tie.ToString()));
        AddEligibility(settings, rule.Eligibility);
        settings.AddRange(CapWords.Settings(rule, election));
        return settings;
    }

    private static void AddBorda(List<(string Name, string Value)> settings, bool ranked, int last)
    {
        if (ranked)
            settings.Add(("borda-last", Plain.Count(last)));
    }

    private static void AddEligibility(List<(string Name, string Value)> settings, Eligibility minimum)
    {
        if (minimum.MinimumVotes > 0)
            settings.Add(("min-votes", minimum.MinimumVotes.ToString(CultureInfo.InvariantCulture)));
        if (minimum.MinimumScore > 0)
            settings.Add(("min-score", minimum.MinimumScore.ToString(CultureInfo.InvariantCulture)));
        if (minimum.MinimumShare.Sign > 0)
            settings.Add(("min-share", minimum.MinimumShare.ToString()));
        if (minimum.MinimumSharePerCostShare.Sign > 0)
            settings.Add(("min-share-per-cost-share", minimum.MinimumSharePerCostShare.ToString()));
        if (minimum.Excluded.Count > 0)
            settings.Add(("exclude", string.Join(',', minimum.Excluded)));
    }

    private static string Word<T>(T value)
        where T : struct, Enum => RuleOptions.Word(value.ToString());
}
