using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Platform.Security;

/// <summary>Applies <see cref="Limits"/>. Who is over a limit gets 429 with a time to wait, and nothing was done.</summary>
internal static class RateLimits
{
    public static void AddRateLimits(this IServiceCollection services)
    {
        services.AddSingleton<FailedTries>();
        services.AddSingleton<WriteLimits>();
    }

    /// <summary>Runs after routing.</summary>
    public static void UseRateLimits(this IApplicationBuilder app)
    {
        app.Use(LimitWritesAsync);
        app.Use(CountFailedTriesAsync);
    }

    private static async Task LimitWritesAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsReading(context) && Limit(context) is { } limit and not Limits.Codes)
        {
            using var lease = context.RequestServices.GetRequiredService<WriteLimits>().Take(limit, ClientAddress.Of(context));
            if (!lease.IsAcquired)
            {
                Refuse(context, lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : null);
                return;
            }
        }

        await next(context);
    }

    private static async Task CountFailedTriesAsync(HttpContext context, RequestDelegate next)
    {
        if (IsReading(context) || Limit(context) is not Limits.Codes)
        {
            await next(context);
            return;
        }

        var tries = context.RequestServices.GetRequiredService<FailedTries>();
        var address = ClientAddress.Of(context);
        if (tries.Wait(address) is { } wait)
        {
            Refuse(context, wait);
            return;
        }

        await next(context);
        if (context.Response.StatusCode >= 400)
            tries.Count(address);
    }

    private static string? Limit(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName;

    private static bool IsReading(HttpContext context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);

    private static void Refuse(HttpContext context, TimeSpan? wait)
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        if (wait is { } known)
            context.Response.Headers.RetryAfter = Math.Ceiling(known.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }
}
