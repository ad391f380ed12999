using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Processes;

namespace Folkmoot.Ballots.Count;

/// <summary>Begins the count of a ballot, once; the caller's save stores it.</summary>
public sealed class CountStarter(FolkmootDb db, IJobQueue jobs, TimeProvider clock)
{
    internal const string JobKind = "ballots.count";

    public async Task StartAsync(Phase phase, CancellationToken cancellationToken)
    {
        var job = await jobs.EnqueueAsync(JobKind, new CountOrder(phase.Id), $"count:{phase.Id}", null, cancellationToken);
        db.Counts.Add(new CountRecord
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            PhaseId = phase.Id,
            JobId = job,
            StartedAt = clock.GetUtcNow(),
        });
    }
}
