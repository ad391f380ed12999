namespace Folkmoot.Counting;

/// <summary>Why a project did not win. Money is in minor units.</summary>
public sealed record LosingProject
{
    /// <summary>Id of the project.</summary>
    public required string Project { get; init; }

    /// <summary>Its cost.</summary>
    public required long Cost { get; init; }

    /// <summary>Summed weight of the ballots that name it.</summary>
    public required long Votes { get; init; }

    /// <summary>What kept it out.</summary>
    public required LossReason Reason { get; init; }

    /// <summary>The round after which it could no longer be paid for; 0 when it could not from the outset.</summary>
    public int Round { get; init; }

    /// <summary>The money that was left for it after that round: its supporters' shares, what was left of the budget, or what was left under the cap.</summary>
    public Fraction MoneyLeft { get; init; }

    /// <summary>Its cost less <see cref="MoneyLeft"/>; zero when a cap on the number of projects kept it out.</summary>
    public Fraction Lacked { get; init; }

    /// <summary>The cap it would have broken after that round, with <see cref="LossReason.CapReached"/>; <see cref="MoneyLeft"/> is what was left under it.</summary>
    public ProjectCap? Cap { get; init; }

    /// <summary>What its supporters had left after the last round.</summary>
    public Fraction MoneyAtEnd { get; init; }

    /// <summary>Which winners its supporters paid for instead, the largest amount first.</summary>
    public IReadOnlyList<PaidInstead> PaidInstead { get; init; } = [];
}

/// <summary>Money that the supporters of a losing project paid for a winner.</summary>
/// <param name="Project">Id of the winner.</param>
/// <param name="Amount">In minor units.</param>
public sealed record PaidInstead(string Project, Fraction Amount);

/// <summary>What kept a project out.</summary>
public enum LossReason
{
    /// <summary>Its supporters did not have enough money left.</summary>
    SupportersOutOfMoney,

    /// <summary>It cost more than was left of the budget when its turn came.</summary>
    DidNotFit,

    /// <summary>The count had ended before its turn came.</summary>
    CountEnded,

    /// <summary>Other projects make better use of the money: no selection with it has more utility in all.</summary>
    BetterUse,

    /// <summary>Nobody supports it.</summary>
    NoSupport,

    /// <summary>It costs nothing and the rule has no turn for such projects.</summary>
    CostsNothing,

    /// <summary>It did not meet the published minimum.</summary>
    BelowMinimum,

    /// <summary>The organiser declared it out.</summary>
    Excluded,

    /// <summary>A project with which it is incompatible won or had more votes.</summary>
    Incompatible,

    /// <summary>With it, projects under a declared cap would have taken more than the cap allows.</summary>
    CapReached,
}
