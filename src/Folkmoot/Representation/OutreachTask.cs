using Folkmoot.Platform.Database;

namespace Folkmoot.Representation;

/// <summary>What the organisers do so that a group that is missing takes part, too. Everybody can see it.</summary>
public sealed class OutreachTask : IVersioned
{
    public const int MinPlan = 10;
    public const int MaxPlan = 1000;
    public const int MaxOwner = 120;

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    public required Question Question { get; init; }

    /// <summary>The answer of those who are missing.</summary>
    public required string Value { get; init; }

    public required string Plan { get; set; }

    /// <summary>The office or body that does it.</summary>
    public required string Owner { get; set; }

    public required DateOnly DueOn { get; set; }

    public DateOnly? DoneOn { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public Guid Version { get; set; }
}
