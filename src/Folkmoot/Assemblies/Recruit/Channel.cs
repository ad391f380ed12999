namespace Folkmoot.Assemblies.Recruit;

/// <summary>How a registration came.</summary>
public enum Channel
{
    Web,
    Phone,
    Paper,

    /// <summary>Taken over from a list that was made elsewhere.</summary>
    List,
}
