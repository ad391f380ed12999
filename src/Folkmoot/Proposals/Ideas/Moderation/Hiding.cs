using Folkmoot.Platform.Database;

namespace Folkmoot.Proposals.Ideas.Moderation;

/// <summary>
/// That an idea, its picture or a point was hidden: by which office and why, what its author said to it, and what somebody else decided then. All of
/// it is public, for good.
/// </summary>
public sealed class Hiding : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid IdeaId { get; init; }

    /// <summary>The point that was hidden; null for the idea itself or its picture.</summary>
    public Guid? PointId { get; init; }

    /// <summary>Whether only the idea's picture was hidden.</summary>
    public bool IsPicture { get; init; }

    /// <summary>What it was that was hidden, as the keys of texts end.</summary>
    internal string What => IsPicture ? "Picture" : PointId is null ? "Idea" : "Point";

    public required string Reason { get; init; }

    /// <summary>The office that hid it.</summary>
    public required string Office { get; init; }

    /// <summary>The person who hid it, so that somebody else decides on an appeal; not public.</summary>
    public Guid? ByAccountId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What the author says against it; null while they have not appealed.</summary>
    public string? Appeal { get; set; }

    public DateTimeOffset? AppealedAt { get; set; }

    /// <summary>Why it stays hidden or is shown again; null until that is decided.</summary>
    public string? DecisionReason { get; set; }

    public string? DecisionOffice { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Whether it was shown again.</summary>
    public bool IsLifted { get; set; }

    public Guid Version { get; set; }
}
