using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>Keeps who entered with their own code, in a cookie that only this server can read, for this assembly's pages alone, until the browser closes.</summary>
public sealed class PersonPasses(IDataProtectionProvider protection, IHttpContextAccessor http)
{
    private readonly IDataProtector _seal = protection.CreateProtector("Folkmoot.Assemblies.PersonPass");

    /// <summary>The registration of whoever entered; null for nobody.</summary>
    public Guid? Read(Guid process)
    {
        if (http.HttpContext!.Request.Cookies[Name(process)] is not { Length: > 0 } value)
            return null;
        try
        {
            return Guid.TryParseExact(_seal.Unprotect(value), "N", out var registration) ? registration : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Write(Guid process, Guid registration, string path) =>
        http.HttpContext!.Response.Cookies.Append(Name(process), _seal.Protect(registration.ToString("N")), Options(path));

    public void Forget(Guid process, string path) => http.HttpContext!.Response.Cookies.Delete(Name(process), Options(path));

    private CookieOptions Options(string path) => new()
    {
        HttpOnly = true,
        Secure = http.HttpContext!.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = path,
        IsEssential = true,
    };

    private static string Name(Guid process) => $"assembly-{process:N}";
}
