using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas.Moderation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Anybody tells the organisers what should not stand here.</summary>
[EnableRateLimiting(Limits.Uploads)]
internal sealed class ReportModel(ProcessDoor door, IdeaReader reader, ModerationDesk desk, FormStamp stamp, IStringLocalizer<Texts> texts) : PageModel
{
    public ProcessView View { get; private set; } = null!;

    public Idea Idea { get; private set; } = null!;

    [BindProperty(SupportsGet = true, Name = "point")]
    public Guid? Point { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Website { get; set; }

    [BindProperty]
    public string? Stamp { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        Stamp = stamp.New();
        return await FindAsync(place, process, number, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, number, cancellationToken))
            return NotFound();
        try
        {
            stamp.Check(Stamp, Website);
            await desk.ReportAsync(Idea.Id, Point, Reason, cancellationToken);
            Flash.Done(TempData, texts["Report.Done"]);
            return Redirect($"{View.Url}/ideas/{number}");
        }
        catch (RefusedException e)
        {
            if (e.Field is null)
            {
                Stamp = stamp.New();
                ModelState.Remove(nameof(Stamp));
            }

            return this.Refused(e);
        }
    }

    private async Task<bool> FindAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view
            || await reader.FindAsync(view.Process.Id, number, cancellationToken) is not { State: not IdeaState.Hidden } idea)
            return false;
        (View, Idea) = (view, idea);
        return true;
    }
}
