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
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            // Counted by UseFailedTries; the name must be known here, too.
            limiter.AddPolicy(Limits.Codes, _ => RateLimitPartition.GetNoLimiter(""));
            limiter.AddPolicy(Limits.Writes, context => Window(context, 300, TimeSpan.FromMinutes(1)));
            limiter.AddPolicy(Limits.Uploads, context => Window(context, 20, TimeSpan.FromMinutes(10)));
            limiter.AddPolicy(Limits.Letters, context => Window(context, 20, TimeSpan.FromMinutes(10)));
            limiter.OnRejected = (rejected, _) =>
            {
                if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                    SetRetryAfter(rejected.HttpContext, wait);
                return ValueTask.CompletedTask;
            };
        });
    }

    /// <summary>Runs after routing.</summary>
    public static void UseRateLimits(this IApplicationBuilder app)
    {
        app.UseRateLimiter();
        app.Use(CountFailedTriesAsync);
    }

    private static async Task CountFailedTriesAsync(HttpContext context, RequestDelegate next)
    {
        if (IsReading(context) || context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName is not Limits.Codes)
        {
            await next(context);
            return;
        }

        var tries = context.RequestServices.GetRequiredService<FailedTries>();
        var address = ClientAddress.Of(context);
        if (tries.Wait(address) is { } wait)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            SetRetryAfter(context, wait);
            return;
        }

        await next(context);
        if (context.Response.StatusCode >= 400)
            tries.Count(address);
    }

    private static RateLimitPartition<string> Window(HttpContext context, int permits, TimeSpan length) =>
        IsReading(context)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter(ClientAddress.Of(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = length });

    private static bool IsReading(HttpContext context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);

    private static void SetRetryAfter(HttpContext context, TimeSpan wait) =>
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
