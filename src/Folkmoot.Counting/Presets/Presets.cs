namespace Folkmoot.Counting;

/// <summary>Rules exactly as known places and tools apply them.</summary>
public static class Presets
{
    /// <summary>pabutools: exact share, ties by id, share raised by 1 until no supported project fits.</summary>
    public static EqualSharesRule Pabutools { get; } = new() { Tie = TieOrder.ById, Add1 = Add1.ExhaustiveSupported };

    /// <summary>
    /// The equalshares.net tool as it comes: whole shares, stop when no supported project fits, the rest by votes (ties there by numeric id).
    /// It refuses ties that cost and votes leave; here the id decides.
    /// </summary>
    public static EqualSharesRule EqualSharesNet { get; } = new()
    {
        Start = StartShare.Floor,
        Add1 = Add1.ExhaustiveSupported,
        Complete = Completion.ByVotes,
        CompletionTie = new TieOrder(TieKey.NumericId),
    };

    /// <summary>Wieliczka's Green Million, April 2023: share raised by 1 zł until overspending, compared with greedy by approvals.</summary>
    public static EqualSharesRule Wieliczka2023 { get; } = new() { Add1 = Add1.Overspend, Compare = Comparison.Approvals };

    /// <summary>Świecie, September 2023: as Wieliczka, and a project needs a share of the ballots of at least a third of its share of the budget.</summary>
    public static EqualSharesRule Swiecie2023 { get; } = new()
    {
        Add1 = Add1.Overspend,
        Compare = Comparison.Approvals,
        Eligibility = new Eligibility { MinimumSharePerCostShare = Fraction.Of(1L, 3L) },
    };

    /// <summary>Pabulib's file checker for the rule <c>equalshares/add1</c>: first the exact share, then whole shares until overspending.</summary>
    public static EqualSharesRule PabulibChecker { get; } = new() { Start = StartShare.ExactThenFloor, Add1 = Add1.Overspend };

    /// <summary>The presets by the names used on the command line and in files.</summary>
    public static IReadOnlyDictionary<string, CountRule> ByName { get; } = new Dictionary<string, CountRule>(StringComparer.Ordinal)
    {
        ["pabutools"] = Pabutools,
        ["equalshares.net"] = EqualSharesNet,
        ["wieliczka-2023"] = Wieliczka2023,
        ["swiecie-2023"] = Swiecie2023,
        ["pabulib-checker"] = PabulibChecker,
    };
}
