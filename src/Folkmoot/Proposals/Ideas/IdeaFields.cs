using Folkmoot.Processes;

namespace Folkmoot.Proposals.Ideas;

/// <summary>What the fields of an idea need to know, wherever they are shown.</summary>
/// <param name="Form">What was written so far.</param>
/// <param name="View">The process.</param>
/// <param name="Topics">The topics to choose from; empty to write them.</param>
/// <param name="Areas">The parts of the place.</param>
/// <param name="Picture">The address of the picture that the idea has; null when it has none.</param>
public sealed record IdeaFields(IdeaForm Form, ProcessView View, IReadOnlyList<string> Topics, IReadOnlyList<string> Areas, string? Picture = null);
