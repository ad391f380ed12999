using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Database;

/// <summary>Copies everything from one database to an empty one, of either kind.</summary>
public sealed class DatabaseMove(IDatabaseProvider from, IDatabaseProvider to)
{
    /// <param name="report">Told how far it is, 0 to 1000, and the table.</param>
    /// <param name="cancellationToken">Stops it; the target stays without rows.</param>
    /// <returns>The number of rows of each table, counted in both.</returns>
    /// <exception cref="RefusedException">The target is not empty or the source is not up to date; nothing was changed.</exception>
    public async Task<IReadOnlyDictionary<string, long>> RunAsync(Action<int, string> report, CancellationToken cancellationToken)
    {
        await from.VersionAsync(cancellationToken);
        await using var source = from.NewContext();
        if ((await source.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            throw new RefusedException("The database to move from is older than this program. Run \"folkmoot-server migrate\" first; nothing was moved.");
        await using var target = to.NewContext();
        if (await HoldsRowsAsync(target, cancellationToken))
            throw new RefusedException("The database to move to is not empty. Give an empty one; nothing was moved.");

        await target.Database.MigrateAsync(cancellationToken);
        var rows = await TableCopy.RunAsync(from, to, report, cancellationToken);
        foreach (var (table, count) in rows)
        {
            if (await CountAsync(table, cancellationToken) != count)
                throw new InvalidOperationException($"The table {table} did not arrive whole.");
        }

        return rows;
    }

    private async Task<bool> HoldsRowsAsync(FolkmootDb target, CancellationToken cancellationToken)
    {
        if (!(await target.Database.GetAppliedMigrationsAsync(cancellationToken)).Any())
            return false;
        foreach (var table in target.Model.GetRelationalModel().Tables)
        {
            if (await CountAsync(table.Name, cancellationToken) > 0)
                return true;
        }

        return false;
    }

    private async Task<long> CountAsync(string table, CancellationToken cancellationToken)
    {
        await using var connection = await to.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        // The name comes from the model, never from outside.
        command.CommandText = $"SELECT COUNT(*) FROM \"{table}\"";
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
