using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Folkmoot.Platform.Hosting;

/// <summary>Turns errors into answers: a page in the site's own layout for people, a problem document below /api for programs.</summary>
internal static class ErrorAnswers
{
    public static void UseErrorAnswers(this IApplicationBuilder app)
    {
        app.UseWhen(context => IsForPrograms(context.Request), programs => programs.UseExceptionHandler().UseStatusCodePages());
        app.UseWhen(context => !IsForPrograms(context.Request), people =>
        {
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
}
