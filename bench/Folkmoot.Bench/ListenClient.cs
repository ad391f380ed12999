using System.Net;
using System.Net.Sockets;

namespace Folkmoot.Bench;

/// <summary>One person who answers statements from an address of their own on the loopback network.</summary>
internal sealed class ListenClient : IDisposable
{
    private readonly HttpMessageInvoker _http;
    private readonly CookieContainer _cookies = new();
    private readonly Uri _page;
    private string _token = "";
    private string _ticket = "";

    public ListenClient(Uri server, string process, IPAddress own)
    {
        _page = new Uri(server, process + "/listen");
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            ConnectCallback = async (context, cancellationToken) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(own, 0));
                await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
    }

    /// <summary>Gets the statement that comes next.</summary>
    public async Task OpenAsync()
    {
        var page = await SendAsync(HttpMethod.Get, null, HttpStatusCode.OK);
        (_token, _ticket) = (Value(page, "__RequestVerificationToken"), Value(page, "Ticket"));
    }

    /// <summary>Answers it.</summary>
    public Task AnswerAsync() => SendAsync(HttpMethod.Post, [new("Ticket", _ticket), new("Choice", Random.Shared.Next(3) switch { 0 => "Agree", 1 => "Disagree", _ => "Pass" }), new("__RequestVerificationToken", _token)], HttpStatusCode.Redirect);

    public void Dispose() => _http.Dispose();

    /// <summary>The value of the field of this name, wherever in its tag it stands.</summary>
    private static string Value(string page, string name)
    {
        var at = page.IndexOf($"name=\"{name}\"", StringComparison.Ordinal);
        if (at < 0)
            throw new InvalidOperationException($"The page has no {name}.");
        var (from, to) = (page.LastIndexOf('<', at), page.IndexOf('>', at));
        var start = page.IndexOf("value=\"", from, to - from, StringComparison.Ordinal);
        return start < 0 ? throw new InvalidOperationException($"The page has no value of {name}.") : page[(start + 7)..page.IndexOf('"', start + 7)];
    }

    private async Task<string> SendAsync(HttpMethod method, IEnumerable<KeyValuePair<string, string>>? form, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(method, _page);
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        if (_cookies.Count > 0)
            request.Headers.TryAddWithoutValidation("Cookie", _cookies.GetCookieHeader(_page));
        if (form is not null)
            request.Content = new FormUrlEncodedContent(form);
        using var response = await _http.SendAsync(request, CancellationToken.None);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            foreach (var cookie in cookies)
                _cookies.SetCookies(_page, cookie);
        }

        var text = await response.Content.ReadAsStringAsync();
        return response.StatusCode == expected ? text : throw new InvalidOperationException($"{method} answered {(int)response.StatusCode}.");
    }
}
