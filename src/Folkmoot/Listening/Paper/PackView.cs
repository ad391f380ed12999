namespace Folkmoot.Listening.Paper;

/// <summary>A pack and how far its sheets have come.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Sheets">How many sheets it has.</param>
/// <param name="Counted">How many of them count.</param>
/// <param name="ForMe">Numbers of the sheets that one other person has typed in, so that the reader can be the second.</param>
/// <param name="ToSettle">Numbers of the sheets that two people read differently.</param>
public sealed record PackView(PaperPack Pack, int Sheets, int Counted, IReadOnlyList<int> ForMe, IReadOnlyList<int> ToSettle);
