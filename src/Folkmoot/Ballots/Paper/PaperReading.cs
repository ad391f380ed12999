namespace Folkmoot.Ballots.Paper;

/// <summary>What somebody read on a sheet. Sheets have numbers within their batch, and nothing that leads to a person.</summary>
public sealed class PaperReading
{
    public required Guid BatchId { get; init; }

    /// <summary>The sheet's number in its batch, from 1.</summary>
    public required int Sheet { get; init; }

    public required Hand Hand { get; init; }

    public required SheetMark Mark { get; set; }

    /// <summary>The choices as the box keeps them; empty unless the sheet is filled.</summary>
    public required string Choices { get; set; }
}
