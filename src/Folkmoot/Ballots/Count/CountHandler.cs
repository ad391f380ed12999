using Folkmoot.Ballots.Settings;
using Folkmoot.Counting;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
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
        run.Report(200, $"Counting {election.BallotCount:N0} ballots");
        var result = await Task.Run(() => Counter.Count(election, RuleFactory.Make(settings), new Told(run), cancellationToken), cancellationToken);
        run.Report(900, "Writing down why");
        await PublishAsync(record, process, proposals, result, cancellationToken);
        run.Report(1000, "Done");
    }

    private async Task PublishAsync(CountRecord record, Process process, List<Proposal> proposals, CountResult result, CancellationToken cancellationToken)
    {
        record.Account = result.Account.ToJson();
        record.FinishedAt = clock.GetUtcNow();
        var won = result.WinnerIds.ToHashSet(StringComparer.Ordinal);
        foreach (var proposal in proposals)
        {
            var verb = won.Contains(proposal.Reference) ? "was chosen in" : "was not chosen in";
            chronicle.Link(Actor.Platform, ("proposal", proposal.Id), ("result", record.PhaseId), verb, $"{proposal.Title} {verb} the vote of {process.Title}.");
        }

        chronicle.Link(Actor.Platform, ("process", process.Id), ("result", record.PhaseId), "was decided by", $"{won.Count} of {proposals.Count} proposals were chosen.");
        chronicle.Record(Actor.Platform, "ballot.counted", "phase", record.PhaseId, $"{result.Account.Voters} ballots, {won.Count} chosen");
        db.News.Add(new NewsItem
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            ProcessId = process.Id,
            At = clock.GetUtcNow(),
            Title = $"{won.Count} of {proposals.Count} ideas were chosen",
            Words = $"{result.Account.Voters:N0} ballots were counted. The result, the account of every round and the ballots are public.",
        });
        var byReference = proposals.ToDictionary(p => p.Reference, StringComparer.Ordinal);
        List<Funded> chosen = [.. result.Account.Rounds.Select(r => new Funded(byReference[r.Project], r.Cost))];
        foreach (var heir in heirs)
            await heir.TakeOnAsync(process, chosen, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Passes the counting library's progress on; how long a count takes is not known beforehand, so the bar approaches its end.</summary>
    private sealed class Told(JobRun run) : IProgress<CountProgress>
    {
        public void Report(CountProgress value) =>
            run.Report(200 + (int)(700 * (1 - 1 / (1 + value.Steps / 200.0))), $"Step {value.Steps:N0}: {value.Winners} ideas so far");
    }
}
