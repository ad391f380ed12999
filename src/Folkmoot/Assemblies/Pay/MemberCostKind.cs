namespace Folkmoot.Assemblies.Pay;

/// <summary>What a member gets money for.</summary>
public enum MemberCostKind
{
    /// <summary>What the mandate promises each member.</summary>
    Honorarium,

    Travel,

    /// <summary>Care for children or others while the member is away.</summary>
    Care,

    /// <summary>Whatever else was agreed, such as an interpreter.</summary>
    Other,
}
