using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace Folkmoot.Platform.Layout;

/// <summary>Goes through one text of HTML, takes out what may not stand on a page and remembers its names; see <see cref="HtmlAllowance"/>.</summary>
internal sealed class HtmlCleaner
{
    private const int LongestName = 24;
    private static readonly HtmlSanitizerOptions s_options = new()
    {
        AllowedTags = new HashSet<string>(HtmlAllowance.Elements, StringComparer.OrdinalIgnoreCase),
        AllowedAttributes = new HashSet<string>(HtmlAllowance.Attributes, StringComparer.OrdinalIgnoreCase),
        AllowedClasses = new HashSet<string>(HtmlAllowance.Classes, StringComparer.Ordinal),
        AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "tel"], StringComparer.OrdinalIgnoreCase),
        UriAttributes = new HashSet<string>(["href", "src"], StringComparer.OrdinalIgnoreCase),
        AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
        AllowedCssProperties = new HashSet<string>(),
    };

    private readonly SortedSet<string> _leftOut = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<HtmlPicture> _pictures;
    private readonly HtmlSanitizer _sanitizer = new(s_options) { KeepChildNodes = true };

    public HtmlCleaner(IReadOnlyList<HtmlPicture> pictures)
    {
        _pictures = pictures;
        _sanitizer.RemovingTag += (_, e) => Leave(e.Tag);
        _sanitizer.RemovingAttribute += (_, e) => Note(e.Attribute.Name);
        _sanitizer.RemovingCssClass += (_, _) => Note("class");
        _sanitizer.FilterUrl += (_, e) => e.SanitizedUrl = Leads(e.Tag, e.OriginalUrl) ? e.OriginalUrl : null;
    }

    public IReadOnlyList<string> LeftOut => [.. _leftOut];

    /// <summary>What may stand there of an element's children.</summary>
    public string Clean(IHtmlDocument document)
    {
        var body = document.Body!;
        foreach (var attribute in body.Attributes.Concat(document.DocumentElement.Attributes))
            Note(attribute.Name);
        _sanitizer.SanitizeDom(document, body);
        foreach (var element in body.QuerySelectorAll("*"))
            Trim(element);
        foreach (var text in body.Descendants<IText>())
            text.Data = CleanText.Seen(text.Data);
        foreach (var picture in body.QuerySelectorAll("img:not([src])"))
        {
            Note("<img>");
            picture.Remove();
        }

        Lower(body);
        using var html = new StringWriter();
        foreach (var node in body.ChildNodes)
            node.ToHtml(html, _sanitizer.OutputFormatter);
        return html.ToString();
    }

    private void Leave(IElement element)
    {
        Note($"<{element.LocalName}>");
        // Drawings and formulas have rules of their own for what is in them, so nothing of them stays.
        if (HtmlAllowance.Dropped.Contains(element.LocalName) || element.NamespaceUri != NamespaceNames.HtmlUri)
        {
            while (element.FirstChild is { } child)
                element.RemoveChild(child);
        }
    }

    private void Trim(IElement element)
    {
        foreach (var attribute in element.Attributes.Where(a => !HtmlAllowance.Fits(element.LocalName, a.Name, a.Value)).ToList())
        {
            Note(attribute.Name);
            element.RemoveAttribute(attribute.Name);
        }

        foreach (var attribute in element.Attributes.Where(a => a.Name is "alt" or "title"))
            attribute.Value = CleanText.Line(attribute.Value);
        if (element is IHtmlImageElement && !element.HasAttribute("alt") && _pictures.FirstOrDefault(p => p.Address == element.GetAttribute("src")) is { } picture)
            element.SetAttribute("alt", picture.Alt);
    }

    private bool Leads(IElement element, string address) =>
        element is IHtmlImageElement ? _pictures.Any(p => p.Address == address) : MarkdownText.Leads(address);

    /// <summary>The page's title is the only heading of the first level: where there is another one, all go down by one.</summary>
    private static void Lower(IElement body)
    {
        if (body.QuerySelector("h1") is null)
            return;
        foreach (var heading in body.QuerySelectorAll("h1, h2, h3, h4, h5, h6").ToList())
        {
            var lower = body.Owner!.CreateElement("h" + Math.Min(6, heading.LocalName[1] - '0' + 1));
            foreach (var attribute in heading.Attributes)
                lower.SetAttribute(attribute.Name, attribute.Value);
            while (heading.FirstChild is { } child)
                lower.AppendChild(child);
            heading.Replace(lower);
        }
    }

    private void Note(string name)
    {
        var bare = name.Trim('<', '>');
        _leftOut.Add(bare.Length is > 0 and <= LongestName && bare.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or ':') ? name : "…");
    }
}
