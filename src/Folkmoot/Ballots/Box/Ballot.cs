namespace Folkmoot.Ballots.Box;

/// <summary>
/// One ballot in the box, as its voter saved it last. It carries no person, no address and no time; whoever holds its receipt code can
/// change it until the close.
/// </summary>
public sealed class Ballot
{
    public required Guid PhaseId { get; init; }

    /// <summary>The keyed hash of the receipt code: 32 bytes that look random, by which rows are kept in order.</summary>
    public required byte[] KeyHash { get; init; }

    /// <summary>How often it has been saved; a higher number replaces a lower one.</summary>
    public required int Sequence { get; init; }

    /// <summary>The numbers of the chosen proposals, see <see cref="Choices"/>.</summary>
    public required string Choices { get; init; }

    /// <summary>The district on whose list it votes, so that whoever changes it sees the same lists; null for none.</summary>
    public string? District { get; init; }

    /// <summary>How it was cast.</summary>
    public BallotMode Mode { get; init; }
}
