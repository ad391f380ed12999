using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.PublicPages;

namespace Folkmoot.Processes;

/// <summary>Finds the process of a page, if this person may see it: a draft is for those who hold a role there.</summary>
public sealed class ProcessDoor(ProcessReader processes, FreshCache cache, ICurrentActor current)
{
    /// <summary>The process at an address; null when there is none, or none for this person.</summary>
    public async Task<ProcessView?> FindAsync(string place, string process, CancellationToken cancellationToken) =>
        await IfAllowedAsync(await processes.FindAsync(place, process, cancellationToken), cancellationToken);

    /// <summary>The same as it was some seconds ago at most, read once for all who ask: for pages that very many want at once. It is shared, and only for reading.</summary>
    public async Task<ProcessView?> FindKeptAsync(string place, string process, CancellationToken cancellationToken) =>
        await IfAllowedAsync(await cache.GetAsync($"process {place}/{process}", () => processes.FindAsync(place, process, cancellationToken)), cancellationToken);

    private async Task<ProcessView?> IfAllowedAsync(ProcessView? view, CancellationToken cancellationToken) =>
        view is null || (view.Process.State == ProcessState.Draft && !await current.MayAsync(Access.Observer, view.Place.Id, view.Process.Id, cancellationToken)) ? null : view;
}
