namespace Folkmoot.Proposals.Ideas;

/// <summary>An idea in a list.</summary>
/// <param name="Idea">The idea.</param>
/// <param name="Supports">How many people support it.</param>
internal sealed record IdeaLine(Idea Idea, int Supports);
