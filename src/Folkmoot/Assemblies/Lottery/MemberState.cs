namespace Folkmoot.Assemblies.Lottery;

public enum MemberState
{
    /// <summary>Drawn, and has not said yes yet.</summary>
    Drawn,

    Confirmed,

    /// <summary>Said no.</summary>
    Declined,

    /// <summary>Said yes and dropped out later.</summary>
    Left,
}
