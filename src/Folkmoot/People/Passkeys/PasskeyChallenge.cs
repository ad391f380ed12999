using Folkmoot.Platform.Configuration;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Folkmoot.People.Passkeys;

/// <summary>
/// Keeps what a browser was asked until its device has answered: in a sealed cookie of five minutes, which is taken away with the first answer.
/// </summary>
internal sealed class PasskeyChallenge(IHttpContextAccessor accessor, IDataProtectionProvider protection, Settings settings)
{
    private const string CookieName = "folkmoot-passkey";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("people.passkey-challenge").ToTimeLimitedDataProtector();

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("There is no request.");

    /// <param name="purpose">What it is for, so that an answer to one question is none to another.</param>
    /// <param name="state">The handler's state; null where it has none.</param>
    public void Keep(string purpose, string? state) =>
        Http.Response.Cookies.Append(CookieName, _seal.Protect($"{purpose}:{state}", Life), Options(Life));

    /// <summary>What was kept for the purpose; null when there is nothing or it is too old. It is gone afterwards.</summary>
    public string? Take(string purpose)
    {
        var kept = Http.Request.Cookies[CookieName];
        Http.Response.Cookies.Delete(CookieName, Options(null));
        if (kept is null)
            return null;
        try
        {
            var opened = _seal.Unprotect(kept);
            return opened.StartsWith(purpose + ":", StringComparison.Ordinal) ? opened[(purpose.Length + 1)..] : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private CookieOptions Options(TimeSpan? life) => new()
    {
        HttpOnly = true,
        Secure = string.Equals(settings.Address.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal),
        SameSite = SameSiteMode.Strict,
        Path = "/",
        MaxAge = life,
        IsEssential = true,
    };
}
