namespace Folkmoot.Ledger;

/// <summary>Where in a fund money stands. Money only ever moves from one bucket to another, and the sum of all buckets of a fund is 0.</summary>
public enum Bucket
{
    /// <summary>Outside: the body that gave the money. As far below 0 as it has given or promised.</summary>
    Contributor,

    /// <summary>Promised in writing, not received.</summary>
    Pledged,

    /// <summary>Received and free.</summary>
    Held,

    /// <summary>Set aside for an open round; the holder is the round.</summary>
    RingFenced,

    /// <summary>Awarded against a pledge that is not received yet; the holder is the grant, the part its instalment.</summary>
    CommittedOnPledge,

    /// <summary>Awarded from received money; conditions may remain. The holder is the grant, the part its instalment.</summary>
    Committed,

    /// <summary>Conditions met and approved twice; the holder is the grant, the part its instalment.</summary>
    Payable,

    /// <summary>Sent to the payee, not yet seen on a bank statement; the holder is the grant, the part its instalment.</summary>
    Paid,

    /// <summary>Outside: what the payee has received. The holder is the grant, the part its instalment.</summary>
    Payee,

    /// <summary>A resident's own share in crowd-commissioning; the holder is the programme, the part the resident.</summary>
    Personal,

    /// <summary>Paid back by a payee, waiting to be used again or given back.</summary>
    Returned,

    /// <summary>Charged for administration within what the contribution permits, not yet drawn.</summary>
    Fee,

    /// <summary>Outside: administration fees drawn.</summary>
    Administrator,

    /// <summary>What a fund has handed to other funds (above 0) or taken from them (below 0); 0 over all funds.</summary>
    Between,
}
