namespace Folkmoot.Assemblies.Register;

/// <summary>How far a registration page is.</summary>
public enum PageState
{
    /// <summary>Organisers try it; whoever else comes is told that it is not open. Nobody is registered by it.</summary>
    Trial,

    /// <summary>People register on it while registration is open.</summary>
    Open,

    /// <summary>Nobody registers on it any more; its address stays.</summary>
    Closed,
}
