using System.Data.Common;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Proof;

/// <summary>Tells what has changed since it was asked last. Triggers note which tables were written at all, so only those are compared.</summary>
internal sealed class RowWatch : IAsyncDisposable
{
    private const string Notes = "proof_touched";

    private readonly DbConnection _connection;
    private readonly Dictionary<string, IReadOnlyList<string>> _tables;
    private readonly RowPrints _prints;

    private RowWatch(DbConnection connection, Dictionary<string, IReadOnlyList<string>> tables, RowPrints prints) => (_connection, _tables, _prints) = (connection, tables, prints);

    public static async Task<RowWatch> StartAsync(TestDatabase database)
    {
        await using var db = database.NewContext();
        var tables = db.Model.GetEntityTypes().Where(t => t.GetTableName() is not null).DistinctBy(t => t.GetTableName())
            .ToDictionary(t => t.GetTableName()!, IReadOnlyList<string> (t) => t.FindPrimaryKey()?.Properties.Select(p => p.GetColumnName()).ToList() ?? [], StringComparer.Ordinal);
        var connection = await database.Provider.OpenAsync(CancellationToken.None);
        await DoAsync(connection, string.Join('\n', Triggers(database.Provider.Kind, tables.Keys)));
        return new RowWatch(connection, tables, await RowPrints.TakeAsync(connection, tables.Select(t => (t.Key, t.Value))));
    }

    public async Task<RowChanges> ChangesAsync()
    {
        var touched = new List<string>();
        await using (var command = _connection.CreateCommand())
        {
            command.CommandText = $"SELECT DISTINCT name FROM {Notes}";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                touched.Add(reader.GetString(0));
        }

        if (touched.Count == 0)
            return new RowChanges();
        await DoAsync(_connection, $"DELETE FROM {Notes}");
        return _prints.Update(await RowPrints.TakeAsync(_connection, touched.Select(t => (t, _tables[t]))));
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    // SQLite knows triggers of rows only, and one for each event.
    private static IEnumerable<string> Triggers(DatabaseKind kind, IEnumerable<string> tables)
    {
        string[] events = ["INSERT", "UPDATE", "DELETE"];
        yield return $"CREATE TABLE IF NOT EXISTS {Notes} (name TEXT NOT NULL);";
        if (kind is DatabaseKind.Postgres)
            yield return $"CREATE OR REPLACE FUNCTION proof_touch() RETURNS trigger AS $$ BEGIN INSERT INTO {Notes} VALUES (TG_TABLE_NAME); RETURN NULL; END $$ LANGUAGE plpgsql;";
        foreach (var table in tables)
        {
            if (kind is DatabaseKind.Postgres)
            {
                yield return $"CREATE OR REPLACE TRIGGER proof_touch AFTER INSERT OR UPDATE OR DELETE ON \"{table}\" FOR EACH STATEMENT EXECUTE FUNCTION proof_touch();";
                continue;
            }

            foreach (var what in events)
                yield return $"CREATE TRIGGER IF NOT EXISTS proof_{what}_{table} AFTER {what} ON \"{table}\" BEGIN INSERT INTO {Notes} VALUES ('{table}'); END;";
        }
    }

    private static async Task DoAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
