using Folkmoot.Platform.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Folkmoot.Platform.Metrics;

internal static class RequestObservation
{
    /// <summary>Outermost, around everything that can answer.</summary>
    public static void UseRequestLog(this IApplicationBuilder app) => app.UseMiddleware<RequestLog>();

    /// <summary>Right after routing.</summary>
    public static void NoteRoute(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            context.Features.Get<MetRoute>()?.Note((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
            return next(context);
        });

    /// <summary>Inside the error handler: writes down what nobody expected, without the words of its message.</summary>
    public static void LogFailures(this IApplicationBuilder app)
    {
        var log = app.ApplicationServices.GetRequiredService<ILogger<RequestLog>>();
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (Exception failure) when (!IsExpected(failure, context))
            {
                log.LogError("{Method} {Route} failed: {Failure}", context.Request.Method, context.Features.Get<MetRoute>()?.Pattern, Failures.Describe(failure));
                throw;
            }
        });
    }

    private static bool IsExpected(Exception failure, HttpContext context) =>
        failure is RefusedException or JobRefusedException or DbUpdateConcurrencyException or BadHttpRequestException
        || (failure is OperationCanceledException && context.RequestAborted.IsCancellationRequested);
}
