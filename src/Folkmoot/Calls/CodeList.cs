namespace Folkmoot.Calls;

/// <summary>Codes kept as one text with commas between.</summary>
internal static class CodeList
{
    public static IReadOnlyList<string> Read(string codes) => codes.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public static string Write(IEnumerable<string> codes) => string.Join(',', codes.Distinct(StringComparer.Ordinal));

    /// <summary>A code as words: "early-years" is "early years".</summary>
    public static string Say(string code) => code.Replace('-', ' ');
}
