using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Jobs;

/// <summary>Sees to it that each recurring job has its next run waiting.</summary>
internal sealed class RecurringJobs(FolkmootDb db, IJobQueue queue, IEnumerable<RecurringJob> recurring, TimeProvider clock)
{
    public async Task PlanAsync(CancellationToken cancellationToken)
    {
        foreach (var job in recurring)
        {
            var last = await db.Jobs.Where(j => j.Kind == job.Kind && j.EndedAt != null).MaxAsync(j => j.EndedAt, cancellationToken);
            var due = last is { } ended ? ended + job.Every : clock.GetUtcNow();
            await queue.EnqueueAsync(job.Kind, new { }, "recurring:" + job.Kind, due, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
