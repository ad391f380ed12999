using Folkmoot.Platform.Jobs;

namespace Folkmoot.Home.Demonstration;

/// <summary>Leaves jobs out: the demonstration does at once what they would do in their time.</summary>
internal sealed class NoJobs : IJobQueue
{
    public Task<Guid> EnqueueAsync<T>(string kind, T payload, string? key, DateTimeOffset? due, CancellationToken cancellationToken) => Task.FromResult(Guid.NewGuid());

    public Task<JobProgress?> ProgressAsync(Guid job, CancellationToken cancellationToken) => Task.FromResult<JobProgress?>(null);

    public Task CancelAsync(Guid job, CancellationToken cancellationToken) => Task.CompletedTask;
}
