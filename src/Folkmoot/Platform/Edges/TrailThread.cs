namespace Folkmoot.Platform.Edges;

/// <summary>The three things that flow through a place and can be followed to their end.</summary>
public enum TrailThread
{
    Voice,
    Pound,
    Promise,
}
