namespace Folkmoot.Counting;

/// <summary>One pot of a count by districts.</summary>
/// <param name="Pot">The pot.</param>
/// <param name="Result">Its count, an election of its own: its projects, its money, and the ballots that name at least one of its projects.</param>
public sealed record DistrictPart(DistrictPot Pot, CountResult Result)
{
    internal Election? Whole { get; init; }

    internal int[] BallotOfGroup { get; init; } = [];

    /// <summary>The ballot of <see cref="Result"/>'s election that holds what a ballot of the whole election says of this pot; null when it says nothing of it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such ballot.</exception>
    public int? BallotOf(int ballot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ballot);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(ballot, Whole?.BallotCount ?? 0);
        return BallotOfGroup[Whole!.GroupOf(ballot)] is >= 0 and var part ? part : null;
    }
}
