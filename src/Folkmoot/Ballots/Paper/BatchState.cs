namespace Folkmoot.Ballots.Paper;

public enum BatchState
{
    /// <summary>Clerks are keying it, or its differences are being settled.</summary>
    Keying,

    /// <summary>Its ballots lie in the box, and it stays as it is.</summary>
    Sealed,
}
