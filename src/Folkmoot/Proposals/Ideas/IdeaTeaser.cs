using Folkmoot.Processes;

namespace Folkmoot.Proposals.Ideas;

/// <summary>The newest ideas of a process, for its own page.</summary>
/// <param name="View">The process.</param>
/// <param name="Count">How many ideas there are.</param>
/// <param name="Newest">The newest of them.</param>
internal sealed record IdeaTeaser(ProcessView View, int Count, IReadOnlyList<IdeaLine> Newest);
