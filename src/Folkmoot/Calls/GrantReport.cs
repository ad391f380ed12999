namespace Folkmoot.Calls;

/// <summary>The one light report about a grant, for all who gave to it.</summary>
public sealed class GrantReport
{
    public const int MaxStory = 3000;
    public const int MaxSaving = 500;

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

    /// <summary>What the group says that somebody else saved because of it, in minor units; null when it says nothing of it.</summary>
    public long? Saving { get; set; }

    /// <summary>The body that saved it, and how that is known; empty for no saving.</summary>
    public string SavingBy { get; set; } = "";

    public string SavingHow { get; set; } = "";

    /// <summary>What somebody else has verified of it, in minor units; null while nobody has looked.</summary>
    public long? Verified { get; set; }

    /// <summary>Who verified it: a name and a body that is not the group.</summary>
    public string VerifiedBy { get; set; } = "";

    public string VerifiedHow { get; set; } = "";

    public DateTimeOffset? VerifiedAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Why the group tells nothing; empty while it may still.</summary>
    public string Skipped { get; set; } = "";

    public DateTimeOffset? RemindedAt { get; set; }
}
