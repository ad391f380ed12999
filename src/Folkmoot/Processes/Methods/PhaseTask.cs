namespace Folkmoot.Processes.Methods;

/// <summary>Something an organiser does to get a phase ready.</summary>
/// <param name="Label">What to do: "Say how much money there is".</param>
/// <param name="Hint">How it stands, or why it matters; empty for nothing to say.</param>
/// <param name="Url">Where it is done, from the root of the site.</param>
/// <param name="IsDone">Whether it has been done.</param>
/// <param name="IsNeeded">Whether the phase cannot open without it.</param>
public sealed record PhaseTask(string Label, string Hint, string Url, bool IsDone, bool IsNeeded);
