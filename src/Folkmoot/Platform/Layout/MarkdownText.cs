using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Folkmoot.Platform.Layout;

/// <summary>
/// Words that organisers wrote in Markdown (CommonMark), ready for a page: headings, lists, emphasis, quotes and links. HTML stays text, pictures become their description, and a link that leads
/// neither to a page of this site nor to http, https, mailto or tel is only its words.
/// </summary>
public static class MarkdownText
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();
    private static readonly string[] s_schemes = ["http", "https", "mailto", "tel"];

    public static HtmlString Render(string words)
    {
        var document = Markdown.Parse(words, s_pipeline);
        // The page's title is the only heading of the first level.
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Min(6, heading.Level + 1);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage || !Leads(link.Url))
                link.ReplaceBy(new LiteralInline(Words(link)), copyChildren: false);
        }

        foreach (var address in document.Descendants<AutolinkInline>().Where(a => !a.IsEmail && !Leads(a.Url)).ToList())
            address.ReplaceBy(new LiteralInline(address.Url));
        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        s_pipeline.Setup(renderer);
        renderer.Render(document);
        return new HtmlString(html.ToString());
    }

    /// <summary>The same without marks, for letters: each paragraph, heading and item on a line of its own, an address behind its words.</summary>
    public static string Plain(string words) => Markdown.ToPlainText(words, s_pipeline).TrimEnd();

    private static string Words(ContainerInline link) => string.Concat(link.Descendants<LiteralInline>().Select(l => l.Content.ToString()));

    /// <summary>Whether a link may lead there: to a page of this site, or by http, https, mailto or tel.</summary>
    internal static bool Leads(string? address) =>
        address is { Length: > 0 } && !address.Any(c => char.IsControl(c) || c == '\\')
        && ((address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal)) || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && s_schemes.Contains(uri.Scheme)));
}
