using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Somebody supports an idea, or asks to write along, with or without an account.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class SupportModel(ProcessDoor door, IdeaReader reader, IdeaVoices voices, Deeds deeds, FormStamp stamp, ICurrentActor current, IStringLocalizer<Texts> texts) : PageModel
{
    public ProcessView View { get; private set; } = null!;

    public Idea Idea { get; private set; } = null!;

    public bool IsSignedIn => current.IsSignedIn;

    /// <summary>Whether the person also asks to write along.</summary>
    [BindProperty(SupportsGet = true, Name = "join")]
    public bool Join { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? ShownAs { get; set; }

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
                await deeds.KeepVoiceAsync(View, Idea, Join ? DeedKind.Join : DeedKind.Support, new Guest(Email, ShownAs), cancellationToken);
                return Redirect(View.Url + "/ideas/sent");
            }

            if (Join)
                await voices.JoinAsync(current.Actor, View, Idea.Id, ShownAs ?? "", cancellationToken);
            else
                await voices.SupportAsync(current.Actor, View, Idea.Id, cancellationToken);
            Flash.Done(TempData, texts[Join ? "Show.Joined" : "Show.Supported"]);
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
