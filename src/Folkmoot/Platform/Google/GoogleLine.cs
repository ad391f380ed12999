using System.Net;

namespace Folkmoot.Platform.Google;

/// <summary>The only way from here to Google: two hosts, encrypted, without following where an answer points, and no more of an answer than is wanted.</summary>
internal sealed class GoogleLine : IDisposable
{
    private readonly HttpClient _client;

    public GoogleLine(HttpMessageHandler handler) => _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Where tokens are asked for.</summary>
    public static Uri Tokens { get; } = new("https://oauth2.googleapis.com/token");

    /// <summary>What the addresses of all sheets begin with (Google Sheets API, version 4).</summary>
    public static Uri Sheets { get; } = new("https://sheets.googleapis.com/v4/spreadsheets/");

    public static GoogleLine Open() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.GZip,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    });

    /// <param name="request">What is asked.</param>
    /// <param name="most">The most bytes of the answer that are taken.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="RefusedException">Google cannot be reached.</exception>
    public async Task<GoogleAnswer> AskAsync(HttpRequestMessage request, int most, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { Scheme: "https", IsDefaultPort: true } to || (to.Host != Tokens.Host && to.Host != Sheets.Host))
            throw new InvalidOperationException("This is no address of Google's that is asked from here.");
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            return new GoogleAnswer(response.StatusCode, response.Content.Headers.ContentLength > most ? null : await ReadAsync(body, most, cancellationToken));
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw new RefusedException("Google cannot be reached from this server at the moment. Try again later, or paste the table.");
        }
    }

    public void Dispose() => _client.Dispose();

    private static async Task<byte[]?> ReadAsync(Stream body, int most, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[32 * 1024];
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (kept.Length + read > most)
                return null;
            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }
}
