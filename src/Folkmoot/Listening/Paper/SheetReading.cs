namespace Folkmoot.Listening.Paper;

/// <summary>What one of two people read on a sheet. It goes as soon as the sheet is counted, so that who typed it and what they read is kept no longer than that.</summary>
public sealed class SheetReading
{
    public required Guid PackId { get; init; }

    /// <summary>Number of the sheet in its pack.</summary>
    public required int Sheet { get; init; }

    public required SheetHand Hand { get; init; }

    /// <summary>Account of whoever typed it in, so that the other is somebody else.</summary>
    public required Guid ClerkId { get; init; }

    /// <summary>What is ticked, by number of the statement in rising order: "3:1 7:-1", 1 to agree, -1 to disagree, 0 to pass.</summary>
    public required string Ticks { get; set; }

    /// <summary>Whether the box is ticked that allows the row in the open data.</summary>
    public required bool Open { get; set; }
}
