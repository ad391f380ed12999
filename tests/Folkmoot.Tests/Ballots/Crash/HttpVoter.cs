using System.Net;
using System.Text.RegularExpressions;

namespace Folkmoot.Tests.Ballots.Crash;

/// <summary>A voter who goes through the pages of a running server: enters a code, opens the ballot and saves it as the page's script does.</summary>
/// <param name="http">The connections, which voters may share; without cookies and redirects of its own.</param>
/// <param name="server">Where the server is now; it may move between calls.</param>
/// <param name="process">The path of the process.</param>
/// <param name="code">The voter code.</param>
internal sealed partial class HttpVoter(HttpMessageInvoker http, Func<Uri> server, string process, string code) : IVoter
{
    private const string TokenName = "__RequestVerificationToken";

    private readonly CookieContainer _cookies = new();
    private bool _hasPass;
    private string? _token;

    public async Task<SaveAnswer> EnterAsync()
    {
        try
        {
            if (!_hasPass)
            {
                var door = await SendAsync(HttpMethod.Get, "/vote");
                var entered = await SendAsync(HttpMethod.Post, "/vote", [new("code", code), new(TokenName, Token(door.Text))]);
                if (entered.Status != HttpStatusCode.Redirect)
                    return entered.Status == HttpStatusCode.UnprocessableEntity ? SaveAnswer.Refused : SaveAnswer.Unknown;
                _hasPass = true;
            }

            _token = Token((await SendAsync(HttpMethod.Get, "/vote/ballot")).Text);
            return SaveAnswer.Acknowledged;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return SaveAnswer.Unknown;
        }
    }

    public async Task<SaveAnswer> SaveAsync(int sequence, string choices)
    {
        KeyValuePair<string, string>[] form =
        [
            .. choices.Split(',').Select(c => KeyValuePair.Create("choice", c)),
            new("sequence", sequence.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new(TokenName, _token!),
        ];
        try
        {
            var answer = await SendAsync(HttpMethod.Post, "/vote/ballot", form);
            return answer.Status switch
            {
                HttpStatusCode.OK when answer.Text.Contains("\"saved\":true", StringComparison.Ordinal) => SaveAnswer.Acknowledged,
                HttpStatusCode.UnprocessableEntity when answer.Text.Contains("\"saved\":false", StringComparison.Ordinal) => SaveAnswer.Refused,
                < HttpStatusCode.InternalServerError => throw new InvalidOperationException($"A save got {(int)answer.Status}: {answer.Text}"),
                _ => SaveAnswer.Unknown,
            };
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return SaveAnswer.Unknown;
        }
    }

    /// <summary>The receipt code that the server shows to this browser; null when it has no ballot of it.</summary>
    public async Task<string?> ReceiptAsync()
    {
        if (!_hasPass)
            return null;
        var page = await SendAsync(HttpMethod.Get, "/vote/receipt");
        return page.Status == HttpStatusCode.Redirect ? null
            : Receipt().Match(page.Text) is { Success: true } found ? found.Value
            : throw new InvalidOperationException($"The receipt page answered {(int)page.Status} and shows no code:\n{page.Text}");
    }

    [GeneratedRegex("[0-9A-HJKMNP-TV-Y]{4}(-[0-9A-HJKMNP-TV-Y]{4}){3}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Receipt();

    private static string Token(string page)
    {
        var at = page.IndexOf(TokenName, StringComparison.Ordinal);
        var start = at < 0 ? -1 : page.IndexOf("value=\"", at, StringComparison.Ordinal) + 7;
        return start < 7 ? throw new InvalidOperationException("The page has no form:\n" + page) : page[start..page.IndexOf('"', start)];
    }

    private async Task<(HttpStatusCode Status, string Text)> SendAsync(HttpMethod method, string page, IEnumerable<KeyValuePair<string, string>>? form = null)
    {
        var url = new Uri(server(), process + page);
        using var request = new HttpRequestMessage(method, url);
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        request.Headers.TryAddWithoutValidation("Cookie", _cookies.GetCookieHeader(url));
        if (form is not null)
        {
            request.Content = new FormUrlEncodedContent(form);
            if (page.EndsWith("/ballot", StringComparison.Ordinal))
                request.Headers.Add("X-Requested-With", "fetch");
        }

        using var response = await http.SendAsync(request, CancellationToken.None);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            foreach (var cookie in cookies)
                _cookies.SetCookies(url, cookie);
        }

        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
