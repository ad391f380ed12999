namespace Folkmoot.Opinion.Routing;

/// <summary>What drawing again gave.</summary>
public enum ReplayVerdict
{
    /// <summary>The same statement with the same chance.</summary>
    Same,

    /// <summary>Another statement, or another chance.</summary>
    Different,

    /// <summary>What the session had answered before that draw is not known, so it cannot be drawn again.</summary>
    Unclear,
}
