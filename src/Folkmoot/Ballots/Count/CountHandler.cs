using Folkmoot.Ballots.Box;
using Folkmoot.Ballots.Settings;
using Folkmoot.Counting;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Words;
using Folkmoot.Processes;
using Folkmoot.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Ballots.Count;

/// <summary>Counts a closed ballot in the background and makes the result public. A second run finds the count done and does nothing.</summary>
internal sealed class CountHandler(FolkmootDb db, ElectionMaker elections, BoxScrub scrub, IEnumerable<IResultHeir> heirs, Chronicle chronicle, TimeProvider clock) : IJobHandler
{
    public string Kind => CountStarter.JobKind;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var phaseId = run.Read<CountOrder>().Phase;
        var record = await db.Counts.SingleOrDefaultAsync(c => c.PhaseId == phaseId, cancellationToken);
        if (record is null || record.FinishedAt is not null)
            return;
        var phase = await db.Phases.AsNoTracking().SingleAsync(p => p.Id == phaseId, cancellationToken);
        if (phase.State != PhaseState.Closed)
            throw new JobRefusedException("This ballot is still open; it is counted when it has closed.");
        var process = await db.Processes.AsNoTracking().SingleAsync(p => p.Id == phase.ProcessId, cancellationToken);
        var settings = BallotSettingsJson.Read(phase.Settings);
        var proposals = await db.Proposals.AsNoTracking().Where(p => p.ProcessId == process.Id).OrderBy(p => p.Number).ToListAsync(cancellationToken);
        run.Report(50, "Taking the ballots out of the box");
        await scrub.ShuffleAsync(phaseId, cancellationToken);
        var election = await elections.MakeAsync(phaseId, settings, proposals, cancellationToken);
        run.Report(200, $"Counting {Some.Of(election.BallotCount, "ballot")}");
        var lists = await Task.Run(() => Count(election, BallotLists.Of(settings, proposals), new Told(run), cancellationToken), cancellationToken);
        run.Report(900, "Writing down why");
        await PublishAsync(record, process, proposals, lists, election.BallotCount, cancellationToken);
        run.Report(1000, "Done");
    }

    private static IReadOnlyList<CountedList> Count(Election election, IReadOnlyList<BallotList> lists, Told told, CancellationToken cancellationToken)
    {
        if (lists is [{ District: null } only])
            return [new CountedList(null, Counter.Count(election, RuleFactory.Make(only.Rules), told, cancellationToken).Account)];
        var pots = lists.Select(l => new DistrictPot(l.District, l.Rules.Budget, RuleFactory.Make(l.Rules))).ToList();
        return [.. DistrictCounter.Count(election, pots, told, cancellationToken).Parts.Select(p => new CountedList(p.Pot.District, p.Result.Account))];
    }

    private async Task PublishAsync(CountRecord record, Process process, List<Proposal> proposals, IReadOnlyList<CountedList> lists, int ballots, CancellationToken cancellationToken)
    {
        record.Account = lists[0].Account.ToJson();
        record.FinishedAt = clock.GetUtcNow();
        record.PaperBallots = await db.Ballots.CountAsync(b => b.PhaseId == record.PhaseId && b.Mode == BallotMode.Paper, cancellationToken);
        foreach (var list in lists.Skip(1))
            db.ListCounts.Add(new ListCount { PhaseId = record.PhaseId, District = list.District!, Account = list.Account.ToJson() });
        var rounds = lists.SelectMany(l => l.Account.Rounds).ToList();
        var won = rounds.Select(r => r.Project).ToHashSet(StringComparer.Ordinal);
        foreach (var proposal in proposals)
        {
            var verb = won.Contains(proposal.Reference) ? "was chosen in" : "was not chosen in";
            chronicle.Link(Actor.Platform, ("proposal", proposal.Id), ("result", record.PhaseId), verb, $"{proposal.Title} {verb} the vote of {process.Title}.");
        }

        chronicle.Link(Actor.Platform, ("process", process.Id), ("result", record.PhaseId), "was decided by", $"{won.Count} of {proposals.Count} proposals were chosen.");
        chronicle.Record(Actor.Platform, "ballot.counted", "phase", record.PhaseId, $"{Some.Of(ballots, "ballot")}, {won.Count} chosen");
        db.News.Add(new NewsItem
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            ProcessId = process.Id,
            At = clock.GetUtcNow(),
            Title = $"{won.Count} of {Some.Of(proposals.Count, "idea")} {(won.Count == 1 ? "was" : "were")} chosen",
            Words = $"{Some.Of(ballots, "ballot was", "ballots were")} counted. The result, the account of every round and the ballots are public.",
        });
        var byReference = proposals.ToDictionary(p => p.Reference, StringComparer.Ordinal);
        List<Funded> chosen = [.. rounds.Select(r => new Funded(byReference[r.Project], r.Cost))];
        foreach (var heir in heirs)
            await heir.TakeOnAsync(process, chosen, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Passes the counting library's progress on; how long a count takes is not known beforehand, so the bar approaches its end.</summary>
    private sealed class Told(JobRun run) : IProgress<CountProgress>
    {
        public void Report(CountProgress value) =>
            run.Report(200 + (int)(700 * (1 - 1 / (1 + value.Steps / 200.0))), $"Step {value.Steps:N0}: {Some.Of(value.Winners, "idea")} so far");
    }
}
