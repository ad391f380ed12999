using Folkmoot.Processes;

namespace Folkmoot.Proposals.Ideas;

/// <summary>What another room shows on the page of an idea, such as how it was judged.</summary>
internal interface IIdeaPanelSource
{
    /// <summary>The part for this idea; null when the room has nothing to show.</summary>
    Task<ProcessPanel?> FindAsync(ProcessView view, Idea idea, CancellationToken cancellationToken);
}
