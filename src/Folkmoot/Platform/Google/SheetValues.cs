using System.Text;
using System.Text.Json;

namespace Folkmoot.Platform.Google;

/// <summary>Makes of the cells of a sheet the same table as a file: a line for each row, so that a fault in line 7 is in row 7.</summary>
internal static class SheetValues
{
    private static readonly string[] Faults = ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#ERROR!", "Loading..."];

    /// <param name="content">The answer to <c>values.get</c>.</param>
    /// <param name="most">The most bytes of a table.</param>
    /// <returns>Null where it would be larger. Commas between the cells, each in quotes (RFC 4180), in UTF-8. Cells at a row's end that Google leaves out because they are empty are there again.</returns>
    /// <exception cref="JsonException">These are no cells.</exception>
    /// <exception cref="RefusedException">A cell shows a fault of its formula.</exception>
    public static byte[]? ToTable(byte[] content, int most)
    {
        using var json = JsonDocument.Parse(content);
        if (json.RootElement.ValueKind != JsonValueKind.Object)
            throw new JsonException();
        if (!json.RootElement.TryGetProperty("values", out var rows))
            return [];
        if (rows.ValueKind != JsonValueKind.Array)
            throw new JsonException();
        var text = new StringBuilder();
        var (line, width) = (0, 0);
        foreach (var row in rows.EnumerateArray())
        {
            line++;
            var cells = row.ValueKind == JsonValueKind.Array ? row.EnumerateArray().Select(cell => Cell(cell, line)).ToList() : throw new JsonException();
            // Formulas that show nothing may stand beside a table or below it without being of it.
            var used = cells.FindLastIndex(cell => cell.Length > 0) + 1;
            width = width == 0 ? used : width;
            text.AppendJoin(',', cells.Take(used).Concat(Enumerable.Repeat("", used == 0 ? 0 : Math.Max(0, width - used))).Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append('\n');
            // A wide heading over many short rows is small as Google sends it.
            if (text.Length > most)
                return null;
        }

        var table = Encoding.UTF8.GetBytes(text.ToString());
        return table.Length <= most ? table : null;
    }

    private static string Cell(JsonElement cell, int line)
    {
        var text = cell.ValueKind switch
        {
            JsonValueKind.String => cell.GetString()!,
            JsonValueKind.Number => cell.GetRawText(),
            JsonValueKind.True => "TRUE",
            JsonValueKind.False => "FALSE",
            JsonValueKind.Null => "",
            _ => throw new JsonException(),
        };
        if (Faults.Contains(text, StringComparer.Ordinal))
            throw new RefusedException($"Line {line}: a cell shows {text}; mend its formula in the sheet.");
        return string.Join(' ', text.Split(['\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)).Trim();
    }
}
