namespace Folkmoot.Counting;

/// <summary>
/// The selection with the greatest total utility of all that fit into the budget (maximum welfare), exactly. Among selections of the same
/// utility the cheapest wins, then the one that holds the better of the first projects, in the tie order, by which two selections differ.
/// </summary>
/// <remarks>
/// A knapsack problem, solved by lists of undominated partial selections (Nemhauser, Ullmann 1969) cut down by the bound of Dantzig (1957).
/// Time and memory grow with the number of different costs that selections can have, which real elections keep small; in the worst case
/// they grow exponentially, and the count gives up with a <see cref="CountException"/> at <see cref="MaximumStates"/>.
/// A project that adds no utility is left out. Incompatible projects and caps are limits of the same problem; with them fewer partial selections can be dropped, so time and memory grow faster.
/// </remarks>
public sealed record MaxUtilityRule : CountRule
{
    /// <inheritdoc/>
    public override string Name => "max-utility";

    /// <summary>What a funded project is worth to a supporter. Default <see cref="Utility.Cost"/>.</summary>
    public Utility Utility { get; init; } = Utility.Cost;

    /// <summary>What the last place on a ranked ballot is worth with <see cref="Utility.Borda"/>: 0 or 1. Default 1.</summary>
    public int BordaLast { get; init; } = 1;

    /// <summary>Most partial selections kept, about 50 bytes each, before the count gives up. Default forty million.</summary>
    public int MaximumStates { get; init; } = 40_000_000;

    internal override CountOutcome Count(CountContext context) => MaxUtilityCount.Run(context, this);
}
