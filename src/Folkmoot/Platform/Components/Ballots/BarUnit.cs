namespace Folkmoot.Platform.Components;

/// <summary>What the bar of a ballot adds up.</summary>
public enum BarUnit
{
    /// <summary>What the choices cost.</summary>
    Money,

    /// <summary>Points given.</summary>
    Points,

    /// <summary>Nothing: only how many choices there are.</summary>
    None,
}
