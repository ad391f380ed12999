using System.Text.Json;

namespace Folkmoot.Platform.Google;

/// <summary>A tab of a sheet.</summary>
/// <param name="Id">Its number within the sheet.</param>
/// <param name="Title">Its name.</param>
/// <param name="IsGrid">Whether it has cells; a picture of figures has none.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Columns">How many columns it has.</param>
internal sealed record SheetTab(int Id, string Title, bool IsGrid, int Rows, int Columns)
{
    /// <summary>What is asked of a sheet, so that its tabs are known.</summary>
    public const string Fields = "properties.title,sheets.properties(sheetId,title,sheetType,gridProperties(rowCount,columnCount))";

    /// <returns>The sheet's name, and its tabs.</returns>
    /// <exception cref="JsonException">These are no tabs.</exception>
    public static (string Name, IReadOnlyList<SheetTab> Tabs) ReadAll(byte[] content)
    {
        using var json = JsonDocument.Parse(content);
        try
        {
            var root = json.RootElement;
            return (root.GetProperty("properties").GetProperty("title").GetString() ?? "", [.. root.GetProperty("sheets").EnumerateArray().Select(sheet => Read(sheet.GetProperty("properties")))]);
        }
        catch (Exception odd) when (odd is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new JsonException("These are no tabs.", odd);
        }
    }

    // What is zero or usual may be left out of an answer.
    private static SheetTab Read(JsonElement tab)
    {
        var hasGrid = tab.TryGetProperty("gridProperties", out var grid);
        return new SheetTab(
            tab.TryGetProperty("sheetId", out var id) ? id.GetInt32() : 0,
            tab.GetProperty("title").GetString() ?? "",
            hasGrid && (!tab.TryGetProperty("sheetType", out var type) || type.ValueEquals("GRID")),
            hasGrid && grid.TryGetProperty("rowCount", out var rows) ? rows.GetInt32() : 0,
            hasGrid && grid.TryGetProperty("columnCount", out var columns) ? columns.GetInt32() : 0);
    }
}
