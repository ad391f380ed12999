using Folkmoot.Ballots.Voting;
using Folkmoot.Proposals;
using Folkmoot.Representation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Folkmoot.Ballots;

/// <summary>What the voter takes away: the receipt code, what was saved, and what happens next.</summary>
public sealed class VoteReceiptModel(BallotFinder ballots, VoteDesk desk, VoterPasses passes, AboutDesk about, TimeProvider clock) : PageModel
{
    public BallotView Ballot { get; private set; } = null!;

    public VoterPass Pass { get; private set; } = null!;

    /// <summary>The proposals that the ballot names, with what it says of each.</summary>
    public IReadOnlyList<(Proposal Proposal, long Value)> Chosen { get; private set; } = [];

    /// <summary>Whether the process asks people about themselves, if they like.</summary>
    public bool AsksAboutYou { get; private set; }

    public bool CanChange => Pass.IsRehearsal || Ballot.Scene.IsOpenAt(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot)
            return NotFound();
        Ballot = ballot;
        if (passes.Read(ballot.Phase.Id) is not { } pass)
            return Redirect(ballot.Url + "/vote");
        if (await desk.FindAsync(pass, cancellationToken) is not { } saved)
            return Redirect(ballot.Url + "/vote/ballot");
        Pass = pass;
        AsksAboutYou = !pass.IsRehearsal && await about.IsAskedAsync(ballot.Scene.Process.Id, cancellationToken);
        var known = (await ballots.ProposalsAsync(ballot, cancellationToken)).ToDictionary(p => p.Number);
        Chosen = [.. saved.ChoicesAs(ballot.Settings.Form).Where(c => known.ContainsKey(c.Number)).Select(c => (known[c.Number], c.Value))];
        return Page();
    }

    /// <summary>Forgets the ballot in this browser, for people who share a computer.</summary>
    public async Task<IActionResult> OnPostForgetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot)
            return NotFound();
        passes.Forget(ballot.Phase.Id, ballot.Url);
        return Redirect(ballot.Url);
    }
}
