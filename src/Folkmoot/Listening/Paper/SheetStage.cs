namespace Folkmoot.Listening.Paper;

/// <summary>How far a sheet has come on its way into the count.</summary>
public enum SheetStage
{
    /// <summary>Nobody has typed it in yet, or it was counted and nobody has begun anew.</summary>
    Fresh,

    /// <summary>One person has; another one must.</summary>
    Once,

    /// <summary>Two people have, and read it differently; a third settles it.</summary>
    Different,
}
