using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Folkmoot.Platform.Jobs;

/// <summary>Rings for the runner as soon as a transaction that adds a job is durable, so that nobody waits for the next look.</summary>
internal sealed class JobWaker(JobSignal signal) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly ConditionalWeakTable<DbContext, object> _pending = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db && db.ChangeTracker.Entries<Job>().Any(e => e.State is EntityState.Added))
            _pending.AddOrUpdate(db, this);
        return new(result);
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db && db.Database.CurrentTransaction is null)
            RingFor(db);
        return new(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db)
            RingFor(db);
        return Task.CompletedTask;
    }

    private void RingFor(DbContext db)
    {
        if (_pending.Remove(db))
            signal.Ring();
    }
}
