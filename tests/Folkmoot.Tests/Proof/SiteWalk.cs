using System.Net;
using System.Text.RegularExpressions;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Proof;

/// <summary>
/// Finds what a platform shows and offers by following its links, as different visitors: the pages, and the forms on them. Of pages
/// that differ only in which of many things they show, one of each process is enough.
/// </summary>
internal sealed partial class SiteWalk(RouteFinder routes)
{
    private readonly Dictionary<string, (string Address, Visitor First)> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Form Form, Visitor First)> _forms = new(StringComparer.Ordinal);

    private readonly HashSet<(string Visitor, string Address)> _reached = [];

    /// <summary>The addresses that were found, each with who came there first.</summary>
    public IReadOnlyCollection<(string Address, Visitor First)> Pages => _pages.Values;

    /// <summary>The forms that were found, each with whom it was offered to first.</summary>
    public IReadOnlyCollection<(Form Form, Visitor First)> Forms => _forms.Values;

    public RouteFinder Routes => routes;

    /// <summary>Whether a visitor's own walk came to the address.</summary>
    public bool Reached(Visitor visitor, string address) => _reached.Contains((visitor.Name, address));

    /// <summary>The same walk in another world that is the same.</summary>
    /// <param name="other">The routes of that world.</param>
    /// <param name="visitors">The visitors there, under their names here.</param>
    public SiteWalk As(RouteFinder other, IReadOnlyList<Visitor> visitors)
    {
        var there = visitors.ToDictionary(v => v.Name, StringComparer.Ordinal);
        var walk = new SiteWalk(other);
        foreach (var (kind, (address, first)) in _pages)
            walk._pages[kind] = (address, there[first.Name]);
        foreach (var (kind, (form, first)) in _forms)
            walk._forms[kind] = (form, there[first.Name]);
        walk._reached.UnionWith(_reached);
        return walk;
    }

    /// <summary>Walks as one visitor after the other.</summary>
    public async Task WalkAsync(IEnumerable<Visitor> visitors, params string[] starts)
    {
        foreach (var visitor in visitors)
            await WalkAsync(visitor, ["/", "/places", $"/places/{World.Town}", $"/places/{World.Elsewhere}", "/sign-in", "/people/account", .. starts]);
    }

    private async Task WalkAsync(Visitor visitor, IEnumerable<string> starts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>(starts);
        while (next.TryDequeue(out var address))
        {
            // A link that signs in or out changes who is walking.
            if (routes.Find(address) is not { } route || route.Pattern.StartsWith("assets/", StringComparison.Ordinal) || route.Pattern.Contains("sign-in/link", StringComparison.Ordinal) || !seen.Add(Kind(route, address)))
                continue;
            var page = await visitor.Browser.GetAsync(address);
            if (page.Redirect is { } to)
            {
                next.Enqueue(to);
                continue;
            }

            if (page.Status != HttpStatusCode.OK)
            {
                Assert.True((int)page.Status < 500, $"{address} answered {(int)page.Status} to {visitor.Name}.");
                continue;
            }

            _pages.TryAdd(Kind(route, address), (address, visitor));
            _reached.Add((visitor.Name, address));
            if (page.ContentHeaders.ContentType?.MediaType == "application/json")
            {
                foreach (Match link in Address().Matches(page.Text))
                    next.Enqueue(link.Value);
            }

            if (page.ContentHeaders.ContentType?.MediaType != "text/html")
                continue;
            foreach (var form in Form.Of(address, page))
            {
                // What goes to another address than its page's, such as the choice of colours, is the same wherever it stands.
                var goes = routes.Find(form.Action)?.Pattern;
                _forms.TryAdd($"{goes} {form.Shape[form.Action.Split('?')[0].Length..]} {(goes == route.Pattern ? "" : visitor.IsSignedIn)}", (form, visitor));
            }

            foreach (var link in Links(page))
                next.Enqueue(link);
        }
    }

    private static IEnumerable<string> Links(PageAnswer page) =>
        page.Document.QuerySelectorAll("[href], [src], [data-progress], [data-src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("data-progress") ?? e.GetAttribute("data-src"))
            .Where(link => !string.IsNullOrEmpty(link) && !link.StartsWith('#'))
            .Select(link => new Uri(new Uri(page.Document.BaseUri!), link))
            .Where(link => link.Scheme == Uri.UriSchemeHttp && link.Host == "localhost")
            .Select(link => link.PathAndQuery);

    [GeneratedRegex("""(?<=("|"http://localhost))/(api|places)/[^"]*(?=")""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();

    private static string Kind(Route route, string address)
    {
        var query = address.Contains('?', StringComparison.Ordinal) ? string.Join(',', address.Split('?')[1].Split('&').Select(p => p.Split('=')[0]).Order(StringComparer.Ordinal)) : "";
        // What the office is offered for a grant or a case depends on how far it is, so each of them is looked at.
        var each = route.Pattern.Contains("/funds/manage/", StringComparison.Ordinal) ? $"{route.Values["grant"]} {route.Values["number"]}" : "";
        return $"{route.Pattern} {route.Place} {route.Values["process"]} {route.Values["phase"]} {each} {query}";
    }
}
