namespace Folkmoot.Funds;

/// <summary>What is due next for a grant.</summary>
public enum GrantStep
{
    /// <summary>The decision can still be challenged.</summary>
    Wait,

    /// <summary>The decision is open again.</summary>
    DecideAgain,

    /// <summary>Money can be committed.</summary>
    Commit,

    /// <summary>The agreement is not signed.</summary>
    Sign,

    /// <summary>The next instalment is not due yet.</summary>
    NotDue,

    /// <summary>A condition is not met.</summary>
    Condition,

    /// <summary>The payee is not checked, or no longer.</summary>
    Check,

    /// <summary>Two approvals are needed.</summary>
    Approve,

    /// <summary>It can be paid.</summary>
    Send,

    /// <summary>The payment has not been seen on a statement.</summary>
    Clear,

    /// <summary>Everything is paid.</summary>
    Done,
}
