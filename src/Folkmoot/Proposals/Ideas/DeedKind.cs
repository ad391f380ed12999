namespace Folkmoot.Proposals.Ideas;

/// <summary>What a guest did.</summary>
public enum DeedKind
{
    /// <summary>Wrote an idea, which waits.</summary>
    Publish,

    Support,

    /// <summary>Supports an idea and asked to write along.</summary>
    Join,

    /// <summary>Made a point for or against an idea.</summary>
    Point,
}
