using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Proof;

/// <summary>Searches an answer for anything that a payload was able to do in it.</summary>
internal static class OutputCheck
{
    private static readonly string[] AddressAttributes = ["href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcset", "ping", "background", "cite"];
    private static readonly string[] Schemes = ["http:", "https:", "mailto:", "tel:", "data:image/"];

    /// <summary>What is wrong with the answer; empty when payloads are nothing but text in it.</summary>
    public static IEnumerable<string> Faults(PageAnswer answer)
    {
        var type = answer.ContentHeaders.ContentType?.MediaType ?? "";
        return (type == "text/html" && answer.Redirect is null ? Html(answer.Document) : Faults(type, answer.Text, answer.Redirect)).Concat(Headers(answer));
    }

    /// <inheritdoc cref="Faults(PageAnswer)"/>
    public static IEnumerable<string> Faults(string type, string text, string? redirect)
    {
        if (redirect is not null)
            return IsOwnAddress(redirect) ? [] : [$"it sends to {redirect}"];
        return type switch
        {
            "text/html" => Html(new HtmlParser().ParseDocument(text)),
            "application/atom+xml" or "image/svg+xml" or "application/xml" => Xml(text),
            "application/json" or "application/problem+json" or "application/manifest+json" => Json(text),
            "application/jsonl" => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(Json),
            "text/csv" => Csv(text),
            "text/plain" or "" => [],
            _ => text.Contains(Payloads.Mark, StringComparison.Ordinal) ? [$"a payload stands in {type}, of which nothing is known here"] : [],
        };
    }

    private static IEnumerable<string> Headers(PageAnswer answer)
    {
        foreach (var (name, values) in answer.Headers.Concat(answer.ContentHeaders))
        {
            if (name.Contains(Payloads.Mark, StringComparison.OrdinalIgnoreCase) || (name == "Set-Cookie" && values.Any(v => v.Contains(Payloads.Mark, StringComparison.Ordinal))))
                yield return $"it sets the header {name}";
        }
    }

    private static IEnumerable<string> Html(IHtmlDocument document)
    {
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case IComment comment when Marked(comment.Data):
                    yield return $"a comment holds {comment.Data}";
                    break;
                case IElement element:
                    foreach (var fault in Element(element))
                        yield return fault;
                    break;
            }
        }
    }

    private static IEnumerable<string> Element(IElement element)
    {
        if (Marked(element.LocalName))
            yield return $"an element is called {element.LocalName}";
        if (element.LocalName is "script" or "style" && (Marked(element.TextContent) || (element.LocalName is "script" && !element.HasAttribute("src") && element.GetAttribute("type") is not "application/json")))
            yield return $"there is a {element.LocalName} {element.OuterHtml}";
        if (element.LocalName is "base" or "iframe" or "object" or "embed" or "applet" or "frame")
            yield return $"there is a {element.LocalName}";
        foreach (var attribute in element.Attributes)
        {
            if (Marked(attribute.Name) || attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "srcdoc")
                yield return $"{element.LocalName} has the attribute {attribute.Name}=\"{attribute.Value}\"";
            else if (attribute.Name is "style" or "http-equiv" && Marked(attribute.Value))
                yield return $"{element.LocalName} has {attribute.Name}=\"{attribute.Value}\"";
            else if (AddressAttributes.Contains(attribute.Name) && !IsOwnAddress(attribute.Value) && (Marked(attribute.Value) || !Schemes.Any(s => attribute.Value.StartsWith(s, StringComparison.OrdinalIgnoreCase))))
                yield return $"{element.LocalName} leads to {attribute.Value}";
        }
    }

    private static IEnumerable<string> Xml(string text)
    {
        XDocument document;
        try
        {
            document = XDocument.Parse(text);
        }
        catch (System.Xml.XmlException e)
        {
            return [$"it is no XML: {e.Message}"];
        }

        return document.Descendants().Where(e => Marked(e.Name.LocalName) || e.Attributes().Any(a => Marked(a.Name.LocalName)) || e.Attribute("type")?.Value is "html" or "xhtml")
            .Select(e => $"there is an element {e}")
            .Concat(document.DescendantNodes().OfType<XComment>().Where(c => Marked(c.Value)).Select(c => $"a comment holds {c.Value}"));
    }

    private static List<string> Json(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Names(document.RootElement).Where(Marked).Select(n => $"a property is called {n}").ToList();
        }
        catch (JsonException e)
        {
            return [$"it is no JSON: {e.Message}"];
        }
    }

    private static IEnumerable<string> Names(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Names(p.Value).Prepend(p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
        _ => [],
    };

    /// <summary>Every row has as many cells as the first, and no cell is a formula; a negative number is none.</summary>
    private static IEnumerable<string> Csv(string text)
    {
        var rows = Cells(text.TrimStart('\uFEFF'));
        foreach (var row in rows)
        {
            if (row.Count != rows[0].Count)
                yield return $"a row has {row.Count} cells instead of {rows[0].Count}: {string.Join(" | ", row)}";
            foreach (var cell in row.Where(c => c.Length > 0 && c[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n'))
            {
                if (!decimal.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out _))
                    yield return $"a cell is a formula: {cell}";
            }
        }
    }

    private static List<List<string>> Cells(string text)
    {
        List<List<string>> rows = [[]];
        var cell = new StringBuilder();
        var quoted = false;
        void EndCell()
        {
            rows[^1].Add(cell.ToString());
            cell.Clear();
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[++i]);
            else if (c == '"')
                quoted = !quoted;
            else if (quoted || c is not (',' or '\r' or '\n'))
                cell.Append(c);
            else if (c == ',')
                EndCell();
            else if (c == '\n')
            {
                EndCell();
                rows.Add([]);
            }
        }

        if (cell.Length > 0 || rows[^1].Count > 0)
            EndCell();
        return [.. rows.Where(r => r.Count > 0)];
    }

    // Browsers drop tabs and line ends from an address and what stands before it, and take a backslash for a slash.
    private static bool IsOwnAddress(string address)
    {
        var bare = string.Concat(address.Where(c => c is not ('\t' or '\r' or '\n'))).TrimStart([.. Enumerable.Range(0, 33).Select(c => (char)c)]).Replace('\\', '/');
        if (bare.StartsWith("//", StringComparison.Ordinal))
            return false;
        return bare.Length == 0 || bare[0] is '/' or '#' or '?' || !bare.Split('/', '?', '#')[0].Contains(':', StringComparison.Ordinal) || bare.StartsWith("http://localhost/", StringComparison.Ordinal);
    }

    private static bool Marked(string text) => text.Contains(Payloads.Mark, StringComparison.OrdinalIgnoreCase);
}
