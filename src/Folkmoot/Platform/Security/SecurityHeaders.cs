using Folkmoot.Platform.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Folkmoot.Platform.Security;

/// <summary>What every answer tells the browser about what its page may do: only what comes from this site, and nothing inline.</summary>
internal static class SecurityHeaders
{
    public static void UseSecurityHeaders(this IApplicationBuilder app, Settings settings)
    {
        var policy = Policy(settings);
        app.Use((context, next) =>
        {
            // At the last moment, because an error handler empties the answer, headers and all.
            context.Response.OnStarting(() => SetAsync(context, policy));
            return next(context);
        });
    }

    /// <summary>The policy of every page. The server of map tiles is in it only where one is configured.</summary>
    internal static string Policy(Settings settings)
    {
        var tiles = settings.MapTiles is { } address ? $" {new Uri(address.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)).GetLeftPart(UriPartial.Authority)}" : "";
        return $"default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data:{tiles}; font-src 'self'; connect-src 'self'{tiles}; "
            + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";
    }

    private static Task SetAsync(HttpContext context, string policy)
    {
        var headers = context.Response.Headers;
        // A picture that somebody sent in has a stricter one of its own.
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
        // What says nothing of its own is asked for anew each time, and a signed-in person's pages stay in no store at all.
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = context.User.Identity?.IsAuthenticated == true ? "no-store" : "no-cache";
        return Task.CompletedTask;
    }
}
