namespace Folkmoot.Assemblies;

/// <summary>How people come to be in the pool from which an assembly is drawn.</summary>
public enum RecruitBy
{
    /// <summary>Addresses are drawn by lottery, and whoever lives there can register with the code of their letter.</summary>
    Letters,

    /// <summary>Everybody who wants to can register. The pool is then not a sample, and every page says so.</summary>
    OpenCall,
}
