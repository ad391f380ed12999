using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;

namespace Folkmoot.Tests.Infrastructure;

/// <summary>What came back for a page visit.</summary>
public sealed record PageAnswer(
    HttpStatusCode Status, string? Redirect, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, string Text, IHtmlDocument Document)
{
    public string Heading => Clean(Document.QuerySelector("h1")?.TextContent);

    /// <summary>The sentences of the error summary at the page's head, in order; empty when there is none.</summary>
    public IReadOnlyList<string> Errors =>
        [.. Document.QuerySelectorAll(".govuk-error-summary__list li, .fm-error-summary__list li").Select(item => Clean(item.TextContent))];

    public string Main => Clean((Document.QuerySelector("main") ?? Document.Body)?.TextContent);

    public string Find(string selector) =>
        Clean((Document.QuerySelector(selector) ?? throw new InvalidOperationException($"The page has no {selector}:\n{Text}")).TextContent);

    /// <summary>What stands in the rows of the table with this caption, its head left out.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows(string caption) =>
    [
        .. Document.QuerySelectorAll("table").Single(table => Clean(table.QuerySelector("caption")?.TextContent) == caption).QuerySelectorAll("tbody tr")
            .Select(row => (IReadOnlyList<string>)[.. row.Children.Select(cell => Clean(cell.TextContent))]),
    ];

    private static string Clean(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
