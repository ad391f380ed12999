namespace Folkmoot.Proposals.Ideas;

/// <summary>That one person supports an idea. Only how many do is public.</summary>
public sealed class IdeaSupport
{
    public required Guid IdeaId { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset At { get; init; }
}
