namespace Folkmoot.Platform.Components;

/// <summary>The three things that flow through the place, and two states that any of them can be in.</summary>
public enum ThreadKind
{
    None,
    Voice,
    Pound,
    Promise,
    Late,
    Done,
}
