using System.Data.Common;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Proof;

/// <summary>A print of every row of every table, to see afterwards what a request has changed.</summary>
internal sealed class RowPrints
{
    private readonly Dictionary<(string Table, string Key), int> _rows = [];

    private RowPrints()
    {
    }

    public static async Task<RowPrints> TakeAsync(TestDatabase database)
    {
        var prints = new RowPrints();
        await using var db = database.NewContext();
        await using var connection = await database.Provider.OpenAsync(CancellationToken.None);
        foreach (var table in db.Model.GetEntityTypes().Where(t => t.GetTableName() is not null).DistinctBy(t => t.GetTableName()))
        {
            var keys = table.FindPrimaryKey()?.Properties.Select(p => p.GetColumnName()).ToList() ?? [];
            await prints.ReadAsync(connection, table.GetTableName()!, keys);
        }

        return prints;
    }

    /// <summary>How many rows of each table were added, changed and removed since.</summary>
    public RowChanges To(RowPrints later)
    {
        var changes = new RowChanges();
        foreach (var (row, print) in later._rows)
        {
            if (!_rows.TryGetValue(row, out var before))
                changes.Add(row.Table, row.Key, "added");
            else if (before != print)
                changes.Add(row.Table, row.Key, "changed");
        }

        foreach (var row in _rows.Keys.Where(row => !later._rows.ContainsKey(row)))
            changes.Add(row.Table, row.Key, "removed");
        return changes;
    }

    private async Task ReadAsync(DbConnection connection, string table, IReadOnlyList<string> keys)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        var at = keys.Select(reader.GetOrdinal).ToList();
        while (await reader.ReadAsync())
        {
            var print = new HashCode();
            for (var i = 0; i < reader.FieldCount; i++)
                print.Add(Text(reader.GetValue(i)), StringComparer.Ordinal);
            _rows[(table, string.Join('|', at.Select(i => Text(reader.GetValue(i)))))] = print.ToHashCode();
        }
    }

    private static string Text(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
