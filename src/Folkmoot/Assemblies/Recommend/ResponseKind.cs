namespace Folkmoot.Assemblies.Recommend;

/// <summary>What those who owe an answer do with a recommendation.</summary>
public enum ResponseKind
{
    /// <summary>It is done as recommended.</summary>
    Accept,

    /// <summary>It is done in another way; the reasons say how and why.</summary>
    Adapt,

    /// <summary>It is not done; the reasons say why.</summary>
    Reject,
}
