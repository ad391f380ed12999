namespace Folkmoot.Listening;

/// <summary>Where a statement is on its way.</summary>
public enum StatementState
{
    /// <summary>A moderator has not looked at it yet.</summary>
    Waiting,

    /// <summary>People can answer it.</summary>
    Shown,

    /// <summary>A moderator took it out, for a public reason.</summary>
    Rejected,
}
