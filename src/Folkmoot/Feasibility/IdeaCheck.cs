using Folkmoot.Platform.Database;

namespace Folkmoot.Feasibility;

/// <summary>How the check of one idea stands: who answers for it, by when, and what they said.</summary>
public sealed class IdeaCheck : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid IdeaId { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>Who answers, as everybody reads it: "Jo Marsh, Parks".</summary>
    public required string Owner { get; set; }

    /// <summary>When an answer is due; past it the idea is overdue, and everybody sees that.</summary>
    public required DateTimeOffset DueAt { get; set; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required Judgement Judgement { get; set; }

    /// <summary>The reasons of the latest judgement; empty while there is none.</summary>
    public string Reasons { get; set; } = "";

    /// <summary>What it costs as checked, in minor units; null while that is not known.</summary>
    public long? Cost { get; set; }

    public DateTimeOffset? JudgedAt { get; set; }

    /// <summary>The proposal on the ballot that it became; null for none.</summary>
    public Guid? ProposalId { get; set; }

    public Guid Version { get; set; }
}
