namespace Folkmoot.Assemblies.Lottery;

public enum MemberPart
{
    Member,

    /// <summary>Stands by for a member who drops out.</summary>
    Alternate,
}
