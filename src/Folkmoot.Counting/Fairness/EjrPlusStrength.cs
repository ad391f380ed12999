namespace Folkmoot.Counting;

/// <summary>How much is added to what a voter got before <see cref="EjrPlus"/> compares it with what the voter's group deserves.</summary>
public enum EjrPlusStrength
{
    /// <summary>
    /// Whichever losing project the group has in common: it is added for every member. The stronger demand; with <see cref="Utility.Cardinality"/>
    /// and equal costs this is EJR+ itself.
    /// </summary>
    UpToAny,

    /// <summary>Some project: for each member the losing project worth most to that voter is added. The weaker demand.</summary>
    UpToOne,
}
