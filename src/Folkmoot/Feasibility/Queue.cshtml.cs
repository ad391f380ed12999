using Folkmoot.Platform.Authorisation;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Folkmoot.Feasibility;

/// <summary>The officers' queue: what waits first, in the order in which it is due.</summary>
internal sealed class QueueModel(ProcessReader processes, CheckReader reader, TimeProvider clock, ICurrentActor current) : PageModel
{
    public ProcessView View { get; private set; } = null!;

    public IReadOnlyList<CheckLine> All { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool MayJudge { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await processes.FindAsync(place, process, cancellationToken) is not { } view || view.Method(CheckMethod.MethodName) is null)
            return NotFound();
        View = view;
        MayJudge = await current.MayAsync(Access.Officer, view.Place.Id, view.Process.Id, cancellationToken);
        All = [.. (await reader.ListAsync(view.Process.Id, cancellationToken)).OrderBy(l => l.Check.Judgement == Judgement.Pending ? 0 : 1)];
        return Page();
    }
}
