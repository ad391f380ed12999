using Folkmoot.Platform.Database;

namespace Folkmoot.Delivery;

/// <summary>Something of a project that is promised for a day.</summary>
public sealed class Milestone : IVersioned
{
    public const int MaxTitle = 160;

    public required Guid Id { get; init; }

    public required Guid ProjectId { get; init; }

    public required string Title { get; init; }

    /// <summary>The end of the day by which it is due.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>The day that was promised first; shown beside a later one for ever.</summary>
    public required DateTimeOffset FirstDueAt { get; init; }

    public DateTimeOffset? ReachedAt { get; set; }

    public Guid Version { get; set; }
}
