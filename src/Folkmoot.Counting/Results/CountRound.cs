namespace Folkmoot.Counting;

/// <summary>One purchase. Money is in minor units; people are summed weights.</summary>
public sealed record CountRound
{
    /// <summary>1 for the first purchase.</summary>
    public required int Number { get; init; }

    /// <summary>Id of the project bought.</summary>
    public required string Project { get; init; }

    /// <summary>By which part of the rule it was bought.</summary>
    public required RoundKind Kind { get; init; }

    /// <summary>Its cost.</summary>
    public required long Cost { get; init; }

    /// <summary>
    /// What a supporter pays per unit of ballot value (per approval, point or place), if that much is left; this is the largest payment for
    /// approval ballots. For <see cref="RoundKind.Earnings"/>, what every voter has earned by then; a supporter pays what is left of it.
    /// For <see cref="RoundKind.Transfers"/>, the factor of <see cref="SupportTransfer"/>; for <see cref="RoundKind.Ranks"/>, the part of what they
    /// have left that payers pay.
    /// Zero when nobody pays a share (completion, greedy).
    /// </summary>
    public Fraction Price { get; init; }

    /// <summary>Rho: what a supporter pays per unit of utility; the lowest was bought. With cost utility a part of 1, otherwise money.</summary>
    public Fraction Rho { get; init; }

    /// <summary>
    /// Cost / <see cref="Price"/>: how many voters with full pockets the supporters amount to (the published effective vote count);
    /// in completion and greedy rounds the votes, points or places that ordered the projects.
    /// </summary>
    public required Fraction EffectiveVotes { get; init; }

    /// <summary>Voters who support the project.</summary>
    public required long Supporters { get; init; }

    /// <summary>Supporters who paid something.</summary>
    public long Payers { get; init; }

    /// <summary>Payers who paid all they had left, <see cref="Price"/> being more than that.</summary>
    public long RanOut { get; init; }

    /// <summary>How many places of a ranking counted as approval; zero except with <see cref="ExpandingApprovalsRule"/>.</summary>
    public int Places { get; init; }

    /// <summary>
    /// The part of <see cref="Cost"/> that the payers did not cover and that comes out of the budget at large. Zero except with
    /// <see cref="BoundedOverspendingRule"/>.
    /// </summary>
    public Fraction Overspent { get; init; }

    /// <summary>Budget less the cost of this and all earlier purchases; below zero only when a rule lets the budget be exceeded.</summary>
    public required long BudgetLeft { get; init; }
}

/// <summary>The part of a rule that bought a project.</summary>
public enum RoundKind
{
    /// <summary>Its supporters paid for it from their shares.</summary>
    Shares,

    /// <summary>Its supporters paid with what they had earned, all voters earning at one pace (sequential Phragmén).</summary>
    Earnings,

    /// <summary>It belongs to the selection with the greatest total utility.</summary>
    Optimum,

    /// <summary>It was bought with money left by the main part of the rule.</summary>
    Completion,

    /// <summary>It was next in order of votes.</summary>
    Greedy,

    /// <summary>All who paid for it from their shares paid the same; supporters with less than that paid nothing.</summary>
    EqualPayments,

    /// <summary>Its supporters paid with the part of their shares that their points gave it, or that was transferred to it.</summary>
    Transfers,

    /// <summary>Those who ranked it high enough each paid the same part of what they had left.</summary>
    Ranks,
}
