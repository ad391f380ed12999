using System.Data.Common;

namespace Folkmoot.Tests.Proof;

/// <summary>A print of every row of some tables, to see afterwards what a request has changed.</summary>
internal sealed class RowPrints
{
    private readonly Dictionary<string, Dictionary<string, int>> _tables = new(StringComparer.Ordinal);

    private RowPrints()
    {
    }

    /// <param name="connection">The database.</param>
    /// <param name="tables">The tables, each with the columns of its key.</param>
    public static async Task<RowPrints> TakeAsync(DbConnection connection, IEnumerable<(string Name, IReadOnlyList<string> Keys)> tables)
    {
        var prints = new RowPrints();
        foreach (var (name, keys) in tables)
            prints._tables[name] = await ReadAsync(connection, name, keys);
        return prints;
    }

    /// <summary>Takes over what a later look saw, and tells how the rows of its tables have changed.</summary>
    public RowChanges Update(RowPrints later)
    {
        var changes = new RowChanges();
        foreach (var (table, rows) in later._tables)
        {
            var before = _tables[table];
            foreach (var (key, print) in rows)
            {
                if (!before.TryGetValue(key, out var old))
                    changes.Add(table, key, "added");
                else if (old != print)
                    changes.Add(table, key, "changed");
            }

            foreach (var key in before.Keys.Where(key => !rows.ContainsKey(key)))
                changes.Add(table, key, "removed");
            _tables[table] = rows;
        }

        return changes;
    }

    private static async Task<Dictionary<string, int>> ReadAsync(DbConnection connection, string table, IReadOnlyList<string> keys)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        var at = keys.Select(reader.GetOrdinal).ToList();
        while (await reader.ReadAsync())
        {
            var print = new HashCode();
            for (var i = 0; i < reader.FieldCount; i++)
            {
                if (reader.GetValue(i) is byte[] bytes)
                    print.AddBytes(bytes);
                else
                    print.Add(reader.GetValue(i));
            }

            rows[string.Join('|', at.Select(i => Text(reader.GetValue(i))))] = print.ToHashCode();
        }

        return rows;
    }

    private static string Text(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
