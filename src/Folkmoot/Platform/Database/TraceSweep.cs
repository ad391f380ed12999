using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Folkmoot.Platform.Database;

/// <summary>
/// Looks through every column of every table for what points to one person, and takes it out. Rooms erase what they know of; this finds
/// what they forgot. Reads every table once, and writes only the rows in which something was found.
/// </summary>
public sealed class TraceSweep(FolkmootDb db)
{
    /// <summary>What stands in a text where something was taken out.</summary>
    public const string Gap = "[gone]";

    /// <summary>Sweeps within the context's open transaction.</summary>
    /// <param name="person">The id of the person's account. Where it stands in a column of its own, the column becomes empty.</param>
    /// <param name="words">Texts that belong to the person, such as an e-mail address; each is taken out of the texts it stands in, however it is written.</param>
    /// <param name="cancellationToken">Stops; the caller's transaction is then rolled back.</param>
    /// <returns>How many values were changed.</returns>
    public async Task<int> SweepAsync(Guid person, IReadOnlyCollection<string> words, CancellationToken cancellationToken)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var all = words.Append(person.ToString("D")).Append(person.ToString("N")).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(w => w.Length).ToList();
        var changed = 0;
        foreach (var table in db.Model.GetRelationalModel().Tables.Where(t => t.PrimaryKey is not null))
        {
            var keys = table.PrimaryKey!.Columns;
            var texts = table.Columns.Where(c => IsText(c) && !keys.Contains(c)).ToList();
            var ids = table.Columns.Where(c => IsId(c) && !keys.Contains(c)).ToList();
            if (ids.Count > 0)
                changed += await EmptyAsync(sql, table, ids, person, cancellationToken);
            if (texts.Count > 0)
                changed += await RewriteAsync(sql, table, [.. keys], texts, all, cancellationToken);
        }

        return changed;
    }

    private async Task<int> EmptyAsync(ISqlGenerationHelper sql, ITable table, List<IColumn> columns, Guid person, CancellationToken cancellationToken)
    {
        var changed = 0;
        foreach (var column in columns)
        {
            var name = sql.DelimitIdentifier(column.Name);
            await using var command = NewCommand();
            command.CommandText = $"UPDATE {sql.DelimitIdentifier(table.Name, table.Schema)} SET {name} = {(column.IsNullable ? "NULL" : "@none")} WHERE {name} = @person";
            Add(command, column, "@person", person);
            if (!column.IsNullable)
                Add(command, column, "@none", Guid.Empty);
            changed += await command.ExecuteNonQueryAsync(cancellationToken);
        }

        return changed;
    }

    private async Task<int> RewriteAsync(ISqlGenerationHelper sql, ITable table, List<IColumn> keys, List<IColumn> texts, List<string> words, CancellationToken cancellationToken)
    {
        var name = sql.DelimitIdentifier(table.Name, table.Schema);
        var position = db.Database.ProviderName?.Contains("Sqlite", StringComparison.Ordinal) == true ? "instr" : "strpos";
        var found = new List<object?[]>();
        await using (var command = NewCommand())
        {
            var tests = texts.SelectMany(t => words.Select((_, i) => $"{position}(lower({sql.DelimitIdentifier(t.Name)}), @w{i}) > 0"));
            command.CommandText = $"SELECT {string.Join(", ", keys.Concat(texts).Select(c => sql.DelimitIdentifier(c.Name)))} FROM {name} WHERE {string.Join(" OR ", tests)}";
            for (var i = 0; i < words.Count; i++)
                AddText(command, $"@w{i}", words[i].ToLowerInvariant());
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                var row = new object?[reader.FieldCount];
                reader.GetValues(row!);
                found.Add(row);
            }
        }

        var changed = 0;
        foreach (var row in found)
        {
            await using var command = NewCommand();
            command.CommandText = $"UPDATE {name} SET {string.Join(", ", texts.Select((t, i) => $"{sql.DelimitIdentifier(t.Name)} = @t{i}"))} "
                + $"WHERE {string.Join(" AND ", keys.Select((k, i) => $"{sql.DelimitIdentifier(k.Name)} = @k{i}"))}";
            for (var i = 0; i < texts.Count; i++)
                AddText(command, $"@t{i}", row[keys.Count + i] is string text ? Without(text, words) : DBNull.Value);
            for (var i = 0; i < keys.Count; i++)
                AddValue(command, $"@k{i}", row[i]);
            changed += await command.ExecuteNonQueryAsync(cancellationToken);
        }

        return changed;
    }

    private static string Without(string text, List<string> words)
    {
        foreach (var word in words)
            text = Regex.Replace(text, Regex.Escape(word), Gap, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
        return text;
    }

    private static bool IsText(IColumn column) => column.PropertyMappings.Any(m => m.Property.ClrType == typeof(string));

    private static bool IsId(IColumn column) => column.PropertyMappings.Any(m => (Nullable.GetUnderlyingType(m.Property.ClrType) ?? m.Property.ClrType) == typeof(Guid));

    private DbCommand NewCommand()
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    private static void Add(DbCommand command, IColumn column, string name, Guid value) =>
        command.Parameters.Add(column.PropertyMappings[0].TypeMapping.CreateParameter(command, name, value, nullable: column.IsNullable));

    private static void AddText(DbCommand command, string name, object value) => AddValue(command, name, value);

    private static void AddValue(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
        command.Parameters.Add(parameter);
    }
}
