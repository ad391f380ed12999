using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Lists;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Feasibility;

/// <summary>The officers' queue: what waits first, in the order in which it is due.</summary>
internal sealed class QueueModel(ProcessReader processes, CheckReader reader, TimeProvider clock, ICurrentActor current) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal Paged<CheckLine> Found { get; private set; } = PageNumber.None<CheckLine>();

    [BindProperty(SupportsGet = true, Name = "p")]
    public int? PageAsked { get; set; }

    internal DateTimeOffset Now => clock.GetUtcNow();

    internal bool MayJudge { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await processes.FindAsync(place, process, cancellationToken) is not { } view || view.Method(CheckMethod.MethodName) is null)
            return NotFound();
        View = view;
        MayJudge = await current.MayAsync(Access.Officer, view.Place.Id, view.Process.Id, cancellationToken);
        Found = await reader.FindAsync(view.Process.Id, null, PageAsked, CheckReader.PageSize, cancellationToken);
        return Page();
    }
}
