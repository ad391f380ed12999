namespace Folkmoot.Assemblies.Pay;

/// <summary>How far the money of a list is.</summary>
public enum PayState
{
    /// <summary>Owed, and on no list yet.</summary>
    Owed,

    /// <summary>Set aside in the fund.</summary>
    SetAside,

    /// <summary>Sent by the bank.</summary>
    Sent,

    /// <summary>Seen on a statement.</summary>
    Paid,
}
