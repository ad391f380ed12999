using Folkmoot.Platform.Database;

namespace Folkmoot.Ballots.Paper;

/// <summary>
/// A bundle of filled sheets of one station, counted by hand before anybody keys it. Two clerks key every sheet without seeing each other;
/// a third settles where they differ; then it is sealed.
/// </summary>
public sealed class PaperBatch : IVersioned
{
    /// <summary>The most sheets of one batch: a bundle that two people key in an afternoon.</summary>
    public const int MostSheets = 500;

    public const int LongestReason = 500;

    public required Guid Id { get; init; }

    public required Guid PhaseId { get; init; }

    public required Guid StationId { get; init; }

    /// <summary>Its number within the ballot, from 1, written on the bundle.</summary>
    public required int Number { get; init; }

    /// <summary>The district whose sheets it holds; null where the ballot has none.</summary>
    public required string? District { get; init; }

    /// <summary>How many sheets were counted by hand.</summary>
    public required int Sheets { get; init; }

    /// <summary>Whoever keys first; null until somebody does.</summary>
    public Guid? FirstClerk { get; set; }

    /// <summary>Whoever keys second, another person than the first.</summary>
    public Guid? SecondClerk { get; set; }

    public BatchState State { get; set; }

    /// <summary>When it was sealed.</summary>
    public DateTimeOffset? SealedAt { get; set; }

    /// <summary>Sheets that count.</summary>
    public int Valid { get; set; }

    /// <summary>Sheets on which nothing was chosen.</summary>
    public int Blank { get; set; }

    /// <summary>Sheets that cannot be read or break a rule of the ballot.</summary>
    public int Spoilt { get; set; }

    /// <summary>Why there are more sheets than people marked as voting on paper at the station; public. Empty when there are not.</summary>
    public string Reason { get; set; } = "";

    public Guid Version { get; set; }
}
