using Folkmoot.Ballots.Voting;
using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Ballots;

/// <summary>Asks in which district somebody votes, where voters say so themselves. What is chosen stays once the ballot is saved.</summary>
public sealed class VoteDistrictModel(BallotFinder ballots, VoteDesk desk, VoterPasses passes) : SitePage
{
    internal BallotView Ballot { get; private set; } = null!;

    internal VoterPass Pass { get; private set; } = null!;

    [BindProperty(Name = "district")]
    public string? District { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await FindAsync(place, process, cancellationToken) is { } elsewhere)
            return elsewhere;
        District = Pass.District;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await FindAsync(place, process, cancellationToken) is { } elsewhere)
            return elsewhere;
        try
        {
            passes.Write(await desk.ChooseDistrictAsync(Ballot.Scene, Pass, District, cancellationToken), Ballot.Url);
            return Redirect(Ballot.Url + "/vote/ballot");
        }
        catch (RefusedException e)
        {
            ModelState.AddModelError("district", e.Message);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }

    private async Task<IActionResult?> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot)
            return NotFound();
        Ballot = ballot;
        if (passes.Read(ballot.Phase.Id) is not { } pass)
            return Redirect(ballot.Url + "/vote");
        Pass = pass;
        return ballot.Settings.Districts.Count == 0 ? Redirect(ballot.Url + "/vote/ballot") : null;
    }
}
