using Folkmoot.Ballots.Voting;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Ballots;

/// <summary>Opens a rehearsal ballot for an organiser: the same pages, another box, never counted.</summary>
public sealed class RehearseModel(BallotFinder ballots, VoterPasses passes) : SitePage
{
    internal BallotView Ballot { get; private set; } = null!;

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
        passes.Write(VoteDesk.Rehearse(ballot.Scene), ballot.Url);
        return Redirect(ballot.Url + "/vote/ballot");
    }
}
