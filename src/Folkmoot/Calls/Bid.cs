using Folkmoot.Platform.Database;

namespace Folkmoot.Calls;

/// <summary>What a group asks of a round.</summary>
public sealed class Bid : IVersioned
{
    public const int MaxTitle = 120;

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    public required Guid OrganisationId { get; set; }

    /// <summary>Its number in the round, from 1.</summary>
    public required int Number { get; init; }

    public required BidState State { get; set; }

    public required string Title { get; set; }

    /// <summary>What is asked for, in minor units.</summary>
    public required long Amount { get; set; }

    /// <summary>Codes of outcomes, with commas between.</summary>
    public required string Outcomes { get; set; }

    /// <summary>Codes of places, with commas between.</summary>
    public required string Places { get; set; }

    public bool IsCapital { get; set; }

    public DateOnly? StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    /// <summary>Answers by question, as JSON.</summary>
    public required string Answers { get; set; }

    /// <summary>The statements that the group agrees with, as JSON.</summary>
    public required string Statements { get; set; }

    public required Manner Manner { get; set; }

    /// <summary>What the rules of the call said when it was sent, as JSON; "[]" before.</summary>
    public required string Verdicts { get; set; }

    /// <summary>How many live grants and open bids like it the group was shown before it sent it.</summary>
    public int AlikeShown { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>The grant in the journal; null for none.</summary>
    public string? Grant { get; set; }

    /// <summary>What residents vote on for it, where they decide by ballot; null elsewhere.</summary>
    public Guid? ProposalId { get; set; }

    public Guid Version { get; set; }
}
