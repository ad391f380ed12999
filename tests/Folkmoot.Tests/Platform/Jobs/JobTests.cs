using System.Collections.Concurrent;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Platform.Jobs;

public sealed class JobTests
{
    private readonly ConcurrentQueue<int> _ran = [];
    private Func<JobRun, CancellationToken, Task>? _do;

    [Theory, Databases]
    public async Task Four_workers_run_each_of_400_jobs_once(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        await host.WithAsync<IServiceProvider>(async services =>
        {
            for (var i = 0; i < 400; i++)
                await services.GetRequiredService<IJobQueue>().EnqueueAsync("test", i, key: null, due: null, CancellationToken.None);
            await services.GetRequiredService<FolkmootDb>().SaveChangesAsync(CancellationToken.None);
        });

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(host.RunJobsAsync)));

        Assert.Equal(Enumerable.Range(0, 400), _ran.Order());
    }

    [Theory, Databases]
    public async Task A_job_exists_only_when_the_change_that_asked_for_it_does(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        await host.WithAsync<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<FolkmootDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await services.GetRequiredService<IJobQueue>().EnqueueAsync("test", 1, key: null, due: null, CancellationToken.None);
            await db.SaveChangesAsync(CancellationToken.None);
            await transaction.RollbackAsync();
        });

        await host.RunJobsAsync();

        Assert.Empty(_ran);
    }

    [Theory, Databases]
    public async Task A_job_of_a_worker_that_died_runs_again_when_its_lease_has_ended(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        await EnqueueAsync(host, 1);
        var store = host.Services.GetRequiredService<JobStore>();
        Assert.NotNull(await store.ClaimAsync(Guid.NewGuid(), CancellationToken.None));

        await host.RunJobsAsync();
        Assert.Empty(_ran);

        host.Clock.Advance(JobStore.Lease);
        await host.RunJobsAsync();
        Assert.Equal([1], _ran);
    }

    [Theory, Databases]
    public async Task A_worker_whose_lease_was_taken_over_cannot_end_the_job(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var id = await EnqueueAsync(host, 1);
        var store = host.Services.GetRequiredService<JobStore>();
        var (slow, quick) = (Guid.NewGuid(), Guid.NewGuid());
        await store.ClaimAsync(slow, CancellationToken.None);
        host.Clock.Advance(JobStore.Lease);
        await store.ClaimAsync(quick, CancellationToken.None);

        Assert.False(await store.EndAsync(id, slow, JobState.Done, "", CancellationToken.None));
        Assert.False(await store.RenewAsync(id, slow, 500, "", CancellationToken.None));
        Assert.True(await store.EndAsync(id, quick, JobState.Done, "", CancellationToken.None));
    }

    [Theory, Databases]
    public async Task A_failing_job_is_tried_eight_times_with_growing_pauses_and_then_given_up(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        _do = (_, _) => throw new InvalidOperationException("no luck");
        var id = await EnqueueAsync(host, 1);
        List<TimeSpan> pauses = [];
        for (var attempt = 1; attempt < 8; attempt++)
        {
            await host.RunJobsAsync();
            var pause = (await ReadAsync(host, id)).Due - host.Clock.GetUtcNow();
            pauses.Add(pause);
            host.Clock.Advance(pause);
        }

        await host.RunJobsAsync();

        Assert.Equal([5, 20, 80, 320, 1280, 3600, 3600], pauses.Select(p => p.TotalSeconds));
        var job = await ReadAsync(host, id);
        Assert.Equal((JobState.Failed, 8), (job.State, job.Attempts));
        Assert.DoesNotContain("no luck", job.Message, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_refused_job_ends_at_once_with_its_sentence(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        _do = (_, _) => throw new JobRefusedException("Line 4 has no title; add one and upload the file again.");
        var id = await EnqueueAsync(host, 1);

        await host.RunJobsAsync();

        var progress = await host.WithAsync<IJobQueue, JobProgress?>(queue => queue.ProgressAsync(id, CancellationToken.None));
        Assert.Equal(new JobProgress(JobState.Failed, 0, "Line 4 has no title; add one and upload the file again."), progress);
    }

    [Theory, Databases]
    public async Task A_job_that_was_asked_to_stop_waits_without_losing_an_attempt(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        using var stop = new CancellationTokenSource();
        _do = async (_, cancellationToken) =>
        {
            await stop.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        };
        var id = await EnqueueAsync(host, 1);

        await host.Services.GetRequiredService<JobWorker>().RunNextAsync(stop.Token);

        var job = await ReadAsync(host, id);
        Assert.Equal((JobState.Waiting, 0), (job.State, job.Attempts));
    }

    [Theory, Databases]
    public async Task The_same_key_is_the_same_job_until_it_has_ended(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var first = await EnqueueAsync(host, 1, "count:7");
        var second = await EnqueueAsync(host, 2, "count:7");
        await host.RunJobsAsync();
        var third = await EnqueueAsync(host, 3, "count:7");
        await host.RunJobsAsync();

        Assert.Equal(first, second);
        Assert.NotEqual(first, third);
        Assert.Equal([1, 3], _ran);
    }

    [Theory, Databases]
    public async Task The_database_itself_refuses_a_second_waiting_job_with_the_same_key(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        await EnqueueAsync(host, 1, "count:7");
        await using var db = host.Database.NewContext();
        db.Jobs.Add(new Job { Id = Guid.NewGuid(), Kind = "test", Payload = "2", Key = "count:7", Due = host.Clock.GetUtcNow() });

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(CancellationToken.None));
    }

    [Theory, Databases]
    public async Task A_job_waits_for_its_time(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        await host.WithAsync<IServiceProvider>(async services =>
        {
            await services.GetRequiredService<IJobQueue>().EnqueueAsync("test", 1, key: null, host.Clock.GetUtcNow().AddHours(1), CancellationToken.None);
            await services.GetRequiredService<FolkmootDb>().SaveChangesAsync(CancellationToken.None);
        });

        await host.RunJobsAsync();
        Assert.Empty(_ran);

        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.RunJobsAsync();
        Assert.Equal([1], _ran);
    }

    [Theory, Databases]
    public async Task Ended_jobs_are_removed_in_time(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        await EnqueueAsync(host, 1);
        await host.RunJobsAsync();
        _do = (_, _) => throw new JobRefusedException("No.");
        await EnqueueAsync(host, 2);
        await host.RunJobsAsync();

        Assert.Equal(2, await CountAfterAsync(host, 6));
        Assert.Equal(1, await CountAfterAsync(host, 2));
        Assert.Equal(0, await CountAfterAsync(host, 31));
    }

    [Theory, Databases]
    public async Task A_recurring_job_comes_again_after_its_time(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind, services => services.AddSingleton(new RecurringJob("test", TimeSpan.FromHours(6))));
        var runs = new List<int>();
        foreach (var hours in (int[])[0, 1, 6])
        {
            host.Clock.Advance(TimeSpan.FromHours(hours));
            await host.WithAsync<RecurringJobs>(recurring => recurring.PlanAsync(CancellationToken.None));
            await host.RunJobsAsync();
            runs.Add(_ran.Count);
        }

        Assert.Equal([1, 1, 2], runs);
    }

    [Theory, Databases]
    public async Task The_runner_is_woken_when_a_job_is_saved(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var woken = host.Services.GetRequiredService<JobSignal>().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.False(woken.IsCompleted);

        await EnqueueAsync(host, 1);

        await woken;
    }

    private async Task<int> CountAfterAsync(TestHost host, int days)
    {
        await using var db = host.Database.NewContext();
        host.Clock.Advance(TimeSpan.FromDays(days));
        await host.WithAsync<IEnumerable<IJobHandler>>(handlers =>
            handlers.Single(h => h.Kind == JobCleanup.JobKind).RunAsync(new JobRun(Guid.Empty, "{}", (_, _) => { }), CancellationToken.None));
        return await db.Jobs.CountAsync(j => j.Kind == "test");
    }

    private Task<TestHost> StartAsync(DatabaseKind kind, Action<IServiceCollection>? more = null) =>
        TestHost.StartAsync(kind, services: services =>
        {
            services.AddSingleton<IJobHandler>(new Handler(this));
            more?.Invoke(services);
        });

    private static Task<Guid> EnqueueAsync(TestHost host, int payload, string? key = null) =>
        host.WithAsync<IServiceProvider, Guid>(async services =>
        {
            var id = await services.GetRequiredService<IJobQueue>().EnqueueAsync("test", payload, key, due: null, CancellationToken.None);
            await services.GetRequiredService<FolkmootDb>().SaveChangesAsync(CancellationToken.None);
            return id;
        });

    private static async Task<Job> ReadAsync(TestHost host, Guid id)
    {
        await using var db = host.Database.NewContext();
        return await db.Jobs.SingleAsync(j => j.Id == id);
    }

    private sealed class Handler(JobTests test) : IJobHandler
    {
        public string Kind => "test";

        public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
        {
            if (test._do is { } act)
                await act(run, cancellationToken);
            // A recurring job has nothing to say.
            test._ran.Enqueue(run.Payload.StartsWith('{') ? 0 : run.Read<int>());
        }
    }
}
