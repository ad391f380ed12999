using System.CommandLine;
using Folkmoot.Counting;
using Folkmoot.Counting.Pabulib;

namespace Folkmoot.Cli.Count;

/// <summary>Makes rules from what the command line says.</summary>
internal sealed class RuleFactory(RuleOptions options, ParseResult parsed, PabulibFile file)
{
    public static readonly string[] Names = ["equal-shares", "greedy", "greedy-density", "phragmen", "max-utility", "exact-equal-shares", "bounded-overspending", "cumulative-support-transfer", "expanding-approvals"];

    /// <summary>The rule asked for by --preset, --rule or, when neither is given, first under --compare.</summary>
    public CountRule Main()
    {
        var (rule, preset) = (parsed.GetValue(options.Rule), parsed.GetValue(options.Preset));
        if (rule is not null && preset is not null)
            throw new UsageException("Give either --rule or --preset: a preset is a rule with all its settings.");
        return Named(preset ?? rule ?? Compared().FirstOrDefault() ?? Names[0]);
    }

    public string[] Compared() => parsed.GetValue(options.Compare) ?? [];

    /// <summary>The rule or preset of a name, changed by the options given.</summary>
    public CountRule Named(string name)
    {
        CountRule rule = Presets.ByName.TryGetValue(name, out var preset) ? preset : name switch
        {
            "equal-shares" => new EqualSharesRule { Utility = Natural() },
            "greedy" => new GreedyRule { Measure = Measure(Natural()) },
            "greedy-density" => new GreedyRule { Measure = Measure(Natural()), PerCost = true },
            "phragmen" => new PhragmenRule(),
            "max-utility" => new MaxUtilityRule { Utility = Natural() },
            "exact-equal-shares" => new ExactEqualSharesRule(),
            "bounded-overspending" => new BoundedOverspendingRule { Utility = Natural() },
            "cumulative-support-transfer" => new CumulativeSupportTransferRule(),
            "expanding-approvals" => new ExpandingApprovalsRule(),
            _ => throw new UsageException($"There is no rule or preset \"{name}\"; there are {string.Join(", ", Names)} and the presets {string.Join(", ", Presets.ByName.Keys)}."),
        };
        rule = rule switch
        {
            EqualSharesRule shares => Changed(shares),
            GreedyRule greedy => Changed(greedy),
            MaxUtilityRule best => best with
            {
                Utility = Given<Utility>(options.Utility) ?? best.Utility,
                BordaLast = parsed.GetValue(options.BordaLast) ?? best.BordaLast,
            },
            ExactEqualSharesRule exact => Changed(exact),
            ExpandingApprovalsRule expanding => expanding with { Complete = Given<Completion>(options.Complete) ?? expanding.Complete },
            CumulativeSupportTransferRule transfer => transfer with
            {
                Order = Given<SupportOrder>(options.Order) ?? transfer.Order,
                Shortage = Given<SupportShortage>(options.Shortage) ?? transfer.Shortage,
                Exhaust = parsed.GetValue(options.Exhaust) is not "no",
            },
            BoundedOverspendingRule bounded => bounded with
            {
                Utility = Given<Utility>(options.Utility) ?? bounded.Utility,
                Complete = Given<Completion>(options.Complete) ?? bounded.Complete,
                BordaLast = parsed.GetValue(options.BordaLast) ?? bounded.BordaLast,
            },
            PhragmenRule phragmen => phragmen with
            {
                Misfit = parsed.GetValue(options.Misfit) is { } word ? RuleOptions.Value<PhragmenMisfit>(word) : phragmen.Misfit,
                FundUnsupported = parsed.GetValue(options.Unsupported) is not "no",
            },
            _ => rule,
        };
        return rule with
        {
            Tie = Tie() ?? rule.Tie,
            Eligibility = Changed(rule.Eligibility),
            Caps = options.Caps.Caps(parsed, file),
            Incompatible = options.Caps.Incompatible(parsed),
        };
    }

    private EqualSharesRule Changed(EqualSharesRule rule) => rule with
    {
        Utility = Given<Utility>(options.Utility) ?? rule.Utility,
        Start = Given<StartShare>(options.Start) ?? rule.Start,
        Step = Number(options.Step) ?? rule.Step,
        Add1 = Given<Add1>(options.Add1) ?? rule.Add1,
        Complete = Given<Completion>(options.Complete) ?? rule.Complete,
        Compare = Given<Comparison>(options.AgainstGreedy) ?? rule.Compare,
        BordaLast = parsed.GetValue(options.BordaLast) ?? rule.BordaLast,
        CompletionTie = Tie() is null ? rule.CompletionTie : null,
    };

    private ExactEqualSharesRule Changed(ExactEqualSharesRule rule) => rule with
    {
        Utility = Given<Utility>(options.Utility) ?? rule.Utility,
        Raise = Given<ShareRaise>(options.Raise) ?? rule.Raise,
        RaiseUntil = Given<RaiseStop>(options.RaiseUntil) ?? rule.RaiseUntil,
        Complete = Given<Completion>(options.Complete) ?? rule.Complete,
    };

    private GreedyRule Changed(GreedyRule rule) => rule with
    {
        Measure = Given<Utility>(options.Utility) is { } utility ? Measure(utility) : rule.Measure,
        Misfit = Given<GreedyMisfit>(options.Misfit) ?? rule.Misfit,
        FundUnsupported = parsed.GetValue(options.Unsupported) is not "no",
        FundIfCovered = Number(options.FundIfCovered) ?? rule.FundIfCovered,
        BordaLast = parsed.GetValue(options.BordaLast) ?? rule.BordaLast,
    };

    private Eligibility Changed(Eligibility eligibility) => eligibility with
    {
        MinimumVotes = parsed.GetValue(options.MinimumVotes) ?? eligibility.MinimumVotes,
        MinimumScore = parsed.GetValue(options.MinimumScore) ?? eligibility.MinimumScore,
        MinimumShare = Number(options.MinimumShare) ?? eligibility.MinimumShare,
        Excluded = parsed.GetValue(options.Exclude) is { Length: > 0 } excluded ? excluded : eligibility.Excluded,
    };

    /// <summary>The utility that uses all the ballots say.</summary>
    private Utility Natural() => file.Election.Kind switch
    {
        BallotKind.Ordinal => Utility.Borda,
        BallotKind.Points => Utility.Points,
        BallotKind.Score => Utility.Score,
        _ => Utility.Cost,
    };

    private static GreedyMeasure Measure(Utility utility) => utility switch
    {
        Utility.Points or Utility.Score => GreedyMeasure.Points,
        Utility.Borda => GreedyMeasure.Borda,
        _ => GreedyMeasure.Votes,
    };

    private T? Given<T>(Option<string?> option)
        where T : struct, Enum => parsed.GetValue(option) is { } word ? RuleOptions.Value<T>(word) : null;

    private Fraction? Number(Option<string?> option) => parsed.GetValue(option) is { } text ? Fraction.Parse(text) : null;

    private TieOrder? Tie()
    {
        if (parsed.GetValue(options.Tie) is not { } text)
            return null;
        try
        {
            return TieOrder.Parse(text);
        }
        catch (FormatException error)
        {
            throw new UsageException(error.Message);
        }
    }
}
