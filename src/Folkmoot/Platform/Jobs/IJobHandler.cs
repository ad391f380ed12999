namespace Folkmoot.Platform.Jobs;

/// <summary>
/// Runs jobs of one kind. A job can run twice when a lease expires, so a handler does nothing the second time that it did the
/// first. A <see cref="JobRefusedException"/> ends the job with a sentence for people; anything else is tried again later.
/// </summary>
public interface IJobHandler
{
    string Kind { get; }

    Task RunAsync(JobRun run, CancellationToken cancellationToken);
}
