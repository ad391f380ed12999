using System.Data.Common;
using System.Text.RegularExpressions;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Folkmoot.Tests.Proof;

/// <summary>
/// The columns in which words of people lie, found by looking: text that is neither a key nor unique, and whose rows do not all look like
/// names for programs, settings or hashes.
/// </summary>
internal sealed partial class FreeText
{
    private readonly List<(string Table, string Column)> _columns = [];

    public IReadOnlyList<(string Table, string Column)> Columns => _columns;

    /// <param name="database">An SQLite database with something in most tables.</param>
    public static async Task<FreeText> FindAsync(TestDatabase database)
    {
        var found = new FreeText();
        await using var db = database.NewContext();
        await using var connection = await database.Provider.OpenAsync(CancellationToken.None);
        foreach (var table in db.Model.GetEntityTypes().Where(t => t.GetTableName() is not null && !t.GetTableName()!.StartsWith("platform_job", StringComparison.Ordinal)))
        {
            foreach (var column in table.GetProperties().Where(IsText))
            {
                if (await ReadAsync(connection, $"SELECT DISTINCT \"{column.GetColumnName()}\" FROM \"{table.GetTableName()}\" LIMIT 200") is { Count: > 0 } values && !values.All(IsForPrograms))
                    found._columns.Add((table.GetTableName()!, column.GetColumnName()));
            }
        }

        return found;
    }

    /// <summary>Puts payloads into every row of every column: a row's text is the one after its neighbour's, another one in each round.</summary>
    public async Task FillAsync(TestDatabase database, IReadOnlyList<string> payloads, int round)
    {
        await using var connection = await database.Provider.OpenAsync(CancellationToken.None);
        await using var transaction = await connection.BeginTransactionAsync();
        await ExecuteAsync(connection, transaction, "CREATE TEMP TABLE IF NOT EXISTS payload (at INTEGER PRIMARY KEY, text TEXT); DELETE FROM payload;");
        for (var i = 0; i < payloads.Count; i++)
            await ExecuteAsync(connection, transaction, "INSERT INTO payload VALUES (@at, @text)", ("@at", i), ("@text", payloads[i]));
        foreach (var (table, column) in _columns)
            await ExecuteAsync(connection, transaction, $"UPDATE \"{table}\" SET \"{column}\" = (SELECT text FROM payload WHERE at = (\"{table}\".rowid + {round}) % {payloads.Count}) WHERE \"{column}\" IS NOT NULL AND \"{column}\" <> ''");
        await transaction.CommitAsync();
    }

    private static bool IsText(IProperty property) =>
        property.ClrType == typeof(string) && !property.IsKey() && !property.IsForeignKey() && property.GetContainingIndexes().All(i => !i.IsUnique);

    private static bool IsForPrograms(string value) => value.Length == 0 || value[0] is '{' or '[' || Slug().IsMatch(value) || Hash().IsMatch(value);

    private static async Task<List<string>> ReadAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
        {
            if (!reader.IsDBNull(0))
                values.Add(reader.GetString(0));
        }

        return values;
    }

    private static async Task ExecuteAsync(DbConnection connection, DbTransaction transaction, string sql, params (string Name, object Value)[] values)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync();
    }

    // "green-budget-2026", "roll.extended", "3,8,13", "GBP", "Europe/London", "/places/wyebridge".
    [GeneratedRegex("^([a-z0-9./_:-]+|[0-9,:; ]+|[A-Z]{3}|[A-Z][a-z]+/[A-Z][a-z]+)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Slug();

    [GeneratedRegex("^[A-Za-z0-9+/=_-]{20,}$", RegexOptions.NonBacktracking)]
    private static partial Regex Hash();
}
