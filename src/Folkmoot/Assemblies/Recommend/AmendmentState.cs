namespace Folkmoot.Assemblies.Recommend;

public enum AmendmentState
{
    Open,

    /// <summary>The recommendation has its words now.</summary>
    Taken,

    NotTaken,
}
