using System.Net;

namespace Folkmoot.Bench;

/// <summary>One voter's whole visit through a running server: open the door, show the code, choose, finish. It reads of pages only what it needs.</summary>
/// <param name="http">The connections, which voters share; without cookies and redirects of its own.</param>
/// <param name="server">Where the server is.</param>
/// <param name="process">The path of the process.</param>
/// <param name="code">The voter code.</param>
internal sealed class VisitClient(HttpMessageInvoker http, Uri server, string process, string code)
{
    private const string TokenName = "__RequestVerificationToken";

    private readonly CookieContainer _cookies = new();
    private string _token = "";

    /// <summary>Comes to the door.</summary>
    /// <returns>Whether there was room; else the visitor was asked to wait.</returns>
    public async Task<bool> OpenAsync()
    {
        var door = await SendAsync(HttpMethod.Get, "/vote", null, HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable);
        if (door.Status == HttpStatusCode.ServiceUnavailable)
            return false;
        _token = Token(door.Text);
        return true;
    }

    /// <summary>Shows the code and gets the ballot.</summary>
    public async Task IdentifyAsync()
    {
        await SendAsync(HttpMethod.Post, "/vote", [new("code", code), new(TokenName, _token)], HttpStatusCode.Redirect);
        _token = Token((await SendAsync(HttpMethod.Get, "/vote/ballot", null, HttpStatusCode.OK)).Text);
    }

    /// <summary>Ticks boxes; the page saves them by itself.</summary>
    public async Task VoteAsync(IEnumerable<int> choices)
    {
        var saved = await SendAsync(HttpMethod.Post, "/vote/ballot", Ballot(choices, 1), HttpStatusCode.OK);
        if (!saved.Text.Contains("\"saved\":true", StringComparison.Ordinal))
            throw new InvalidOperationException("A ballot was not saved: " + saved.Text);
    }

    /// <summary>Ticks one more, presses the button and sees the receipt.</summary>
    public async Task FinishAsync(IEnumerable<int> choices)
    {
        await SendAsync(HttpMethod.Post, "/vote/ballot", [.. Ballot(choices, 1), new("finish", "yes")], HttpStatusCode.Redirect);
        var receipt = await SendAsync(HttpMethod.Get, "/vote/receipt", null, HttpStatusCode.OK);
        if (!receipt.Text.Contains("fm-receipt__code", StringComparison.Ordinal))
            throw new InvalidOperationException("A visit ended without a receipt.");
    }

    private List<KeyValuePair<string, string>> Ballot(IEnumerable<int> choices, int sequence) =>
        [.. choices.Select(c => KeyValuePair.Create("choice", $"{c}")), new("sequence", $"{sequence}"), new(TokenName, _token)];

    private static string Token(string page)
    {
        var at = page.IndexOf(TokenName, StringComparison.Ordinal);
        var start = at < 0 ? -1 : page.IndexOf("value=\"", at, StringComparison.Ordinal) + 7;
        return start < 7 ? throw new InvalidOperationException("The page has no form:\n" + page) : page[start..page.IndexOf('"', start)];
    }

    private async Task<(HttpStatusCode Status, string Text)> SendAsync(HttpMethod method, string page, IEnumerable<KeyValuePair<string, string>>? form, params HttpStatusCode[] expected)
    {
        var url = new Uri(server, process + page);
        using var request = new HttpRequestMessage(method, url);
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        if (_cookies.Count > 0)
            request.Headers.TryAddWithoutValidation("Cookie", _cookies.GetCookieHeader(url));
        if (form is not null)
        {
            request.Content = new FormUrlEncodedContent(form);
            if (expected is [HttpStatusCode.OK])
                request.Headers.Add("X-Requested-With", "fetch");
        }

        using var response = await http.SendAsync(request, CancellationToken.None);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            foreach (var cookie in cookies)
                _cookies.SetCookies(url, cookie);
        }

        var text = await response.Content.ReadAsStringAsync();
        return expected.Contains(response.StatusCode) ? (response.StatusCode, text) : throw new InvalidOperationException($"{method} {page} answered {(int)response.StatusCode}.");
    }
}
