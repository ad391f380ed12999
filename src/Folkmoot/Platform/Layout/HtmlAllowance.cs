using System.Globalization;
using System.Text.RegularExpressions;

namespace Folkmoot.Platform.Layout;

/// <summary>What may stand in words that somebody wrote as HTML: elements that say what words are, and attributes that cannot act, name or load anything.</summary>
internal static partial class HtmlAllowance
{
    private const int MostColumns = 20;

    public static IReadOnlySet<string> Elements { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "span", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td",
        "a", "img", "figure", "figcaption", "blockquote", "q", "cite", "details", "summary", "strong", "em", "b", "i", "u", "s", "small", "mark", "sub", "sup", "abbr", "code", "ins", "del", "bdi", "bdo",
    };

    /// <summary>Elements that are taken away with everything in them; of any other that may not stand there, the words stay.</summary>
    public static IReadOnlySet<string> Dropped { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "template", "noscript", "noembed", "noframes", "iframe", "frame", "frameset", "object", "embed", "applet", "audio", "video", "canvas", "map", "svg", "math",
        "title", "textarea", "select", "option", "datalist", "button", "xmp", "plaintext", "listing", "head", "slot", "portal",
    };

    public static IReadOnlySet<string> Attributes { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "lang", "dir", "class", "title", "href", "src", "alt", "colspan", "rowspan", "scope", "start", "reversed", "open" };

    /// <summary>Styles of the platform that words may take: larger first words, small and softer words, a picture's room, a paragraph set in.</summary>
    public static IReadOnlySet<string> Classes { get; } = new HashSet<string>(StringComparer.Ordinal) { "fm-lede", "fm-small", "fm-soft", "fm-figure", "govuk-inset-text" };

    /// <summary>Whether an attribute that may stand somewhere may stand here, with this value.</summary>
    public static bool Fits(string element, string attribute, string value) => attribute switch
    {
        "lang" => LanguageTag().IsMatch(value),
        "dir" => value is "ltr" or "rtl" or "auto",
        "href" => element is "a",
        "src" or "alt" => element is "img",
        "colspan" or "rowspan" => element is "td" or "th" && Number(value) is >= 1 and <= MostColumns,
        "scope" => element is "th" && value is "row" or "col" or "rowgroup" or "colgroup",
        "start" => element is "ol" && Number(value) is >= 0,
        "reversed" => element is "ol",
        "open" => element is "details",
        _ => true,
    };

    private static int? Number(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 10_000 ? number : null;

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LanguageTag();
}
