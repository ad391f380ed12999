namespace Folkmoot.Assemblies.Lottery;

public enum DrawKind
{
    /// <summary>Looked at by organisers only, while people still register: can the quotas be met, and with what chances?</summary>
    Trial,

    /// <summary>The panel.</summary>
    Panel,

    /// <summary>People who stand by.</summary>
    Alternates,

    /// <summary>People for seats that became free.</summary>
    Replacement,
}
