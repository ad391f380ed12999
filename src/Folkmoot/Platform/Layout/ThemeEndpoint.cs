using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Folkmoot.Platform.Layout;

public static class ThemeEndpoint
{
    public const string Path = "/theme";

    /// <summary>Lets a reader choose a theme, with or without script.</summary>
    public static IEndpointConventionBuilder MapTheme(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Path, Choose).AllowAnonymous().ExcludeFromDescription();

    // A theme is no secret and changes nothing for anybody else, so the form carries no antiforgery token and pages stay cacheable.
    private static async Task Choose(HttpContext context)
    {
        var response = context.Response;
        if (!context.Request.HasFormContentType)
        {
            response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var theme = form["theme"].ToString();
        if (theme is Theme.Light or Theme.Dark)
            response.Cookies.Append(Theme.Cookie, theme, Options(context, TimeSpan.FromDays(365)));
        else
            response.Cookies.Delete(Theme.Cookie, Options(context, maxAge: null));

        if (context.Request.Headers.XRequestedWith == "fetch")
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        response.StatusCode = StatusCodes.Status303SeeOther;
        response.Headers.Location = Local(form["returnUrl"].ToString());
    }

    private static CookieOptions Options(HttpContext context, TimeSpan? maxAge) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = maxAge,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };

    private static string Local(string url) =>
        url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) && !url.Contains('\\', StringComparison.Ordinal) ? url : "/";
}
