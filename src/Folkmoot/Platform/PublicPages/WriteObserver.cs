using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Folkmoot.Platform.PublicPages;

/// <summary>
/// Counts writes as they become visible: a saved unit of work, a committed transaction, a command that changes rows. The box of
/// ballots writes past it, on purpose: no public page shows anything of an open ballot.
/// </summary>
internal sealed class WriteObserver(WriteCounter writes) : DbCommandInterceptor, ISaveChangesInterceptor, IDbTransactionInterceptor
{
    public int SavedChanges(SaveChangesCompletedEventData eventData, int result) => Count(result);

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) => new(Count(result));

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => writes.Add();

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        writes.Add();
        return Task.CompletedTask;
    }

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result) => Count(result);

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        new(Count(result));

    private int Count(int rows)
    {
        if (rows != 0)
            writes.Add();
        return rows;
    }
}
