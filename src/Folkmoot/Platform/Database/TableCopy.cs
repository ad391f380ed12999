using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Folkmoot.Platform.Database;

/// <summary>
/// Copies all rows of one database into another that has the same tables and no rows, table by table in the order of their
/// references, through the model, so that each database reads and writes values in its own form. All or nothing.
/// </summary>
public static class TableCopy
{
    private static readonly MethodInfo ReadField = typeof(DbDataReader).GetMethod(nameof(DbDataReader.GetFieldValue))!;

    /// <param name="from">Read in one snapshot.</param>
    /// <param name="to">Migrated and empty.</param>
    /// <param name="report">Told each table as it begins, with how far the whole is, 0 to 1000.</param>
    /// <param name="cancellationToken">Stops the copy; nothing of it stays.</param>
    /// <returns>The number of rows of each table.</returns>
    public static async Task<IReadOnlyDictionary<string, long>> RunAsync(
        IDatabaseProvider from, IDatabaseProvider to, Action<int, string>? report, CancellationToken cancellationToken)
    {
        await using var fromContext = from.NewContext();
        await using var toContext = to.NewContext();
        await using var source = await from.OpenAsync(cancellationToken);
        await using var target = await to.OpenAsync(cancellationToken);
        await using var snapshot = await source.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using var writing = await to.BeginWriteAsync(target, cancellationToken);

        var tables = TableOrder.Of(fromContext.Model.GetRelationalModel());
        var targets = toContext.Model.GetRelationalModel();
        Dictionary<string, long> counts = new(StringComparer.Ordinal);
        for (var i = 0; i < tables.Count; i++)
        {
            report?.Invoke(1000 * i / tables.Count, tables[i].Name);
            await using var rows = new RowReader(tables[i], source, snapshot);
            counts[tables[i].Name] = await WriteAsync(
                rows.ReadAsync(cancellationToken), targets.FindTable(tables[i].Name, tables[i].Schema)!, target, writing, RowsPerStatement(to.Kind), cancellationToken);
        }

        await writing.CommitAsync(cancellationToken);
        report?.Invoke(1000, "");
        return counts;
    }

    // SQLite is no line away, and looks for each parameter of a statement among all of them.
    private static int RowsPerStatement(DatabaseKind kind) => kind is DatabaseKind.Sqlite ? 1 : 100;

    private static async Task<long> WriteAsync(
        IAsyncEnumerable<object?[]> rows, ITable table, DbConnection connection, DbTransaction transaction, int rowsPerStatement, CancellationToken cancellationToken)
    {
        // A row may refer to another of its own table; then everything is held back until the row it needs has been written.
        if (table.ForeignKeyConstraints.FirstOrDefault(k => k.PrincipalTable == table) is { } self)
            rows = ParentsFirst.OrderAsync(rows, table, self, cancellationToken);

        long count = 0;
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        await foreach (var batch in rows.Chunked(rowsPerStatement, cancellationToken))
        {
            var isNew = count == 0 || batch.Count < rowsPerStatement;
            if (isNew)
                insert.CommandText = Text(table, batch.Count);
            Fill(insert, table, batch, isNew);
            await insert.ExecuteNonQueryAsync(cancellationToken);
            count += batch.Count;
        }

        return count;
    }

    private static string Text(ITable table, int rows)
    {
        var columns = table.Columns.ToArray();
        var sql = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"INSERT INTO \"{table.Name}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) VALUES ");
        for (var row = 0; row < rows; row++)
            sql.Append(row == 0 ? "(" : ", (").AppendJoin(", ", columns.Select((_, c) => Parameter(row, c))).Append(')');
        return sql.ToString();
    }

    /// <summary>Adds the parameters of a new text, or gives those of the text before new values: PostgreSQL's driver would go on sending those it knows.</summary>
    private static void Fill(DbCommand insert, ITable table, IReadOnlyList<object?[]> batch, bool isNew)
    {
        if (isNew)
            insert.Parameters.Clear();
        var at = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            var c = 0;
            foreach (var column in table.Columns)
            {
                var parameter = column.StoreTypeMapping.CreateParameter(insert, Parameter(row, c), batch[row][c], column.IsNullable);
                if (isNew)
                    insert.Parameters.Add(parameter);
                else
                    insert.Parameters[at++].Value = parameter.Value;
                c++;
            }
        }
    }

    private static string Parameter(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"@p{row}_{column}");

    /// <summary>Reads a table's rows as values of the model.</summary>
    private sealed class RowReader(ITable table, DbConnection connection, DbTransaction transaction) : IAsyncDisposable
    {
        private readonly DbCommand _select = connection.CreateCommand();

        public async IAsyncEnumerable<object?[]> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var columns = table.Columns.ToArray();
            var readers = columns.Select(c => ReaderOf(c.StoreTypeMapping)).ToArray();
            _select.Transaction = transaction;
            _select.CommandTimeout = 0;
            _select.CommandText = $"SELECT {string.Join(", ", columns.Select(c => $"\"{c.Name}\""))} FROM \"{table.Name}\"";
            await using var reader = await _select.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                var row = new object?[columns.Length];
                for (var c = 0; c < row.Length; c++)
                    row[c] = await reader.IsDBNullAsync(c, cancellationToken) ? null : readers[c](reader, c);
                yield return row;
            }
        }

        public ValueTask DisposeAsync() => _select.DisposeAsync();

        private static Func<DbDataReader, int, object?> ReaderOf(RelationalTypeMapping mapping)
        {
            var stored = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
            var read = ReadField.MakeGenericMethod(Nullable.GetUnderlyingType(stored) ?? stored);
            return (reader, column) =>
            {
                var value = read.Invoke(reader, [column]);
                return mapping.Converter is null ? value : mapping.Converter.ConvertFromProvider(value);
            };
        }
    }
}
