using Folkmoot.Communities;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Home.Demonstration;

/// <summary>Hands out trial voter codes. It exists on a demonstration only.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class TryModel(Places places, ProcessReader processes, TrialCodes codes) : SitePage
{
    private const int Some = 12;

    internal Place? Town { get; private set; }

    internal ProcessView? Open { get; private set; }

    internal ProcessView? Finished { get; private set; }

    internal IReadOnlyList<string> Unused { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Town = await places.FindAsync(Wyebridge.Slug, cancellationToken);
        if (Town is null)
            return;
        Finished = (await processes.ListAsync(Town, withDrafts: false, cancellationToken)).FirstOrDefault(p => p.Process.State == ProcessState.Finished);
        Open = await codes.VoteAsync(cancellationToken);
        Unused = await codes.UnusedAsync(Some, cancellationToken);
    }
}
