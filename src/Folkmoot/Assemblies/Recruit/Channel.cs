namespace Folkmoot.Assemblies.Recruit;

/// <summary>How a registration came.</summary>
public enum Channel
{
    Web,
    Phone,
    Paper,
}
