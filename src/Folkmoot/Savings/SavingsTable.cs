using Folkmoot.Funds;
using Folkmoot.Platform;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Savings;

/// <summary>Reads a table with named columns from a file of comma-separated values. One bad line refuses the file.</summary>
internal static class SavingsTable
{
    public const int MaxBytes = 2_000_000;

    /// <param name="file">The file.</param>
    /// <param name="columns">The columns that its first line names, each once, in any order; others are passed over.</param>
    /// <param name="most">The most lines it may have.</param>
    /// <param name="row">Makes something of a line.</param>
    /// <param name="texts">The sentences of this room.</param>
    /// <param name="csv">The sentences about files.</param>
    /// <exception cref="RefusedException">Something does not fit; the sentence names the line.</exception>
    public static IReadOnlyList<(int Line, T Item)> Read<T>(byte[] file, IReadOnlyList<string> columns, int most, Func<Dictionary<string, string>, T> row, IStringLocalizer<Texts> texts, IStringLocalizer<Folkmoot.Funds.Texts> csv)
    {
        var records = CsvRecords.Read(file, csv).Where(record => record.Fields.Any(field => field.Length > 0)).ToList();
        if (records.Count < 2)
            throw new RefusedException(texts["Table.Empty"]);
        if (records.Count - 1 > most)
            throw new RefusedException(texts["Table.Many", most]);
        var names = records[0].Fields.ConvertAll(name => name.ToLowerInvariant());
        if (columns.FirstOrDefault(column => names.Count(name => name == column) != 1) is { } missing)
            throw new RefusedException(texts["Table.Column", missing]);
        var read = new List<(int, T)>();
        foreach (var (line, cells) in records.Skip(1))
        {
            if (cells.Count != names.Count)
                throw new RefusedException(texts["Table.Width", line, names.Count, cells.Count]);
            try
            {
                read.Add((line, row(columns.ToDictionary(column => column, column => cells[names.IndexOf(column)], StringComparer.Ordinal))));
            }
            catch (RefusedException refused)
            {
                throw new RefusedException(texts["Table.Line", line, refused.Message]);
            }
        }

        return read;
    }
}
