using System.Text;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Infrastructure;

/// <summary>Every value of every table of a database, whether the platform knows the table or not.</summary>
internal static class DatabaseDump
{
    /// <summary>The values in which one of the texts or ids stands, as "table.column: value".</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(TestDatabase database, DatabaseKind kind, IReadOnlyCollection<object> wanted)
    {
        await using var db = database.NewContext();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        var tables = await ReadAsync(connection, kind == DatabaseKind.Sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table'"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'", reader => reader.GetString(0));
        var found = new List<string>();
        foreach (var table in tables)
        {
            found.AddRange((await ReadAsync(connection, $"SELECT * FROM \"{table}\"", reader => Enumerable.Range(0, reader.FieldCount)
                .Where(i => !reader.IsDBNull(i) && wanted.Any(w => Holds(reader.GetValue(i), w))).Select(i => $"{table}.{reader.GetName(i)}: {reader.GetValue(i)}").ToList())).SelectMany(f => f));
        }

        return found;
    }

    private static bool Holds(object value, object wanted) => (value, wanted) switch
    {
        (string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase),
        (string text, Guid id) => text.Contains(id.ToString("D"), StringComparison.OrdinalIgnoreCase) || text.Contains(id.ToString("N"), StringComparison.OrdinalIgnoreCase),
        (Guid id, Guid other) => id == other,
        (byte[] bytes, byte[] part) => bytes.AsSpan().IndexOf(part) >= 0,
        (byte[] bytes, string word) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0,
        _ => false,
    };

    private static async Task<List<T>> ReadAsync<T>(System.Data.Common.DbConnection connection, string sql, Func<System.Data.Common.DbDataReader, T> read)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(read(reader));
        return rows;
    }
}
