using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace Folkmoot.Tests.People.OpenId;

/// <summary>A small provider of OpenID Connect in the test's own process: description, keys, code flow with PKCE, signed tokens.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    public const string Issuer = "https://id.example.org";
    public const string Secret = "a secret that only the two know";

    private readonly WebApplication _app;
    private readonly RSA _key = RSA.Create(2048);
    private readonly Dictionary<string, (string Challenge, string Nonce)> _codes = new(StringComparer.Ordinal);

    private FakeProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = Issuer,
            authorization_endpoint = Issuer + "/authorize",
            token_endpoint = Issuer + "/token",
            jwks_uri = Issuer + "/keys",
            id_token_signing_alg_values_supported = new[] { "RS256" },
        }));
        _app.MapGet("/keys", () =>
        {
            var parameters = _key.ExportParameters(includePrivateParameters: false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", kid = "1", use = "sig", alg = "RS256", n = Url(parameters.Modulus!), e = Url(parameters.Exponent!) } } });
        });
        _app.MapPost("/token", TokenAsync);
    }

    public HttpMessageHandler Handler => _app.GetTestServer().CreateHandler();

    /// <summary>What the provider says of the person who signs in there.</summary>
    public Dictionary<string, object> Claims { get; } = new(StringComparer.Ordinal) { ["sub"] = "person-1", ["email"] = "ann@example.org", ["email_verified"] = true, ["name"] = "Ann Marsh" };

    /// <summary>Whether it signs with a key that it does not publish.</summary>
    public bool SignsWithAForeignKey { get; set; }

    /// <summary>The time on the provider's clock.</summary>
    public required Func<DateTimeOffset> Now { get; init; }

    public static async Task<FakeProvider> StartAsync(Func<DateTimeOffset> now)
    {
        var provider = new FakeProvider { Now = now };
        await provider._app.StartAsync();
        return provider;
    }

    /// <summary>Somebody signs in at the provider; where they are sent back to.</summary>
    public string Authorize(string address)
    {
        var query = HttpUtility.ParseQueryString(new Uri(address).Query);
        Assert.Equal(("code", "S256", "folkmoot"), (query["response_type"], query["code_challenge_method"], query["client_id"]));
        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        _codes[code] = (query["code_challenge"]!, query["nonce"]!);
        return $"{query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(query["state"]!)}";
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!_codes.Remove(form["code"].ToString(), out var asked) || form["client_secret"] != Secret || Url(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked.Challenge)
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        return Results.Json(new { access_token = "unused", token_type = "Bearer", expires_in = 300, id_token = Token(asked.Nonce) });
    }

    private string Token(string nonce)
    {
        var now = Now().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>(Claims, StringComparer.Ordinal) { ["iss"] = Issuer, ["aud"] = "folkmoot", ["nonce"] = nonce, ["iat"] = now, ["exp"] = now + 300 };
        var text = Url(JsonSerializer.SerializeToUtf8Bytes(new { alg = "RS256", typ = "JWT", kid = "1" })) + "." + Url(JsonSerializer.SerializeToUtf8Bytes(claims));
        using var foreign = RSA.Create(2048);
        return text + "." + Url((SignsWithAForeignKey ? foreign : _key).SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    private static string Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
