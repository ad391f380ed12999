using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Folkmoot.Platform;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>A table with a line of headings, as organisers upload it or paste it from a spreadsheet (RFC 4180; commas, semicolons or tabs, as its headings have them; UTF-8).</summary>
internal sealed class CsvRows
{
    private readonly Dictionary<string, int> _columns;

    private CsvRows(IReadOnlyList<string> headings, IReadOnlyList<(int Line, string[] Cells)> rows)
    {
        (Headings, Rows) = (headings, rows);
        _columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < headings.Count; i++)
        {
            if (headings[i].Length > 0 && !_columns.TryAdd(headings[i], i))
                throw new RefusedException($"The heading \"{headings[i]}\" stands above two columns; give each column a heading of its own.");
        }
    }

    public IReadOnlyList<string> Headings { get; }

    public IReadOnlyList<(int Line, string[] Cells)> Rows { get; }

    /// <exception cref="RefusedException">It is no such table; the sentence says why.</exception>
    public static CsvRows Read(byte[] content, int most)
    {
        var text = Text(content);
        var delimiter = Delimiter(text);
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            Delimiter = delimiter.ToString(),
            // What a spreadsheet puts on the clipboard has tabs, and quotation marks as they stand in the cell.
            BadDataFound = delimiter == '\t' ? null : bad => throw new RefusedException($"Line {bad.Context?.Parser?.RawRow ?? 0}: a quotation mark stands inside a field; put the whole field in quotes and double the mark."),
            TrimOptions = TrimOptions.Trim,
        };
        using var reader = new StringReader(text);
        using var parser = new CsvParser(reader, settings);
        string[]? headings = null;
        var rows = new List<(int, string[])>();
        while (parser.Read())
        {
            var cells = parser.Record ?? [];
            if (cells.All(string.IsNullOrWhiteSpace))
                continue;
            if (headings is null)
            {
                headings = cells;
                continue;
            }

            if (cells.Length != headings.Length)
                throw new RefusedException($"Line {parser.RawRow}: there are {cells.Length} fields, and the headings name {headings.Length}; {(delimiter == '\t' ? "give every line as many cells." : "put a field that holds a comma in quotes.")}");
            if (rows.Count == most)
                throw new RefusedException($"The table has more than {most:N0} lines; leave some out.");
            rows.Add((parser.RawRow, cells));
        }

        return headings is null || rows.Count == 0
            ? throw new RefusedException("The table is empty; it needs a line of headings and a line for each entry.")
            : new CsvRows(headings, rows);
    }

    public int? Column(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_columns.TryGetValue(name, out var column))
                return column;
        }

        return null;
    }

    /// <exception cref="RefusedException">There is no such column.</exception>
    public int Need(string what, params ReadOnlySpan<string> names) =>
        Column(names) ?? throw new RefusedException($"No column is headed \"{names[0]}\", {what}; the headings are {string.Join(", ", Headings.Take(12))}.");

    /// <summary>What stands between the headings: a tab, as in a table pasted from a spreadsheet, else whichever of semicolon and comma stands there more often, or first.</summary>
    private static char Delimiter(string text)
    {
        var heading = text.Split('\n').FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) ?? "";
        var quoted = false;
        var found = new List<char>();
        foreach (var letter in heading)
        {
            quoted ^= letter == '"';
            if (!quoted)
                found.Add(letter);
        }

        return found.Contains('\t') ? '\t' : found.Where(c => c is ';' or ',').GroupBy(c => c).MaxBy(g => g.Count())?.Key ?? ',';
    }

    private static string Text(byte[] content)
    {
        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
            return text.Contains('\0', StringComparison.Ordinal) || text.StartsWith("PK\u0003", StringComparison.Ordinal)
                ? throw new RefusedException("This is no text file; save the table as \"CSV UTF-8\" and upload that file.")
                : text;
        }
        catch (DecoderFallbackException)
        {
            throw new RefusedException("A letter is not written in UTF-8; save the table as \"CSV UTF-8\" and upload that file.");
        }
    }
}
