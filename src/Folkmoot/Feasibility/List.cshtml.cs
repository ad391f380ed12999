using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.PublicPages;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Folkmoot.Feasibility;

/// <summary>How the checks of a process stand, for everybody: what waits for whom and since when, and what was judged and why.</summary>
[PublicPage]
internal sealed class ListModel(ProcessDoor door, CheckReader reader, TimeProvider clock, ICurrentActor current) : PageModel
{
    public ProcessView View { get; private set; } = null!;

    public IReadOnlyList<CheckLine> All { get; private set; } = [];

    public IReadOnlyList<CheckLine> Pending => [.. All.Where(l => l.Check.Judgement == Judgement.Pending)];

    public IReadOnlyList<CheckLine> Judged => [.. All.Where(l => l.Check.Judgement != Judgement.Pending)];

    public int Overdue => All.Count(l => l.IsOverdue(Now));

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view || view.Method(CheckMethod.MethodName) is null)
            return NotFound();
        View = view;
        MayManage = await current.MayAsync(Access.Observer, view.Place.Id, view.Process.Id, cancellationToken);
        All = await reader.ListAsync(view.Process.Id, cancellationToken);
        return Page();
    }
}
