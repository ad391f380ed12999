namespace Folkmoot.Listening.Coding;

/// <summary>One change of the codebook; its number is the version that the codebook had from then on.</summary>
public sealed class CodebookChange
{
    public const int MaxWhat = 500;

    public required Guid ProcessId { get; init; }

    /// <summary>Counts from 1 in each process.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string What { get; init; }

    /// <summary>The office that changed it.</summary>
    public required string Who { get; init; }
}
