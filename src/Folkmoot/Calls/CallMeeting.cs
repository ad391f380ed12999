namespace Folkmoot.Calls;

/// <summary>A meeting at which bids of a round are decided. Its first item are interests.</summary>
public sealed class CallMeeting
{
    public const int MaxWords = 500;

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>Its number in the round, from 1.</summary>
    public required int Number { get; init; }

    public required DateOnly HeldOn { get; init; }

    public required string Where { get; init; }

    /// <summary>Of an open meeting: how many were there and could vote; 0 for a panel's, whose members are named.</summary>
    public int Present { get; init; }

    /// <summary>How many of them were residents.</summary>
    public int Residents { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When nothing more could be decided in it; null while it can.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}
