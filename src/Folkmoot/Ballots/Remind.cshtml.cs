using Folkmoot.Ballots.Reminders;
using Folkmoot.Ballots.Voting;
using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Ballots;

/// <summary>Asks where to send one letter before the vote ends, for somebody who has opened a ballot and has no time now.</summary>
[EnableRateLimiting("codes")]
public sealed class RemindModel(BallotFinder ballots, VoteDesk desk, ReminderDesk reminders, VoterPasses passes, TimeProvider clock, IStringLocalizer<Texts> texts) : SitePage
{
    internal BallotView Ballot { get; private set; } = null!;

    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken) =>
        await FindAsync(place, process, cancellationToken) is { } found ? found.Elsewhere ?? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await FindAsync(place, process, cancellationToken) is not { } found)
            return NotFound();
        if (found.Elsewhere is { } elsewhere)
            return elsewhere;
        try
        {
            await reminders.AskAsync(Ballot.Scene, found.Pass!, Email, cancellationToken);
            Flash.Done(TempData, texts["remind.done"]);
            return Redirect(Ballot.Url + "/vote/ballot");
        }
        catch (RefusedException e)
        {
            ModelState.AddModelError("email", e.Message);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }

    private async Task<(VoterPass? Pass, IActionResult? Elsewhere)?> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot)
            return null;
        Ballot = ballot;
        if (passes.Read(ballot.Phase.Id) is not { } pass)
            return (null, Redirect(ballot.Url + "/vote"));
        var isIssued = await desk.FindAsync(pass, cancellationToken) is not null;
        return (pass, ReminderDesk.Offers(ballot.Scene, pass, isIssued, clock.GetUtcNow()) ? null : Redirect(ballot.Url + "/vote/ballot"));
    }
}
