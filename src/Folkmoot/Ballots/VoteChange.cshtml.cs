using Folkmoot.Ballots.Voting;
using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Folkmoot.Ballots;

/// <summary>Lets whoever holds a receipt back to that ballot, on any device.</summary>
[EnableRateLimiting("codes")]
public sealed class VoteChangeModel(BallotFinder ballots, VoteDesk desk, VoterPasses passes, TimeProvider clock) : SitePage
{
    internal BallotView Ballot { get; private set; } = null!;

    [BindProperty(Name = "receipt")]
    public string? Receipt { get; set; }

    internal bool IsOpen => Ballot.Scene.IsOpenAt(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot)
            return NotFound();
        Ballot = ballot;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot)
            return NotFound();
        Ballot = ballot;
        try
        {
            passes.Write(await desk.ReturnAsync(ballot.Scene, Receipt, cancellationToken), ballot.Url);
            return Redirect(ballot.Url + (IsOpen ? "/vote/ballot" : "/vote/receipt"));
        }
        catch (RefusedException e)
        {
            ModelState.AddModelError("receipt", e.Message);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }
}
