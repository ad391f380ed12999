namespace Folkmoot.Ballots.Box;

/// <summary>A ballot of a rehearsal. It lies in a table of its own that no count reads, so that it can never be counted.</summary>
public sealed class RehearsalBallot
{
    public required Guid PhaseId { get; init; }

    public required byte[] KeyHash { get; init; }

    public required int Sequence { get; init; }

    public required string Choices { get; init; }
}
