using Folkmoot.Platform.Authorisation;

namespace Folkmoot.Processes;

/// <summary>Finds the process of a page, if this person may see it: a draft is for those who hold a role there.</summary>
public sealed class ProcessDoor(ProcessReader processes, ICurrentActor current)
{
    /// <summary>The process at an address; null when there is none, or none for this person.</summary>
    public async Task<ProcessView?> FindAsync(string place, string process, CancellationToken cancellationToken) =>
        await processes.FindAsync(place, process, cancellationToken) is { } view
        && (view.Process.State != ProcessState.Draft || await current.MayAsync(Access.Observer, view.Place.Id, view.Process.Id, cancellationToken))
            ? view
            : null;
}
