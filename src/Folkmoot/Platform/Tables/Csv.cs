namespace Folkmoot.Platform.Tables;

/// <summary>Fields of comma-separated files (RFC 4180).</summary>
internal static class Csv
{
    /// <summary>The text in quotes; with an apostrophe in front where a spreadsheet would otherwise take it for a formula.</summary>
    public static string Field(string text) =>
        '"' + (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" : "") + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
