using Folkmoot.Processes;

namespace Folkmoot.Proposals.Ideas;

/// <summary>A room that does something with every idea, also with those that come when its own time has begun.</summary>
internal interface IIdeaHeir
{
    /// <summary>An idea became public; the caller saves.</summary>
    Task TakeOnAsync(ProcessView view, Idea idea, CancellationToken cancellationToken);
}
