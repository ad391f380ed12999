using System.Data.Common;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Proof;

/// <summary>Tells what has changed since it was asked last. SQLite says at once whether anything was written at all, so mostly nothing is compared.</summary>
internal sealed class RowWatch : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly DbConnection _connection;
    private RowPrints _before;
    private long _version;

    private RowWatch(TestDatabase database, DbConnection connection, RowPrints before, long version) =>
        (_database, _connection, _before, _version) = (database, connection, before, version);

    /// <param name="database">An SQLite database.</param>
    public static async Task<RowWatch> StartAsync(TestDatabase database)
    {
        var connection = await database.Provider.OpenAsync(CancellationToken.None);
        var version = await VersionAsync(connection);
        return new RowWatch(database, connection, await RowPrints.TakeAsync(database), version);
    }

    public async Task<RowChanges> ChangesAsync()
    {
        var version = await VersionAsync(_connection);
        if (version == _version)
            return new RowChanges();
        _version = version;
        var before = _before;
        _before = await RowPrints.TakeAsync(_database);
        return before.To(_before);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    // It counts the commits of all other connections.
    private static async Task<long> VersionAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
