namespace Folkmoot.Representation;

/// <summary>How many people live there of whom an answer is true, as the organiser's figures say.</summary>
public sealed class CensusCell
{
    public required Guid ProcessId { get; init; }

    public required Question Question { get; init; }

    public required string Value { get; init; }

    /// <summary>The order in the organiser's file.</summary>
    public required int Ordinal { get; init; }

    public required int People { get; init; }
}
