using Folkmoot.Communities;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.PublicPages;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Processes;

/// <summary>Everything a place and the places inside it decide, are about to decide and have decided.</summary>
[PublicPage]
public sealed class ListModel(Places places, ProcessReader reader, PhaseWords words, ICurrentActor current) : SitePage
{
    internal Place Place { get; private set; } = null!;

    internal IReadOnlyList<ProcessView> Open { get; private set; } = [];

    internal IReadOnlyList<ProcessView> Coming { get; private set; } = [];

    internal IReadOnlyList<ProcessView> Finished { get; private set; } = [];

    internal IReadOnlyList<ProcessView> Drafts { get; private set; } = [];

    internal bool MayManage { get; private set; }

    internal PhaseWords Words => words;

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return NotFound();
        Place = found;
        MayManage = await current.OrganisesAsync(found.Id, cancellationToken);
        var all = await reader.ListAsync(await places.WithinAsync(found, cancellationToken), MayManage, cancellationToken);
        Open = [.. all.Where(p => p.Process.State == ProcessState.Published && p.Open is not null)];
        Coming = [.. all.Where(p => p.Process.State == ProcessState.Published && p.Open is null)];
        Finished = [.. all.Where(p => p.Process.State == ProcessState.Finished)];
        Drafts = [.. all.Where(p => p.Process.State == ProcessState.Draft)];
        return Page();
    }
}
