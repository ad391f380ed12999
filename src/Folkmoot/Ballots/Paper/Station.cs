namespace Folkmoot.Ballots.Paper;

/// <summary>A place where people vote on paper: a library, a town hall, a stall. A ballot with a station waits with its count until its paper is in.</summary>
public sealed class Station
{
    public const int LongestName = 120;

    public required Guid Id { get; init; }

    public required Guid PhaseId { get; init; }

    public required string Name { get; init; }

    /// <summary>How many sheets its sealed batches hold. Raised in the transaction that seals one, so that two at once see each other.</summary>
    public int SealedSheets { get; set; }
}
