using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas.Points;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Somebody makes a point for or against an idea, with or without an account.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class PointModel(ProcessDoor door, IdeaReader reader, PointDesk points, Deeds deeds, FormStamp stamp, ICurrentActor current, IStringLocalizer<Texts> texts) : PageModel
{
    public ProcessView View { get; private set; } = null!;

    public Idea Idea { get; private set; } = null!;

    public bool IsSignedIn => current.IsSignedIn;

    [BindProperty(SupportsGet = true)]
    public bool IsFor { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? ShownAs { get; set; }

    [BindProperty]
    public string? Email { get; set; }

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
            if (!IsSignedIn)
            {
                await deeds.KeepPointAsync(View, Idea, IsFor, PointDesk.Check(Words), new Guest(Email, ShownAs), cancellationToken);
                return Redirect(View.Url + "/ideas/sent");
            }

            await points.AddAsync(current.Actor, View, Idea.Id, IsFor, Words ?? "", ShownAs ?? "", cancellationToken);
            Flash.Done(TempData, texts["Point.Done"]);
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
            || await reader.FindAsync(view.Process.Id, number, cancellationToken) is not { State: IdeaState.Public } idea)
            return false;
        (View, Idea) = (view, idea);
        return true;
    }
}
