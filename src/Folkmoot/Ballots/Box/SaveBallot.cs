namespace Folkmoot.Ballots.Box;

/// <summary>Asks that a ballot be put into the box or replaced there.</summary>
/// <param name="PhaseId">Which ballot.</param>
/// <param name="KeyHash">The hash of its receipt code.</param>
/// <param name="CodeHash">The hash of the voter code it may be issued on; null when it was issued before.</param>
/// <param name="Sequence">Counts the saves of this ballot from 1; a repeated request repeats its number.</param>
/// <param name="Choices">What it names.</param>
public sealed record SaveBallot(Guid PhaseId, byte[] KeyHash, byte[]? CodeHash, int Sequence, string Choices)
{
    /// <summary>The district on whose list it votes, fixed when it is issued; null for none.</summary>
    public string? District { get; init; }

    /// <summary>Who acts for the voter; null for nobody. Goes on the roll when the ballot is issued.</summary>
    public string? Helper { get; init; }

    /// <summary>When the voter was let in.</summary>
    public DateTimeOffset EnteredAt { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>How long after the close a voter who was let in before it can finish.</summary>
    public TimeSpan Grace { get; init; }
}
