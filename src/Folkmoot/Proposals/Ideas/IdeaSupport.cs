namespace Folkmoot.Proposals.Ideas;

/// <summary>That one person supports an idea. Only how many do is public.</summary>
public sealed class IdeaSupport
{
    public required Guid IdeaId { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The keyed hash of the account's mailbox when this was said, so that another spelling of its address counts no second time; null where it had no address.</summary>
    public required byte[]? Mailbox { get; init; }

    public required DateTimeOffset At { get; init; }
}
