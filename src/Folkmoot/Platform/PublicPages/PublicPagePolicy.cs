using System.Globalization;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace Folkmoot.Platform.PublicPages;

/// <summary>Which answers are kept for everybody, and what makes two requests the same.</summary>
internal sealed class PublicPagePolicy(WriteCounter writes, TimeProvider clock) : IOutputCachePolicy
{
    /// <summary>How long a page stays: the longest time after which a phase that opens, or a write of another process, is seen.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(2);

    /// <summary>Longer queries are answered, but not kept: nobody shall fill the memory with them.</summary>
    private const int LongestQuery = 200;

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var keep = IsForEverybody(http.Request) && http.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not null;
        context.EnableOutputCaching = keep;
        context.AllowCacheLookup = keep;
        context.AllowCacheStorage = keep;
        if (!keep)
            return ValueTask.CompletedTask;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Life;
        var rules = context.CacheVaryByRules;
        rules.QueryKeys = "*";
        rules.VaryByValues["theme"] = Theme.Of(http.Request);
        rules.VaryByValues["encoding"] = EncodingOf(http.Request);
        rules.VaryByValues["language"] = CultureInfo.CurrentUICulture.Name;
        rules.VaryByValues["freshness"] = string.Create(CultureInfo.InvariantCulture, $"{writes.Freshness(clock)}");
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie))
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    // Any cookie but the theme may mean a session, a ballot or a note for one person.
    private static bool IsForEverybody(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && StringValues.IsNullOrEmpty(request.Headers.Authorization)
        && (request.QueryString.Value?.Length ?? 0) <= LongestQuery
        && request.Cookies.All(cookie => cookie.Key == Theme.Cookie);

    private static string EncodingOf(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        return accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br"
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip"
            : "";
    }
}
