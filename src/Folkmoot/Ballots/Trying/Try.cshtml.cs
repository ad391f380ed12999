using Folkmoot.Ballots.Box;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Ballots.Trying;

/// <summary>Lets an organiser count test ballots by every rule before the vote opens. Nothing is saved, and no real ballot is read.</summary>
public sealed class TryModel(BallotFinder ballots, FolkmootDb db) : SitePage
{
    public const int UsualVoters = 500;
    private const int LargestSeed = 999_999;

    internal BallotView Ballot { get; private set; } = null!;

    internal IReadOnlyList<BallotList> Lists { get; private set; } = [];

    internal BallotList List { get; private set; } = null!;

    internal IReadOnlyList<RuleTrial> Trials { get; private set; } = [];

    internal long Voters { get; private set; }

    /// <summary>How many rehearsal ballots there are.</summary>
    internal int Rehearsed { get; private set; }

    [BindProperty(SupportsGet = true, Name = "list")]
    public string? Key { get; set; }

    /// <summary>"rehearsal" for the ballots of rehearsals; otherwise ballots are made up.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Number { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Seed { get; set; }

    internal bool IsRehearsal => From == "rehearsal" && Rehearsed > 0;

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot)
            return NotFound();
        Ballot = ballot;
        Lists = BallotLists.Of(ballot.Settings, await ballots.ProposalsAsync(ballot, cancellationToken));
        List = Lists.FirstOrDefault(list => list.Key == Key) ?? Lists[0];
        (Number, Seed) = (Math.Clamp(Number ?? UsualVoters, 1, MadeUpBallots.Most), Math.Clamp(Seed ?? 1, 0, LargestSeed));
        var rehearsed = await db.RehearsalBallots.AsNoTracking().Where(b => b.PhaseId == ballot.Phase.Id).Select(b => b.Choices).ToListAsync(cancellationToken);
        Rehearsed = rehearsed.Count;
        if (List.Proposals.Count == 0 || List.Rules.Budget == 0)
            return Page();
        var election = TestBallots.Election(List, IsRehearsal ? rehearsed.Select(Choices.Read) : new MadeUpBallots(List, Seed.Value).Make(Number.Value));
        Voters = election.TotalWeight;
        Trials = await Task.Run(() => RuleTrials.Of(List, election, cancellationToken), cancellationToken);
        return Page();
    }
}
