using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Folkmoot.Platform.Metrics;

/// <summary>
/// Writes one log line for each request, and its metric: method, route pattern, status, milliseconds. Never the path, which may hold
/// a code; never the query, the address or the name of anybody.
/// </summary>
internal sealed class RequestLog(RequestDelegate next, RequestMeters meters, TimeProvider clock, ILogger<RequestLog> log)
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    public async Task InvokeAsync(HttpContext context)
    {
        var start = clock.GetTimestamp();
        var met = new MetRoute();
        context.Features.Set(met);
        try
        {
            await next(context);
        }
        finally
        {
            Write(context, met.Pattern, clock.GetElapsedTime(start));
        }
    }

    private void Write(HttpContext context, string route, TimeSpan took)
    {
        var method = Methods.Contains(context.Request.Method, StringComparer.Ordinal) ? context.Request.Method : "other";
        var status = context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted ? 499 : context.Response.StatusCode;
        meters.Answered(method, route, status, took);
        if (!route.StartsWith("/assets/", StringComparison.Ordinal) && !route.StartsWith("/health/", StringComparison.Ordinal))
            log.LogInformation("{Method} {Route} {Status} {Milliseconds} ms", method, route, status, (long)took.TotalMilliseconds);
    }
}
