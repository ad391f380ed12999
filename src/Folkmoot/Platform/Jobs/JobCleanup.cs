using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Jobs;

/// <summary>Removes jobs that ended long ago: done ones after a week, failed ones after a month.</summary>
internal sealed class JobCleanup(FolkmootDb db, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "platform.job-cleanup";

    public string Kind => JobKind;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var week = clock.GetUtcNow().AddDays(-7);
        var month = clock.GetUtcNow().AddDays(-30);
        await db.Jobs
            .Where(j => (j.State == JobState.Done && j.EndedAt < week) || (j.State == JobState.Failed && j.EndedAt < month))
            .ExecuteDeleteAsync(cancellationToken);
    }
}
