using System.Text;
using Microsoft.AspNetCore.Http;

namespace Folkmoot.Platform.Tables;

/// <summary>Gives a table out.</summary>
internal static class TableAnswer
{
    /// <summary>The value of the query's "format" for a table to paste.</summary>
    public const string Paste = "paste";

    /// <summary>As a file to save, or, where the format says so, as text to mark, copy and paste into a spreadsheet.</summary>
    public static IResult Of(OutTable table, string? format) => format == Paste
        ? Results.Text(PastedText.Of(table.ToCsv()), "text/plain", Encoding.UTF8)
        : Results.File(Encoding.UTF8.GetBytes(table.ToCsv()), "text/csv; charset=utf-8", table.Name + ".csv");
}
