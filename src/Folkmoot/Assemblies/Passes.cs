using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Folkmoot.Assemblies;

/// <summary>Keeps who entered with a code of their own, in a cookie that only this server can read, for this assembly's pages alone, until the browser closes.</summary>
/// <param name="protection">What seals the cookie.</param>
/// <param name="http">The request.</param>
/// <param name="purpose">What the seal is for, so that no cookie of another kind opens it.</param>
/// <param name="prefix">With what the cookie's name begins.</param>
internal abstract class Passes(IDataProtectionProvider protection, IHttpContextAccessor http, string purpose, string prefix)
{
    private readonly IDataProtector _seal = protection.CreateProtector(purpose);

    /// <summary>Whose code it was; null for nobody's.</summary>
    public Guid? Read(Guid process)
    {
        if (http.HttpContext!.Request.Cookies[Name(process)] is not { Length: > 0 } value)
            return null;
        try
        {
            return Guid.TryParseExact(_seal.Unprotect(value), "N", out var holder) ? holder : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Write(Guid process, Guid holder, string path) =>
        http.HttpContext!.Response.Cookies.Append(Name(process), _seal.Protect(holder.ToString("N")), Options(path));

    public void Forget(Guid process, string path) => http.HttpContext!.Response.Cookies.Delete(Name(process), Options(path));

    private CookieOptions Options(string path) => new()
    {
        HttpOnly = true,
        Secure = http.HttpContext!.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = path,
        IsEssential = true,
    };

    private string Name(Guid process) => $"{prefix}-{process:N}";
}
