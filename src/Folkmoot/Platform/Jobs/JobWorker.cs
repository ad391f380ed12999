using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Folkmoot.Platform.Jobs;

/// <summary>Takes one job at a time, runs its handler, and writes down how it ended.</summary>
internal sealed class JobWorker(JobStore store, IServiceScopeFactory scopes, JobMeters meters, ILogger<JobWorker> log)
{
    private const int MostAttempts = 8;

    /// <summary>Runs the next job that is due.</summary>
    /// <returns>False when none is.</returns>
    public async Task<bool> RunNextAsync(CancellationToken stopping)
    {
        var worker = Guid.NewGuid();
        if (await store.ClaimAsync(worker, stopping) is not { } claim)
            return false;
        var ending = await RunAsync(claim, worker, stopping);
        meters.Ended(claim.Kind, ending);
        return true;
    }

    private async Task<string> RunAsync(JobClaim claim, Guid worker, CancellationToken stopping)
    {
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await using var pulse = new JobPulse(store, claim.Id, worker, lost, log);
        try
        {
            await using (var scope = scopes.CreateAsyncScope())
            {
                var handler = scope.ServiceProvider.GetServices<IJobHandler>().FirstOrDefault(h => string.Equals(h.Kind, claim.Kind, StringComparison.Ordinal))
                    ?? throw new JobRefusedException("This version of the program does not know this kind of job.");
                await handler.RunAsync(new JobRun(claim.Id, claim.Payload, pulse.Report), lost.Token);
            }

            await pulse.StopAsync();
            await store.EndAsync(claim.Id, worker, JobState.Done, pulse.Message, CancellationToken.None);
            return "done";
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested)
        {
            await pulse.StopAsync();
            await store.ReturnAsync(claim.Id, worker, TimeSpan.Zero, countAttempt: false, CancellationToken.None);
            return "interrupted";
        }
        catch (Exception refusal) when (refusal is JobRefusedException or RefusedException)
        {
            await pulse.StopAsync();
            await store.EndAsync(claim.Id, worker, JobState.Failed, refusal.Message, CancellationToken.None);
            return "refused";
        }
        catch (Exception failure)
        {
            await pulse.StopAsync();
            return await FailAsync(claim, worker, failure);
        }
    }

    private async Task<string> FailAsync(JobClaim claim, Guid worker, Exception failure)
    {
        if (claim.Attempts >= MostAttempts)
        {
            log.LogError("Job {Job} of kind {Kind} failed {Attempts} times and is given up: {Failure}", claim.Id, claim.Kind, claim.Attempts, Failures.Describe(failure));
            await store.EndAsync(claim.Id, worker, JobState.Failed, $"This failed {claim.Attempts} times. The people who run this site can see why in its log.", CancellationToken.None);
            return "given up";
        }

        log.LogWarning("Job {Job} of kind {Kind} failed and is tried again: {Failure}", claim.Id, claim.Kind, Failures.Describe(failure));
        await store.ReturnAsync(claim.Id, worker, Delay(claim.Attempts), countAttempt: true, CancellationToken.None);
        return "failed";
    }

    // 5 seconds, then four times as long each time, at most an hour.
    private static TimeSpan Delay(int attempts) => TimeSpan.FromSeconds(Math.Min(3600, 5 * Math.Pow(4, attempts - 1)));
}
