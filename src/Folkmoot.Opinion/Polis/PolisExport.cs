namespace Folkmoot.Opinion.Polis;

/// <summary>What an export of a Polis conversation holds.</summary>
public sealed record PolisExport
{
    /// <summary>The votes.</summary>
    public required VoteTable Votes { get; init; }

    /// <summary>Group of each person by the <c>group-id</c> column of a wide export, or null where there is no such column. People without a group are missing.</summary>
    public IReadOnlyDictionary<string, int>? PublishedGroups { get; init; }

    /// <summary>What is odd and does no harm, one sentence each, in a fixed order.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
