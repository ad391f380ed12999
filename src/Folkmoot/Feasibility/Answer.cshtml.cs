using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Feasibility;

/// <summary>An author answers what an officer said of their idea.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class AnswerModel(ProcessDoor door, IdeaReader ideas, IdeaVoices voices, CheckReader reader, CheckDesk desk, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal Idea Idea { get; private set; } = null!;

    internal IdeaCheck Check { get; private set; } = null!;

    [BindProperty]
    public string? Words { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        await FindAsync(place, process, number, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (await FindAsync(place, process, number, cancellationToken) is { } no)
            return no;
        try
        {
            await desk.AnswerAsync(current.Actor, View, Idea.Id, Words, cancellationToken);
            Flash.Done(TempData, texts["Answer.Done"]);
            return Redirect($"{View.Url}/ideas/{number}");
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }

    private async Task<IActionResult?> FindAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view
            || await ideas.FindAsync(view.Process.Id, number, cancellationToken) is not { State: IdeaState.Public } idea
            || await reader.FindAsync(idea.Id, cancellationToken) is not { } check)
            return NotFound();
        if (current.Actor.AccountId is not { } me || !await voices.IsAuthorAsync(idea.Id, me, cancellationToken))
            return new StatusCodeResult(StatusCodes.Status403Forbidden);
        (View, Idea, Check) = (view, idea, check);
        return null;
    }
}
