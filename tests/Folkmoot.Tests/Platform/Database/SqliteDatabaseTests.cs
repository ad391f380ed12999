using System.Data.Common;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Platform.Database;

public sealed class SqliteDatabaseTests
{
    [Fact]
    public async Task Every_connection_writes_durably_and_keeps_references_whole()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var own = await database.Provider.OpenAsync(CancellationToken.None);
        await using var db = database.NewContext();
        await db.Database.OpenConnectionAsync();

        foreach (var connection in (DbConnection[])[own, db.Database.GetDbConnection()])
        {
            Assert.Equal("wal", await AskAsync(connection, "journal_mode"));
            Assert.Equal("2", await AskAsync(connection, "synchronous"));
            Assert.Equal("1", await AskAsync(connection, "foreign_keys"));
            Assert.Equal("1", await AskAsync(connection, "secure_delete"));
            Assert.Equal("20000", await AskAsync(connection, "busy_timeout"));
        }
    }

    [Fact]
    public async Task A_writer_takes_its_place_when_it_begins_not_when_it_first_writes()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var first = await database.Provider.OpenAsync(CancellationToken.None);
        await using var second = await database.Provider.OpenAsync(CancellationToken.None);
        await using (var impatient = second.CreateCommand())
        {
            impatient.CommandText = "PRAGMA busy_timeout=0";
            await impatient.ExecuteNonQueryAsync();
        }

        await using var turn = await database.Provider.BeginWriteAsync(first, CancellationToken.None);
        await using var write = second.CreateCommand();
        write.CommandText = "DELETE FROM platform_job";
        write.CommandTimeout = 1;

        await Assert.ThrowsAnyAsync<DbException>(() => write.ExecuteNonQueryAsync());
    }

    private static async Task<string?> AskAsync(DbConnection connection, string pragma)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA " + pragma;
        return Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
