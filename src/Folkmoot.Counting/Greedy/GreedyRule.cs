namespace Folkmoot.Counting;

/// <summary>
/// The rule most cities use: projects in order of votes (or points), each taken if it fits into what is left. A project nobody supports is
/// taken at the very end if it fits, unless <see cref="FundUnsupported"/> is off. Time O(ballots + projects log projects).
/// </summary>
public sealed record GreedyRule : CountRule
{
    /// <inheritdoc/>
    public override string Name => PerCost ? "greedy-density" : "greedy";

    /// <summary>What projects are ordered by. Default <see cref="GreedyMeasure.Votes"/>.</summary>
    public GreedyMeasure Measure { get; init; } = GreedyMeasure.Votes;

    /// <summary>What the last place on a ranked ballot is worth with <see cref="GreedyMeasure.Borda"/>: 0 or 1. Default 1.</summary>
    public int BordaLast { get; init; } = 1;

    /// <summary>Whether the measure is divided by cost; a project costing nothing then comes first. Default false.</summary>
    public bool PerCost { get; init; }

    /// <summary>What happens at a project that does not fit. Default <see cref="GreedyMisfit.Skip"/>.</summary>
    public GreedyMisfit Misfit { get; init; } = GreedyMisfit.Skip;

    /// <summary>
    /// When given, the first project that does not fit is funded all the same if the money left covers this part of its cost, and the count
    /// ends there with the budget exceeded (Poznań: 4/5). Default null: never.
    /// </summary>
    public Fraction? FundIfCovered { get; init; }

    /// <summary>Whether projects without any support may be funded at the end. Default true.</summary>
    public bool FundUnsupported { get; init; } = true;

    internal override CountOutcome Count(CountContext context) => GreedyCount.Outcome(context, this);
}

/// <summary>What a greedy count orders by.</summary>
public enum GreedyMeasure
{
    /// <summary>Summed weight of the ballots that name the project.</summary>
    Votes,

    /// <summary>Summed points or scores.</summary>
    Points,

    /// <summary>Summed places on ranked ballots.</summary>
    Borda,
}

/// <summary>What a greedy count does at a project that does not fit.</summary>
public enum GreedyMisfit
{
    /// <summary>Leaves it out and goes on.</summary>
    Skip,

    /// <summary>Ends the count.</summary>
    Stop,
}
