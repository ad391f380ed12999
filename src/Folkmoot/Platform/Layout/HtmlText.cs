using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;

namespace Folkmoot.Platform.Layout;

/// <summary>
/// Words that organisers wrote as HTML, cleaned: nothing in them runs, loads from elsewhere, asks for anything or takes the place of the page around them. They are cleaned when they are kept and again
/// whenever they are shown (docs/adr/0078).
/// </summary>
public static class HtmlText
{
    /// <summary>How deep elements may lie in one another.</summary>
    public const int MostDepth = 30;

    /// <summary>How many elements there may be, also those that the parser adds.</summary>
    public const int MostElements = 3000;

    // Whatever is written belongs to the body, so that nothing of it is lost unsaid in the head.
    private const string Before = "<!DOCTYPE html><html><head></head><body>";

    /// <summary>Takes out what may not stand on a page.</summary>
    /// <param name="words">What was written.</param>
    /// <param name="pictures">The pictures that may stand in it.</param>
    /// <exception cref="RefusedException">It is too large or lies too deep to be gone through.</exception>
    public static CleanHtml Clean(string words, IReadOnlyList<HtmlPicture> pictures)
    {
        var cleaner = new HtmlCleaner(pictures);
        var html = cleaner.Clean(Parse(words));
        // Taking elements out can leave others where a reader of HTML would put them elsewhere; what is kept reads the same a second time.
        for (var i = 0; i < 3; i++)
        {
            var again = new HtmlCleaner(pictures).Clean(Parse(html));
            if (again == html)
                return new CleanHtml(html, cleaner.LeftOut);
            html = again;
        }

        throw new RefusedException("This HTML is put together in a way that nobody can read for certain. Make it simpler.");
    }

    /// <summary>Kept words as they may stand on a page now; nothing where they cannot be gone through.</summary>
    public static HtmlString Render(string words, IReadOnlyList<HtmlPicture> pictures)
    {
        try
        {
            return new HtmlString(new HtmlCleaner(pictures).Clean(Parse(words)));
        }
        catch (RefusedException)
        {
            return HtmlString.Empty;
        }
    }

    /// <summary>The same as plain text, for letters: each paragraph, heading and item on a line of its own, an address behind its words.</summary>
    public static string Plain(string words)
    {
        var document = Parse(Render(words, []).Value ?? "");
        var text = new StringBuilder();
        Say(document.Body!, text);
        return CleanText.Lines(text.ToString());
    }

    private static IHtmlDocument Parse(string words)
    {
        var made = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = true,
            OnCreated = (_, _) =>
            {
                if (++made > MostElements)
                    throw new RefusedException($"This HTML has more than {MostElements} elements; shorten it.");
            },
        });
        var document = parser.ParseDocument(Before + words);
        var (depth, deepest) = (0, 0);
        for (INode? node = document.Body; node is not null;)
        {
            if (node.FirstChild is { } child)
            {
                (node, depth) = (child, depth + 1);
                deepest = Math.Max(deepest, depth);
                continue;
            }

            while (node is not null && node != document.Body && node.NextSibling is null)
                (node, depth) = (node.Parent, depth - 1);
            node = node == document.Body ? null : node?.NextSibling;
        }

        return deepest <= MostDepth ? document : throw new RefusedException($"In this HTML, elements lie more than {MostDepth} deep in one another; make it simpler.");
    }

    private static void Say(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    text.Append(string.Join(' ', words.Data.Split((char[])[' ', '\t', '\r', '\n'])));
                    break;
                case IElement element when IsLine(element):
                    text.Append('\n').Append(element.LocalName is "li" ? "- " : "");
                    Say(element, text);
                    text.Append('\n');
                    break;
                case IElement element:
                    Say(element, text);
                    if (element is IHtmlAnchorElement && element.GetAttribute("href") is { Length: > 0 } address && address != element.TextContent.Trim())
                        text.Append(" (").Append(address).Append(')');
                    break;
            }
        }
    }

    private static bool IsLine(IElement element) =>
        element.LocalName is "p" or "br" or "hr" or "div" or "li" or "dt" or "dd" or "tr" or "caption" or "blockquote" or "figure" or "figcaption" or "details" or "summary" or "ul" or "ol" or "dl" or "table" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6";
}
