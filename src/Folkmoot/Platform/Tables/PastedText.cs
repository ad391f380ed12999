using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Folkmoot.Platform.Tables;

/// <summary>Tables as spreadsheets take them from the clipboard: a line for each row, tabs between the cells.</summary>
internal static class PastedText
{
    /// <summary>The same table; what would end a cell or a row inside one becomes a blank.</summary>
    /// <param name="csv">The table as one of our files, whose cells begin with an apostrophe where they would be taken for a formula.</param>
    public static string Of(string csv)
    {
        using var reader = new StringReader(csv);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { HasHeaderRecord = false });
        using var text = new StringWriter { NewLine = "\n" };
        while (parser.Read())
            text.WriteLine(string.Join('\t', parser.Record!.Select(cell => string.Join(' ', cell.Split(['\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)))));
        return text.ToString();
    }
}
