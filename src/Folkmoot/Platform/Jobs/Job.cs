namespace Folkmoot.Platform.Jobs;

/// <summary>Work that waits, runs or has ended.</summary>
internal sealed class Job
{
    public required Guid Id { get; init; }

    public required string Kind { get; init; }

    /// <summary>What the handler needs, as JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>No two jobs that wait or run have the same key; null for no such limit.</summary>
    public string? Key { get; init; }

    public JobState State { get; set; }

    /// <summary>When it may be taken: while it waits, its start; while it runs, the end of its worker's lease.</summary>
    public required DateTimeOffset Due { get; set; }

    /// <summary>How often it was taken.</summary>
    public int Attempts { get; set; }

    /// <summary>The worker that holds it.</summary>
    public Guid? Worker { get; set; }

    public int Permille { get; set; }

    public string Message { get; set; } = "";

    public DateTimeOffset? EndedAt { get; set; }
}
