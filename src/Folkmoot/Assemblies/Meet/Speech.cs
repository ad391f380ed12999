using Folkmoot.Platform.Database;

namespace Folkmoot.Assemblies.Meet;

/// <summary>One turn on the speakers' list of a session: asked for, then taken, with the time it took.</summary>
public sealed class Speech : IVersioned
{
    public const int MaxGuest = 80;

    public required Guid Id { get; init; }

    public required Guid SessionId { get; init; }

    /// <summary>From 1 within the session, in the order in which turns were asked for.</summary>
    public required int Number { get; init; }

    /// <summary>The member; null for a guest.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>An expert or another guest, by name and office; empty for a member.</summary>
    public string Guest { get; init; } = "";

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When the person began; null while they wait.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>When the person ended; null before.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Whether it comes from a list on paper: how long it took is known then, and when it began is not; it stands from the beginning of the session.</summary>
    public bool OnPaper { get; init; }

    public Guid Version { get; set; }

    public bool IsWaiting => StartedAt is null;

    public bool IsRunning => StartedAt is not null && EndedAt is null;

    /// <summary>How long the person has spoken in this turn.</summary>
    public TimeSpan Taken(DateTimeOffset now) => StartedAt is { } from ? (EndedAt ?? now) - from : TimeSpan.Zero;
}
