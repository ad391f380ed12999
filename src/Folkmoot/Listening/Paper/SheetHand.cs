namespace Folkmoot.Listening.Paper;

/// <summary>Which of the two people typed a sheet in.</summary>
public enum SheetHand
{
    First,
    Second,
}
