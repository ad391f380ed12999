using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Folkmoot.Platform.Security;

/// <summary>The cookie that lets a device answer once where no account is needed: a random number and nothing else.</summary>
internal static class DeviceCookie
{
    public const string Name = "folkmoot-device";

    private const int Size = 16;

    /// <summary>The device's number; null when it has none yet.</summary>
    public static string? Find(HttpContext http) => http.Request.Cookies[Name] is { Length: > 0 and <= 40 } device ? device : null;

    /// <summary>Gives the device a number.</summary>
    public static string Give(HttpContext http)
    {
        var device = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Size));
        http.Response.Cookies.Append(Name, device, new CookieOptions
        {
            HttpOnly = true,
            Secure = http.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
        });
        return device;
    }
}
