using System.Globalization;
using System.Text;

namespace Folkmoot.Tests.Proof;

/// <summary>
/// Texts that run as script, as a formula or as a header wherever an output lets them: every way out of a context, combined with everything
/// that could be said there, in several writings. Each bears <see cref="Mark"/>, so that an output can be searched for what it made of them.
/// </summary>
internal static class Payloads
{
    /// <summary>A word that stands in every payload and nowhere else.</summary>
    public const string Mark = "xq7z";

    private const string Call = $"alert('{Mark}')";

    // The ways out of the places in which a page may put a text.
    private static readonly string[] Exits = ["", "\">", "'>", "`>", "</title>", "</textarea>", "</script>", "</style>", "-->", "</option></select>", "]]>", "</svg></math>", "</noscript>", "</template>"];

    private static readonly string[] Acts =
    [
        $"<script {Mark}>{Call}</script>",
        $"<img {Mark} src=x onerror={Call}>",
        $"<svg {Mark} onload={Call}>",
        $"<{Mark}>",
        $"<a {Mark} href=javascript:{Call}>press</a>",
        $"<iframe {Mark} srcdoc=\"<script>{Call}</script>\"></iframe>",
        $"<details {Mark} open ontoggle={Call}>",
        $"<input {Mark} autofocus onfocus={Call}>",
        $"<form {Mark} action=javascript:{Call}><button>",
        $"<base {Mark} href=//{Mark}.example/>",
        $"<meta {Mark} http-equiv=refresh content=0;url=javascript:{Call}>",
        $"<math><mtext></form><form><mglyph><style></math><img {Mark} src onerror={Call}>",
        $"<object {Mark} data=javascript:{Call}></object>",
        $"<style {Mark}>*{{background:url(//{Mark}.example)}}</style>",
        $"<!-- {Mark} -->",
    ];

    // Where quotes end an attribute, no tag is needed.
    private static readonly string[] Attributes =
    [
        $"\" onmouseover=\"{Call}\" {Mark}=\"", $"' onmouseover='{Call}' {Mark}='", $"` onmouseover={Call} {Mark}=`", $"\" style=\"x:expression({Call})\" {Mark}=\"",
        $"\" autofocus onfocus={Call} {Mark}=\"", $"x onload={Call} {Mark}", $"\"/onpointerrawupdate=\"{Call}\"/{Mark}=\"", $"'/**/onfocus={Call}/**/{Mark}='",
    ];

    private static readonly string[] Addresses =
    [
        $"javascript:{Call}", $"JaVaScRiPt:{Call}", $"java\tscript:{Call}", $" javascript:{Call}", $"\u0001javascript:{Call}", $"data:text/html,<script>{Call}</script>{Mark}",
        $"vbscript:{Mark}", $"//{Mark}.example/", $"/\\{Mark}.example/", $"https:{Mark}.example", $"[{Mark}](javascript:{Call})", $"![{Mark}](x\" onerror={Call} \")", $"<javascript:{Call}>", $"view-source:{Mark}",
    ];

    private static readonly string[] Scripts =
    [
        $"';{Call};//", $"\";{Call};//", $"`;{Call};`", $"\\';{Call};//", $"${{{Call}}}", $"{{{{{Call}}}}}", $"@({Call})", $"<%={Call}%>", $"#{{{Call}}}", $"\u2028{Call}//{Mark}", $"\u2029{Call}//{Mark}",
        $"\\u003cscript\\u003e{Call}\\u003c/script\\u003e", $"\"}}]}}</script><script {Mark}>{Call}</script>", $"</script\u000A><script {Mark}>{Call}</script>",
    ];

    private static readonly string[] Formulas =
    [
        $"=cmd|'/C {Mark}'!A0", $"+cmd|'/C {Mark}'!A0", $"-2+3+cmd|'{Mark}'!A0", $"@SUM(1;{Mark})", $"\t=1+{Mark}", $"\r=1+{Mark}", $"\n=1+{Mark}", $"=HYPERLINK(\"//{Mark}.example\")", $"\"=1+{Mark}\"",
        $"\",=1+{Mark},\"", $"{Mark};=1", $"{Mark}\r\n=1+1,=2", $"=IMPORTXML(\"//{Mark}\";\"a\")", $"\uFF1D1+{Mark}",
    ];

    private static readonly string[] Others =
    [
        $"{Mark}\r\nBcc: {Mark}@example.org", $"{Mark}\nContent-Type: text/html\n\n<script>{Call}</script>", $"{Mark}%0d%0aSet-Cookie: {Mark}=1", $"<!DOCTYPE x [<!ENTITY {Mark} SYSTEM \"file:///etc/passwd\">]>&{Mark};",
        $"<![CDATA[<script {Mark}>{Call}</script>]]>", $"<?xml-stylesheet href=\"javascript:{Call}\"?>{Mark}", $"{Mark}'; DROP TABLE processes_process; --", $"{Mark}' OR '1'='1", $"../../../../{Mark}", $"{Mark}\u202E\u2066txt.exe", $"\uFEFF<script {Mark}>{Call}</script>",
        $"+ADw-script {Mark}+AD4-{Call}+ADw-/script+AD4-", $"{{0}}{{1}}{Mark}{{999}}", $"%s%n%x{Mark}", $"{Mark}{new string('\u0301', 30)}", $"<sc<script>ript {Mark}>{Call}</script>",
    ];

    private static readonly Func<string, string>[] Writings =
    [
        text => text,
        text => Alternate(text),
        text => text.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal),
        text => text.Replace("<", "&#x3c", StringComparison.Ordinal).Replace("\"", "&#34", StringComparison.Ordinal),
        text => text.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal),
        text => text.Replace(" ", "/", StringComparison.Ordinal),
        text => text.Replace(" ", "\n", StringComparison.Ordinal),
        text => text.Replace("<", "\uFF1C", StringComparison.Ordinal).Replace(">", "\uFF1E", StringComparison.Ordinal),
    ];

    /// <summary>All of them, always the same and in the same order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Make().Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// All of them, several in one text: what gets out of its place is found, wherever in the text it stands. Those that work only at the
    /// beginning of a text begin one.
    /// </summary>
    /// <param name="count">How many texts.</param>
    public static IReadOnlyList<string> Groups(int count)
    {
        var atTheStart = Addresses.Concat(Formulas).ToHashSet(StringComparer.Ordinal);
        var ordered = All.OrderBy(p => !atTheStart.Contains(p)).ToList();
        return [.. Enumerable.Range(0, count).Select(g => string.Join(' ', ordered.Where((_, i) => i % count == g)))];
    }

    private static IEnumerable<string> Make()
    {
        foreach (var (act, a) in Acts.Select((act, a) => (act, a)))
        {
            foreach (var (exit, e) in Exits.Select((exit, e) => (exit, e)))
            {
                yield return exit + act;
                yield return Writings[1 + ((a + e) % (Writings.Length - 1))](exit + act);
            }
        }

        foreach (var text in Attributes.Concat(Scripts))
        {
            foreach (var writing in Writings)
                yield return writing(text);
        }

        foreach (var text in Addresses.Concat(Formulas).Concat(Others))
            yield return text;
    }

    private static string Alternate(string text)
    {
        var written = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            written.Append(i % 2 == 0 ? char.ToUpper(text[i], CultureInfo.InvariantCulture) : text[i]);
        // The mark stays readable.
        return written.ToString().Replace(Mark, Mark, StringComparison.OrdinalIgnoreCase);
    }
}
