using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Delivery;

/// <summary>What was chosen in a process, and how each goes.</summary>
public sealed class ListModel(ProcessDoor door, ProjectBook book, ICurrentActor current) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal ProjectList List { get; private set; } = null!;

    internal bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view)
            return NotFound();
        (View, List) = (view, new ProjectList(view, await book.ListAsync(view, cancellationToken)));
        MayManage = await current.MayAsync(Access.Organiser, view.Place.Id, view.Process.Id, cancellationToken);
        return Page();
    }
}
