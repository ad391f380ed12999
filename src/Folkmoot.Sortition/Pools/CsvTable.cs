using System.Text;

namespace Folkmoot.Sortition;

/// <summary>A table of comma separated values (RFC 4180; semicolons and tabs too) with a line of headings.</summary>
internal sealed class CsvTable
{
    private const int MostBytes = 256 << 20;
    private const int MostRows = 1_000_000;
    private const int MostColumns = 1_000;
    private readonly string _name;

    private CsvTable(string name, string[] headings, List<(int Line, string[] Cells)> rows)
    {
        (_name, Headings, Rows) = (name, headings, rows);
        if (headings.GroupBy(heading => heading, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Key.Length > 0 && group.Count() > 1) is { } twice)
            throw Error(1, $"the heading \"{twice.Key}\" stands above two columns; give each column a heading of its own");
    }

    public string[] Headings { get; }

    public IReadOnlyList<(int Line, string[] Cells)> Rows { get; }

    public static CsvTable Read(Stream stream, string name)
    {
        var text = Text(stream, name);
        var rows = new List<(int Line, string[] Cells)>();
        var first = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length);
        var separator = first.Contains(',') ? ',' : first.Contains(';') ? ';' : first.Contains('\t') ? '\t' : ',';
        string[]? headings = null;
        var (at, line) = (0, 1);
        while (at < text.Length)
        {
            var begun = line;
            var cells = Record(text, separator, name, ref at, ref line);
            if (cells is [""])
                continue;
            if (headings is null)
            {
                headings = cells;
                if (headings.Length > MostColumns)
                    throw new SortitionException($"{name}: there are {headings.Length} columns; leave out those that are not needed, {MostColumns} can be read.");
                continue;
            }

            if (cells.Length != headings.Length)
                throw new SortitionException($"{name}, line {begun}: there are {cells.Length} values under {headings.Length} headings; give every column a value, quoted where it holds a \"{separator}\".");
            if (rows.Count == MostRows)
                throw new SortitionException($"{name}, line {begun}: there are more than {MostRows} rows; split the file.");
            rows.Add((begun, cells));
        }

        return new CsvTable(name, headings ?? throw new SortitionException($"{name}: the file is empty; its first line must hold the headings."), rows);
    }

    public int? Column(string heading) => Array.FindIndex(Headings, known => known.Equals(heading, StringComparison.OrdinalIgnoreCase)) is >= 0 and var found ? found : null;

    public SortitionException Error(int line, string fault) => new($"{_name}, line {line}: {fault}.");

    private static string Text(Stream stream, string name)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > MostBytes)
                throw new SortitionException($"{name}: the file has more than {MostBytes >> 20} MiB; leave out the columns that are not needed.");
        }

        var bytes = copy.GetBuffer().AsSpan(0, (int)copy.Length);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        else if (bytes.Length >= 2 && (bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
            throw new SortitionException($"{name}: the file is in UTF-16; save it as CSV in UTF-8.");
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? throw new SortitionException($"{name}: this is no text; save the table as CSV in UTF-8.") : text;
        }
        catch (DecoderFallbackException error)
        {
            var line = bytes[..Math.Max(0, error.Index)].Count((byte)'\n') + 1;
            throw new SortitionException($"{name}, line {line}: a letter is not in UTF-8; save the file as CSV in UTF-8.");
        }
    }

    private static string[] Record(string text, char separator, string name, ref int at, ref int line)
    {
        var cells = new List<string>();
        var quoted = new StringBuilder();
        while (true)
        {
            if (at < text.Length && text[at] == '"')
            {
                cells.Add(Quoted(text, separator, name, quoted, ref at, ref line));
            }
            else
            {
                var start = at;
                while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
                    at++;
                cells.Add(text[start..at].Trim());
            }

            if (at >= text.Length)
                return [.. cells];
            if (text[at] == separator)
            {
                at++;
                continue;
            }

            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            line++;
            return [.. cells];
        }
    }

    private static string Quoted(string text, char separator, string name, StringBuilder cell, ref int at, ref int line)
    {
        var begun = line;
        cell.Clear();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '\n')
                line++;
            if (text[at] != '"')
            {
                cell.Append(text[at]);
                continue;
            }

            at++;
            if (at < text.Length && text[at] == '"')
            {
                cell.Append('"');
                continue;
            }

            if (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
                throw new SortitionException($"{name}, line {line}: text follows a closing quotation mark; write quotation marks inside a value twice.");
            return cell.ToString().Trim();
        }

        throw new SortitionException($"{name}, line {begun}: a quotation mark is never closed; close it, or send the whole file.");
    }
}
