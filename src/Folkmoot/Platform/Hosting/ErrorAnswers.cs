using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Folkmoot.Platform.Hosting;

/// <summary>Turns errors into answers: a page in the site's own layout for people, a problem document below /api for programs.</summary>
internal static class ErrorAnswers
{
    private const string LastWords =
        "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>Something went wrong here</title></head><body>" +
        "<h1>Something went wrong here</h1><p>It is our fault, not yours. Try again in a few minutes; what you saved before is safe.</p></body></html>";

    public static void UseErrorAnswers(this IApplicationBuilder app)
    {
        app.UseWhen(context => IsForPrograms(context.Request), programs => programs.UseExceptionHandler().UseStatusCodePages());
        app.UseWhen(context => !IsForPrograms(context.Request), people =>
        {
            // The page for errors needs the database, too; when that is what is broken, these words need nothing.
            people.Use(SpeakLastWordsAsync);
            people.UseStatusCodePagesWithReExecute("/problem/{0}");
            people.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandler = context =>
                {
                    context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                    return Task.CompletedTask;
                },
            });
        });
    }

    private static bool IsForPrograms(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    private static async Task SpeakLastWordsAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response is { HasStarted: false, StatusCode: >= 500, ContentType: null, ContentLength: null })
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(LastWords);
        }
    }
}
