using Folkmoot.Ballots.Roll.Claims;
using Folkmoot.Ballots.Voting;
using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Folkmoot.Ballots;

/// <summary>The door of a vote: what is decided, until when, and the field for the voter code.</summary>
[EnableRateLimiting("codes")]
internal sealed class VoteModel(BallotFinder ballots, VoteDesk desk, ClaimDesk claims, VoterPasses passes, TimeProvider clock) : SitePage
{
    internal BallotView Ballot { get; private set; } = null!;

    /// <summary>The voter code, typed or brought by the letter's QR code.</summary>
    [BindProperty(SupportsGet = true, Name = "code")]
    public string? Code { get; set; }

    /// <summary>Who acts for the voter, by name; empty when voters act for themselves.</summary>
    [BindProperty(Name = "helper")]
    public string? Helper { get; set; }

    internal bool IsOpen => Ballot.Scene.IsOpenAt(clock.GetUtcNow());

    /// <summary>Whether this browser already holds a ballot of this vote.</summary>
    internal bool HasBallot { get; private set; }

    /// <summary>Whether this browser was let in before the close and may still finish.</summary>
    internal bool HasPlace { get; private set; }

    /// <summary>Whether somebody without a code can get in by e-mail.</summary>
    internal bool TakesEmail { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot)
            return NotFound();
        Ballot = ballot;
        TakesEmail = await claims.RulesAsync(ballot.Phase.Id, cancellationToken) is { IsOpen: true } || await claims.KnowsAddressesAsync(ballot.Phase.Id, cancellationToken);
        var pass = passes.Read(ballot.Phase.Id);
        HasBallot = pass is not null && (pass.IsRehearsal || await desk.FindAsync(pass, cancellationToken) is not null);
        HasPlace = pass is not null && VotingHours.MaySave(ballot.Scene, ballot.Settings, pass, clock.GetUtcNow());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot)
            return NotFound();
        Ballot = ballot;
        try
        {
            passes.Write(await desk.EnterAsync(ballot.Scene, Code, cancellationToken, string.IsNullOrWhiteSpace(Helper) ? null : Helper), ballot.Url);
            return Redirect(ballot.Url + "/vote/ballot");
        }
        catch (RefusedException e)
        {
            ModelState.AddModelError(e.Field ?? "code", e.Message);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }

    internal bool IsFinishing => VotingHours.IsFinishing(Ballot.Scene, Ballot.Settings, clock.GetUtcNow());

    internal bool IsPlanned => Ballot.Phase.State == PhaseState.Planned;
}
