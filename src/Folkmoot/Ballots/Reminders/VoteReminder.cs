namespace Folkmoot.Ballots.Reminders;

/// <summary>
/// Somebody who opened a ballot, saved nothing yet, and asked for a letter before the vote ends. It hangs on the roll, which knows people,
/// and leads to no ballot: whether a letter is sent depends on whether a ballot was issued at all. Erased when the letters go out, or at the close.
/// </summary>
public sealed class VoteReminder
{
    public required Guid PhaseId { get; init; }

    /// <summary>The hash of the voter code, as on the roll.</summary>
    public required byte[] CodeHash { get; init; }

    public required string Email { get; init; }
}
