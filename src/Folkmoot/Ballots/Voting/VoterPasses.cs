using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Folkmoot.Ballots.Voting;

/// <summary>Keeps the voter's pass in a cookie that only this server can read, for this ballot's pages alone, until the browser closes.</summary>
public sealed class VoterPasses(IDataProtectionProvider protection, IHttpContextAccessor http)
{
    private readonly IDataProtector _seal = protection.CreateProtector("Folkmoot.Ballots.VoterPass");

    public VoterPass? Read(Guid phase)
    {
        var value = http.HttpContext!.Request.Cookies[Name(phase)];
        if (string.IsNullOrEmpty(value))
            return null;
        try
        {
            var pass = JsonSerializer.Deserialize<VoterPass>(_seal.Unprotect(value));
            return pass?.Phase == phase ? pass : null;
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }

    public void Write(VoterPass pass, string path) =>
        http.HttpContext!.Response.Cookies.Append(Name(pass.Phase), _seal.Protect(JsonSerializer.Serialize(pass)), Options(path));

    public void Forget(Guid phase, string path) => http.HttpContext!.Response.Cookies.Delete(Name(phase), Options(path));

    private CookieOptions Options(string path) => new()
    {
        HttpOnly = true,
        Secure = http.HttpContext!.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = path,
        IsEssential = true,
    };

    private static string Name(Guid phase) => $"ballot-{phase:N}";
}
