namespace Folkmoot.Listening.Coding;

/// <summary>What was heard, as published. The notes it was made from are gone.</summary>
public sealed class HeardReport
{
    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>Counts from 1 in each process.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The sheet as JSON.</summary>
    public required string Sheet { get; init; }
}
