using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;

namespace Folkmoot.Tests.Infrastructure;

/// <summary>One visitor: keeps cookies, reads pages, fills in forms. Redirects are not followed, so that a test sees them.</summary>
public sealed class Browser
{
    private readonly CookieContainer _cookies = new();

    public Browser(TestServer server)
    {
        Http = new HttpClient(new CookieContainerHandler(_cookies) { InnerHandler = server.CreateHandler() })
        {
            BaseAddress = new Uri("http://localhost"),
        };
    }

    /// <summary>For requests that are no page visits, such as those of programs.</summary>
    public HttpClient Http { get; }

    public Task<PageAnswer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Fills in a page's form by the names of its fields and submits it with everything else the form holds, as a browser does.</summary>
    /// <param name="page">The page with the form.</param>
    /// <param name="values">Fields to fill in; a checkbox or radio button is chosen by its value, several of one name by several pairs.</param>
    /// <param name="form">Which form; null for the only one in the page's main part.</param>
    /// <param name="button">The submit button to press, by its value or words; null for the form's first.</param>
    /// <param name="file">A file to choose in a field; null for none.</param>
    public Task<PageAnswer> SubmitAsync(PageAnswer page, IEnumerable<(string Name, string Value)> values, string? form = null, string? button = null, (string Field, byte[] Content)? file = null) =>
        SendAsync(FormFiller.Fill(page, values, form, button, file));

    /// <summary>Follows redirects until a page comes.</summary>
    public async Task<PageAnswer> FollowAsync(PageAnswer answer)
    {
        for (var steps = 0; answer.Redirect is { } location; steps++)
        {
            Assert.True(steps < 10, $"Too many redirects, last to {location}.");
            answer = await GetAsync(location);
        }

        return answer;
    }

    public async Task<PageAnswer> SendAsync(HttpRequestMessage request)
    {
        // A browser says of every request where it came from; without this the platform takes a form for another site's.
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var document = (IHtmlDocument)await BrowsingContext.New(Configuration.Default)
            .OpenAsync(content => content.Content(text).Address(new Uri(Http.BaseAddress!, response.RequestMessage!.RequestUri!).AbsoluteUri));
        return new PageAnswer(response.StatusCode, response.Headers.Location?.OriginalString, response.Headers, response.Content.Headers, text, document);
    }
}
