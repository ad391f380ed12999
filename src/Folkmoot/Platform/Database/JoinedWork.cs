using Microsoft.EntityFrameworkCore.Storage;

namespace Folkmoot.Platform.Database;

/// <summary>Steps of several desks in one transaction: the first begins it, the others join.</summary>
internal static class JoinedWork
{
    /// <summary>A transaction of one's own, or null inside one that is under way: then its owner commits.</summary>
    public static async Task<IDbContextTransaction?> BeginOrJoinAsync(this FolkmootDb db, CancellationToken cancellationToken) =>
        db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;

    public static Task FinishAsync(this IDbContextTransaction? transaction, CancellationToken cancellationToken) =>
        transaction?.CommitAsync(cancellationToken) ?? Task.CompletedTask;
}
