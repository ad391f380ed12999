namespace Folkmoot.Assemblies.Recruit;

/// <summary>A letter on paper.</summary>
/// <param name="To">To whom, in one line.</param>
/// <param name="Body">Its words; empty for an invitation, whose words stand on the page.</param>
/// <param name="Code">The code that it brings.</param>
internal sealed record PrintedLetter(string To, string Body, string Code);
