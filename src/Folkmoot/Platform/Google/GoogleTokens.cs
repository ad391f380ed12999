using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Folkmoot.Platform.Configuration;
using Microsoft.Extensions.Logging;

namespace Folkmoot.Platform.Google;

/// <summary>
/// Asks Google for tokens by an assertion that the account signs (RFC 7523), and keeps the one that holds in memory until shortly before its end.
/// </summary>
internal sealed class GoogleTokens(GoogleLine line, TimeProvider clock, ILogger<GoogleTokens> log) : IDisposable
{
    public const string Scope = "https://www.googleapis.com/auth/spreadsheets";
    private const string Grant = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private const int MaxAnswer = 16 * 1024;
    private const int Lasts = 3600;

    /// <summary>How long before its end a token is no longer used.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turn = new(1);
    private string? _token;
    private DateTimeOffset _until;

    /// <exception cref="RefusedException">Google gives none.</exception>
    public async Task<string> TakeAsync(GoogleAccount account, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_token is { } known && clock.GetUtcNow() < _until)
                return known;
            (_token, var seconds) = await AskAsync(account, cancellationToken);
            _until = clock.GetUtcNow() + TimeSpan.FromSeconds(seconds) - Margin;
            return _token;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Asks for another one next time, since Google does not take this one.</summary>
    public async Task ForgetAsync(string token, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        if (_token == token)
            _token = null;
        _turn.Release();
    }

    public void Dispose() => _turn.Dispose();

    private async Task<(string Token, int Seconds)> AskAsync(GoogleAccount account, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, GoogleLine.Tokens)
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("grant_type", Grant), KeyValuePair.Create("assertion", Assertion(account))]),
        };
        var answer = await line.AskAsync(request, MaxAnswer, cancellationToken);
        if (answer.IsFine && Read(answer.Content ?? []) is { } given)
            return given;
        log.NoteNoToken((int)answer.Status, GoogleFault.Word(answer.Content));
        throw new RefusedException((int)answer.Status is 429 or >= 500
            ? "Google has a fault of its own at the moment. Wait a little and try again."
            : $"Google does not let in this server's account {account.Email}. Ask whoever runs the server to look at its clock and at the key ({SettingKeys.Variable(SettingKeys.GoogleKey)}).");
    }

    private string Assertion(GoogleAccount account)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var head = new Dictionary<string, string>(StringComparer.Ordinal) { ["alg"] = "RS256", ["typ"] = "JWT" };
        if (account.KeyId.Length > 0)
            head["kid"] = account.KeyId;
        var claims = new { iss = account.Email, scope = Scope, aud = GoogleLine.Tokens.AbsoluteUri, iat = now, exp = now + Lasts };
        var words = $"{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(head))}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        return $"{words}.{Base64Url.EncodeToString(account.Sign(Encoding.ASCII.GetBytes(words)))}";
    }

    private static (string Token, int Seconds)? Read(byte[] content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("access_token", out var token) && token is { ValueKind: JsonValueKind.String }
                && token.GetString() is { Length: > 0 } text && text.All(c => c is > ' ' and < '\u007F')
                && root.TryGetProperty("expires_in", out var seconds) && seconds.ValueKind == JsonValueKind.Number && seconds.TryGetInt32(out var lasts)
                ? (text, Math.Clamp(lasts, 0, Lasts))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
