using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Delivery;

/// <summary>The projects of a process as a table for its organisers.</summary>
public sealed class OverviewModel(ProcessReader reader, ProjectBook book, ProjectStarter starter, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal ProjectList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken) =>
        await FindAsync(place, process, cancellationToken) ? Page() : NotFound();

    /// <summary>Makes the chosen proposals projects in a process whose playbook does not do so by itself.</summary>
    public async Task<IActionResult> OnPostAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        try
        {
            await starter.StartAsync(current.Actor, View, cancellationToken);
            Flash.Done(TempData, texts["Overview.Started"]);
            return Redirect(View.Url + "/manage/projects");
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }

    private async Task<bool> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(place, process, cancellationToken) is not { } view)
            return false;
        (View, List) = (view, new ProjectList(view, await book.ListAsync(view, cancellationToken)));
        return true;
    }
}
