using System.Text.Json;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Jobs;

internal sealed class JobQueue(FolkmootDb db, TimeProvider clock) : IJobQueue
{
    public async Task<Guid> EnqueueAsync<T>(string kind, T payload, string? key, DateTimeOffset? due, CancellationToken cancellationToken)
    {
        if (key is not null && await FindOpenAsync(key, cancellationToken) is { } same)
            return same;
        var now = clock.GetUtcNow();
        var job = new Job
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            Payload = JsonSerializer.Serialize(payload, JsonSerializerOptions.Web),
            Key = key,
            Due = due ?? now,
        };
        db.Jobs.Add(job);
        return job.Id;
    }

    public Task<JobProgress?> ProgressAsync(Guid job, CancellationToken cancellationToken) =>
        db.Jobs.AsNoTracking().Where(j => j.Id == job)
            .Select(j => new JobProgress(j.State, j.Permille, j.Message))
            .SingleOrDefaultAsync(cancellationToken);

    // Whoever runs it finds that it is no longer theirs; see JobPulse.
    public Task CancelAsync(Guid job, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        return db.Jobs.Where(j => j.Id == job && (j.State == JobState.Waiting || j.State == JobState.Running)).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.State, JobState.Failed).SetProperty(j => j.EndedAt, now).SetProperty(j => j.Worker, (Guid?)null), cancellationToken);
    }

    private async Task<Guid?> FindOpenAsync(string key, CancellationToken cancellationToken)
    {
        var added = db.ChangeTracker.Entries<Job>().FirstOrDefault(e => e.State is EntityState.Added && string.Equals(e.Entity.Key, key, StringComparison.Ordinal));
        return added?.Entity.Id
            ?? await db.Jobs.Where(j => j.Key == key && (j.State == JobState.Waiting || j.State == JobState.Running))
                .Select(j => (Guid?)j.Id)
                .FirstOrDefaultAsync(cancellationToken);
    }
}
