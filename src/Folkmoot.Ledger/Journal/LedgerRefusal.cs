namespace Folkmoot.Ledger;

/// <summary>Why the journal refuses an instruction.</summary>
public enum LedgerRefusal
{
    /// <summary>Something about the instruction itself is wrong: a name, an amount, a date.</summary>
    BadInstruction,

    /// <summary>It names something that does not exist.</summary>
    Unknown,

    /// <summary>It opens something that exists already.</summary>
    AlreadyThere,

    /// <summary>The key was used for something else (L7).</summary>
    KeyUsed,

    /// <summary>The period is closed (L13).</summary>
    PeriodClosed,

    /// <summary>There is not enough money where it is to come from (L2, L4).</summary>
    NotEnough,

    /// <summary>A restriction forbids it (L3).</summary>
    Restricted,

    /// <summary>There is no decision, it is open again, or it allows less (L4, C9).</summary>
    NotDecided,

    /// <summary>The challenge window is open (L16).</summary>
    InChallengeWindow,

    /// <summary>The agreement is not signed (L5).</summary>
    NotAgreed,

    /// <summary>A condition is not met (L5).</summary>
    ConditionUnmet,

    /// <summary>The payee's check is missing, has run out or covers less (L5).</summary>
    NotChecked,

    /// <summary>Two unconflicted approvers, neither of them the payee, are missing (L5).</summary>
    NotApproved,

    /// <summary>The approver has a conflict of interest or is the payee (L5).</summary>
    Conflicted,

    /// <summary>Restricted money may not go into an unrestricted fund, or endowment may not be spent (L10).</summary>
    NotReleased,

    /// <summary>The contribution permits no fee, or not as much (L11).</summary>
    FeeNotPermitted,

    /// <summary>More would stand committed against pledges than the trustees allow (L15).</summary>
    PledgeLimit,

    /// <summary>The resident has a share already, or the programme has ended (L14).</summary>
    ShareNotDue,

    /// <summary>The entry cannot be taken back (L6).</summary>
    NotReversible,
}
