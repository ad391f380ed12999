namespace Folkmoot.Ballots.Count;

/// <summary>The account of a list beside the first: each district of a ballot is counted by itself.</summary>
public sealed class ListCount
{
    public required Guid PhaseId { get; init; }

    public required string District { get; init; }

    /// <summary>The account as the counting library writes it.</summary>
    public required string Account { get; init; }
}
