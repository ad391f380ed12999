namespace Folkmoot.Processes;

/// <summary>A way to begin a process without a playbook.</summary>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Words">When to choose it.</param>
/// <param name="Url">Where it begins, from the root of the site.</param>
public sealed record OtherStart(string Title, string Words, string Url);
