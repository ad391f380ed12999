using Folkmoot.Ballots.Voting;
using Folkmoot.Platform.Layout;
using Folkmoot.Proposals;
using Folkmoot.Representation;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Ballots;

/// <summary>What the voter takes away: the receipt code, what was saved, and what happens next.</summary>
public sealed class VoteReceiptModel(BallotFinder ballots, VoteDesk desk, VoterPasses passes, AboutDesk about, TimeProvider clock) : SitePage
{
    internal BallotView Ballot { get; private set; } = null!;

    internal VoterPass Pass { get; private set; } = null!;

    /// <summary>The voter's lists, with the proposals that the ballot names and what it says of each.</summary>
    internal IReadOnlyList<(BallotList List, IReadOnlyList<(Proposal Proposal, long Value)> Chosen)> Lists { get; private set; } = [];

    /// <summary>Whether the process asks people about themselves, if they like.</summary>
    internal bool AsksAboutYou { get; private set; }

    /// <summary>Whether more choices would make more of the voter's share: Equal Shares counts, and a list has one or two where three are allowed.</summary>
    internal bool IsNudged => CanChange && Lists.Any(l => ShareNudge.Applies(l.List) && l.Chosen.Count is 1 or 2);

    internal bool CanChange => Pass.IsRehearsal || VotingHours.MaySave(Ballot.Scene, Ballot.Settings, Pass, clock.GetUtcNow());

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
        var lists = BallotLists.For(ballot.Settings, await ballots.ProposalsAsync(ballot, cancellationToken), saved.District);
        var values = saved.ChoicesAs(ballot.Settings.Form, lists);
        Lists = [.. lists.Select(l => (l, (IReadOnlyList<(Proposal, long)>)[.. Named(l, values)]))];
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

    private static IEnumerable<(Proposal Proposal, long Value)> Named(BallotList list, IReadOnlyList<Choice> choices)
    {
        var known = list.Proposals.ToDictionary(p => p.Number);
        return choices.Where(c => known.ContainsKey(c.Number)).Select(c => (known[c.Number], c.Value));
    }
}
