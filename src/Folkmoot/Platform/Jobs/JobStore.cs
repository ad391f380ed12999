using System.Data.Common;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Jobs;

/// <summary>What a worker does with the table of jobs. Each step is one short statement of its own.</summary>
internal sealed class JobStore(IDatabaseProvider provider, TimeProvider clock)
{
    /// <summary>How long a worker holds a job without a sign of life.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Takes the job that has been due longest, or one whose worker has died; null when there is none.</summary>
    public async Task<JobClaim?> ClaimAsync(Guid worker, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var connection = await provider.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            UPDATE platform_job
            SET "State" = 'Running', "Worker" = @worker, "Due" = @until, "Attempts" = "Attempts" + 1
            WHERE "Id" = (
                SELECT "Id" FROM platform_job
                WHERE "State" IN ('Waiting', 'Running') AND "Due" <= @now
                ORDER BY "Due" LIMIT 1{provider.ForUpdateSkipLocked})
            RETURNING "Id", "Kind", "Payload", "Attempts"
            """;
        Add(command, "worker", worker);
        Add(command, "until", (now + Lease).ToUnixTimeMilliseconds());
        Add(command, "now", now.ToUnixTimeMilliseconds());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return null;
        return new JobClaim(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3));
    }

    /// <summary>Whether a claim would find something. Reading only, so that looking costs nobody the writer's place.</summary>
    public async Task<bool> AnyDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = provider.NewContext();
        return await db.Jobs.AnyAsync(j => (j.State == JobState.Waiting || j.State == JobState.Running) && j.Due <= now, cancellationToken);
    }

    /// <summary>Says that the worker lives and how far it is.</summary>
    /// <returns>False when the job is no longer this worker's.</returns>
    public async Task<bool> RenewAsync(Guid job, Guid worker, int permille, string message, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + Lease;
        await using var db = provider.NewContext();
        return await Held(db, job, worker).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.Due, until).SetProperty(j => j.Permille, permille).SetProperty(j => j.Message, message), cancellationToken) == 1;
    }

    /// <summary>Ends the job.</summary>
    /// <returns>False when it was no longer this worker's.</returns>
    public async Task<bool> EndAsync(Guid job, Guid worker, JobState state, string message, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        await using var db = provider.NewContext();
        return await Held(db, job, worker).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.State, state)
                .SetProperty(j => j.Message, message)
                .SetProperty(j => j.Permille, j => state == JobState.Done ? 1000 : j.Permille)
                .SetProperty(j => j.EndedAt, now)
                .SetProperty(j => j.Worker, (Guid?)null),
            cancellationToken) == 1;
    }

    /// <summary>Puts the job back, to be taken again after the delay.</summary>
    public async Task ReturnAsync(Guid job, Guid worker, TimeSpan delay, bool countAttempt, CancellationToken cancellationToken)
    {
        var due = clock.GetUtcNow() + delay;
        await using var db = provider.NewContext();
        await Held(db, job, worker).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.State, JobState.Waiting)
                .SetProperty(j => j.Due, due)
                .SetProperty(j => j.Attempts, j => countAttempt ? j.Attempts : j.Attempts - 1)
                .SetProperty(j => j.Worker, (Guid?)null),
            cancellationToken);
    }

    /// <summary>Puts back what an earlier run of this program left behind. Only where no other program can be at work on the database.</summary>
    public async Task ReturnAbandonedAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = provider.NewContext();
        await db.Jobs.Where(j => j.State == JobState.Running).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.State, JobState.Waiting).SetProperty(j => j.Due, now).SetProperty(j => j.Worker, (Guid?)null), cancellationToken);
    }

    private static IQueryable<Job> Held(FolkmootDb db, Guid job, Guid worker) =>
        db.Jobs.Where(j => j.Id == job && j.Worker == worker && j.State == JobState.Running);

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
