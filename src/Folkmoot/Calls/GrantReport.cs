namespace Folkmoot.Calls;

/// <summary>The one light report about a grant, for all who gave to it.</summary>
public sealed class GrantReport
{
    public const int MaxStory = 3000;

    public required Guid Id { get; init; }

    public required Guid BidId { get; init; }

    public required DateOnly DueOn { get; set; }

    /// <summary>Answers by question, as JSON.</summary>
    public required string Answers { get; set; }

    /// <summary>How many people took part; null when it is not known.</summary>
    public int? People { get; set; }

    public string Story { get; set; } = "";

    /// <summary>Whether those in the story agree that everybody reads it.</summary>
    public bool MayTell { get; set; }

    /// <summary>What the group would do differently.</summary>
    public string Learned { get; set; } = "";

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Why the group tells nothing; empty while it may still.</summary>
    public string Skipped { get; set; } = "";

    public DateTimeOffset? RemindedAt { get; set; }
}
