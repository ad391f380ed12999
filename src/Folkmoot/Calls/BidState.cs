namespace Folkmoot.Calls;

/// <summary>How far a bid has come.</summary>
public enum BidState
{
    /// <summary>It is being written and seen by its authors alone.</summary>
    Draft,

    /// <summary>It was sent and waits for the panel.</summary>
    Sent,

    /// <summary>The group took it back, or joined another.</summary>
    Withdrawn,

    Awarded,

    Declined,
}
