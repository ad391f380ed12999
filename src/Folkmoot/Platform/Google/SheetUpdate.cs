using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Folkmoot.Platform.Tables;

namespace Folkmoot.Platform.Google;

/// <summary>
/// The one request that puts a table into a tab (<c>spreadsheets.batchUpdate</c>, which Google does whole or not at all): makes the tab or enough
/// cells in it, then sets every cell and empties the others. What somebody wrote is set as text, so that it never becomes a formula.
/// </summary>
internal static class SheetUpdate
{
    /// <summary>Larger ones are not sent.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    private static readonly JsonWriterOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="all">The tabs of the sheet.</param>
    /// <param name="there">The tab that is written to; null when it must be made.</param>
    /// <param name="title">What a new tab is called.</param>
    /// <param name="table">The table.</param>
    public static byte[] Write(IReadOnlyList<SheetTab> all, SheetTab? there, string title, OutTable table)
    {
        var (rows, columns) = (table.Rows.Count + 1, table.Headings.Count);
        var id = there?.Id ?? Enumerable.Range(1, int.MaxValue - 1).First(free => all.All(tab => tab.Id != free));
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Short))
        {
            json.WriteStartObject();
            json.WriteStartArray("requests");
            if (there is null)
                Make(json, id, title, rows, columns);
            else
                Grow(json, there, rows, columns);
            Set(json, id, table);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Make(Utf8JsonWriter json, int id, string title, int rows, int columns) => Add(json, "addSheet", () =>
    {
        json.WriteStartObject("properties");
        json.WriteNumber("sheetId", id);
        json.WriteString("title", title);
        json.WriteStartObject("gridProperties");
        json.WriteNumber("rowCount", rows);
        json.WriteNumber("columnCount", columns);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void Grow(Utf8JsonWriter json, SheetTab there, int rows, int columns)
    {
        foreach (var (dimension, missing) in new[] { ("ROWS", rows - there.Rows), ("COLUMNS", columns - there.Columns) }.Where(d => d.Item2 > 0))
        {
            Add(json, "appendDimension", () =>
            {
                json.WriteNumber("sheetId", there.Id);
                json.WriteString("dimension", dimension);
                json.WriteNumber("length", missing);
            });
        }
    }

    private static void Set(Utf8JsonWriter json, int id, OutTable table) => Add(json, "updateCells", () =>
    {
        json.WriteStartObject("range");
        json.WriteNumber("sheetId", id);
        json.WriteEndObject();
        json.WriteString("fields", "userEnteredValue");
        json.WriteStartArray("rows");
        foreach (var row in table.Rows.Prepend(table.Headings))
        {
            json.WriteStartObject();
            json.WriteStartArray("values");
            foreach (var cell in row)
                Cell(json, cell);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Cell(Utf8JsonWriter json, TableCell cell)
    {
        json.WriteStartObject();
        if (cell.Text.Length > 0)
        {
            json.WriteStartObject("userEnteredValue");
            if (cell.Kind == TableCellKind.Number)
                json.WriteNumber("numberValue", long.Parse(cell.Text, CultureInfo.InvariantCulture));
            else
                json.WriteString("stringValue", cell.Text);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Add(Utf8JsonWriter json, string request, Action write)
    {
        json.WriteStartObject();
        json.WriteStartObject(request);
        write();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
