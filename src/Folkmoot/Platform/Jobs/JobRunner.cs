using Folkmoot.Platform.Database;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Folkmoot.Platform.Jobs;

/// <summary>Runs jobs as they come due, two at a time, for as long as the program runs.</summary>
internal sealed class JobRunner(
    JobWorker worker, JobStore store, JobSignal signal, IDatabaseProvider provider, IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobRunner> log)
    : BackgroundService
{
    private const int AtOnce = 2;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan PlanEvery = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        // One program has the embedded database to itself, so whatever runs there at its start runs no longer.
        if (provider.Kind is DatabaseKind.Sqlite)
            await store.ReturnAbandonedAsync(stoppingToken);

        List<Task> running = [];
        var planned = DateTimeOffset.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            running.RemoveAll(task => task.IsCompleted);
            try
            {
                if (clock.GetUtcNow() - planned > PlanEvery)
                {
                    planned = clock.GetUtcNow();
                    await PlanAsync(stoppingToken);
                }

                if (running.Count < AtOnce && await store.AnyDueAsync(stoppingToken))
                    running.Add(Task.Run(() => RunAsync(stoppingToken), CancellationToken.None));
                else
                    await signal.WaitAsync(Look, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failure)
            {
                log.LogError("Jobs could not be looked for: {Failure}", Failures.Describe(failure));
                await Task.Delay(Look, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await Task.WhenAll(running);
    }

    private async Task PlanAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecurringJobs>().PlanAsync(cancellationToken);
    }

    private async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (!stopping.IsCancellationRequested && await worker.RunNextAsync(stopping))
            {
                // The next one, until none is due.
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Asked to stop between two jobs.
        }
        catch (Exception failure)
        {
            log.LogError("A job could not be taken or ended: {Failure}", Failures.Describe(failure));
        }

        signal.Ring();
    }
}
