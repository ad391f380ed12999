namespace Folkmoot.Opinion;

/// <summary>What somebody said to a statement. Not having been shown it is no answer.</summary>
public enum Answer
{
    /// <summary>Does not agree.</summary>
    Disagree = -1,

    /// <summary>Saw the statement and took no side: "pass" or "unsure".</summary>
    Pass = 0,

    /// <summary>Agrees.</summary>
    Agree = 1,
}
