using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Folkmoot.Platform.Security;

/// <summary>
/// Refuses requests that would change something and that another site made the browser send (W3C Fetch Metadata; the Origin header
/// for browsers without it). A second wall behind the forms' own tokens.
/// </summary>
internal static class ForeignWrites
{
    public static void RefuseForeignWrites(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            if (IsSafe(context.Request.Method) || !IsForeign(context.Request))
                return next(context);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        });

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsForeign(HttpRequest request)
    {
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site))
            return site.ToString() is not ("same-origin" or "none");
        return request.Headers.Origin is [{ Length: > 0 } origin]
            && !string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
    }
}
