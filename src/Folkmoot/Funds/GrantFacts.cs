namespace Folkmoot.Funds;

/// <summary>What is known of a grant beside the journal: the round whose money it is, how it will be paid, and what open data tells of it.</summary>
public sealed class GrantFacts
{
    public const int MaxTitle = 200;
    public const int MaxPlan = 4000;

    public required Guid JournalId { get; init; }

    /// <summary>The grant's code in the journal.</summary>
    public required string Grant { get; init; }

    /// <summary>The round whose money it is; null for free money of the pool.</summary>
    public string? Round { get; init; }

    public required string Title { get; init; }

    /// <summary>What was asked for, in minor units; null when nobody asked.</summary>
    public long? AppliedFor { get; init; }

    public DateOnly? StartsOn { get; init; }

    public DateOnly? EndsOn { get; set; }

    /// <summary>Whether it was open to everybody to ask.</summary>
    public bool IsFromOpenCall { get; init; }

    /// <summary>Whether one person is paid, who is published without a name.</summary>
    public bool IsIndividual { get; init; }

    /// <summary>The code of the body that holds the account of a group without one; null for none.</summary>
    public string? Host { get; init; }

    /// <summary>The instalments as JSON, the first first; "[]" for one of all.</summary>
    public required string Plan { get; init; }
}
