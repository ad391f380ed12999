namespace Folkmoot.Counting;

/// <summary>The counts of all pots of one election.</summary>
public sealed class DistrictResult
{
    internal DistrictResult(IReadOnlyList<DistrictPart> parts) => Parts = parts;

    /// <summary>The pots in the order in which they were given, each with its count and account.</summary>
    public IReadOnlyList<DistrictPart> Parts { get; }

    /// <summary>Ids of all funded projects, pot by pot, in each in order of purchase.</summary>
    public IEnumerable<string> WinnerIds => Parts.SelectMany(part => part.Result.WinnerIds);

    /// <summary>What all funded projects cost together, in minor units.</summary>
    public long Spent => Parts.Sum(part => part.Result.Account.Spent);
}
