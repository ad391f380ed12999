using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Folkmoot.Data.Sqlite;

/// <summary>
/// Sets on every connection how the file is used: readers and the writer do not wait for each other, a commit is on the disk before
/// it is acknowledged, a writer waits for its turn, and deleted rows are overwritten. Only the first of these stays in the file.
/// </summary>
internal sealed class ConnectionPragmas : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    internal static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            "PRAGMA busy_timeout=20000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY; PRAGMA journal_size_limit=67108864;";
        command.ExecuteNonQuery();
    }
}
