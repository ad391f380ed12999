namespace Folkmoot.Processes.Methods;

/// <summary>Something to do or see in a phase.</summary>
/// <param name="Label">The words on the button: "Vote now".</param>
/// <param name="Url">Where it leads, from the root of the site.</param>
/// <param name="IsMain">Whether it is the one obvious thing to do; otherwise something to look at.</param>
public sealed record PhaseAction(string Label, string Url, bool IsMain);
