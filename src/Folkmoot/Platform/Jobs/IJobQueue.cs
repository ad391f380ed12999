namespace Folkmoot.Platform.Jobs;

/// <summary>
/// Work to be done after this transaction. Enqueueing adds the job to the caller's own unit of work, so that the job exists
/// exactly when the change that asked for it does.
/// </summary>
public interface IJobQueue
{
    /// <summary>Adds a job; the caller's save stores it.</summary>
    /// <param name="kind">Which handler runs it.</param>
    /// <param name="payload">What the handler needs, as a serialisable value.</param>
    /// <param name="key">A job with the key of one that is still waiting or running is the same job and is not added again; null for no such limit.</param>
    /// <param name="due">When it may start; null for at once.</param>
    /// <param name="cancellationToken">Stops the look for a job with the same key.</param>
    /// <returns>The job's id, under which its progress can be asked for.</returns>
    Task<Guid> EnqueueAsync<T>(string kind, T payload, string? key, DateTimeOffset? due, CancellationToken cancellationToken);

    /// <summary>How far a job is; null when there is none with this id.</summary>
    Task<JobProgress?> ProgressAsync(Guid job, CancellationToken cancellationToken);

    /// <summary>Stops a job that waits or runs, in the caller's transaction; nothing where it has ended. A running one notices at its next sign of life, within half a minute.</summary>
    Task CancelAsync(Guid job, CancellationToken cancellationToken);
}
