namespace Folkmoot.Assemblies.Recommend;

/// <summary>How a member stands to a draft: a temperature, not a vote.</summary>
public enum SupportLevel
{
    Support,

    /// <summary>Can live with it.</summary>
    LiveWith,

    Oppose,
}
