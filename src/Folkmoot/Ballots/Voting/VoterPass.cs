namespace Folkmoot.Ballots.Voting;

/// <summary>
/// What a voter's browser keeps, sealed, while voting: the receipt code of the ballot and, until the ballot is issued, the hash of the
/// voter code. It says nothing about the person.
/// </summary>
/// <param name="Phase">Which ballot.</param>
/// <param name="Receipt">The receipt code.</param>
/// <param name="CodeHash">The hash of the voter code, until the first save; null afterwards and in a rehearsal.</param>
/// <param name="IsRehearsal">Whether the ballot goes to the rehearsal box, which is never counted.</param>
public sealed record VoterPass(Guid Phase, string Receipt, byte[]? CodeHash, bool IsRehearsal)
{
    /// <summary>The district on whose list it votes; null for none, or while it is not chosen yet.</summary>
    public string? District { get; init; }

    /// <summary>When this browser was let in: whoever was before the close can finish after it.</summary>
    public DateTimeOffset EnteredAt { get; init; }

    /// <summary>Who acts for the voter; null when voters act for themselves. It goes on the roll, never into the box.</summary>
    public string? Helper { get; init; }
}
