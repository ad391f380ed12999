namespace Folkmoot.Ballots.Paper;

/// <summary>What kind of sheet it is.</summary>
public enum SheetMark
{
    /// <summary>Something is chosen.</summary>
    Filled,

    /// <summary>Nothing is chosen.</summary>
    Blank,

    /// <summary>It cannot be read, or cannot be taken for a ballot.</summary>
    Spoilt,
}
