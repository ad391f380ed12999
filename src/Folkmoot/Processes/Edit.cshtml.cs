using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Processes;

/// <summary>Changes the title and summary of a process.</summary>
public sealed class EditModel(ProcessReader reader, ProcessWriter writer, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Summary { get; set; }

    [BindProperty]
    public Guid Version { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(place, process, cancellationToken) is not { } view)
            return NotFound();
        View = view;
        (Title, Summary, Version) = (view.Process.Title, view.Process.Summary, view.Process.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(place, process, cancellationToken) is not { } view)
            return NotFound();
        View = view;
        try
        {
            await writer.EditAsync(current.Actor, view.Process.Id, new ProcessDetails(Title ?? "", Summary ?? ""), Version, cancellationToken);
            Flash.Done(TempData, texts["Edit.Done"]);
            return Redirect(view.Url + "/manage");
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }
}
