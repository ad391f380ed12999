namespace Folkmoot.Calls;

/// <summary>Somebody has said that the register holds all of his or her interests: once a year by oneself, and as the first item of every meeting.</summary>
public sealed class RegisterRefresh
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The meeting at which it was said; null for outside of one.</summary>
    public Guid? MeetingId { get; init; }

    public required DateTimeOffset At { get; init; }
}
