namespace Folkmoot.Proposals.Ideas.Points;

/// <summary>One reason for or against an idea. Nobody answers to it; whoever sees it otherwise makes a point of their own.</summary>
public sealed class IdeaPoint
{
    public required Guid Id { get; init; }

    /// <summary>The idea; another one once the idea was merged.</summary>
    public required Guid IdeaId { get; set; }

    /// <summary>The account; null after it was erased.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>The name the person chose to show; empty for none.</summary>
    public required string ShownAs { get; init; }

    public required bool IsFor { get; init; }

    public required string Words { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Whether a moderator hid it; the reason is public.</summary>
    public bool IsHidden { get; set; }
}
