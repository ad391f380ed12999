using System.Diagnostics.Metrics;
using System.Text;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.PublicPages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Platform.Admission;

/// <summary>
/// What happens when more people come than the machine can serve: those who are new get a short page that tries again by itself, and
/// those who have a form, a ballot or a session here go on as before. Pages that are the same for all are shown to everybody.
/// </summary>
internal static class AdmissionSetup
{
    /// <summary>After so many seconds the waiting page tries again.</summary>
    private const int TryAgain = 5;

    public static void AddAdmission(this IServiceCollection services) => services.AddSingleton(_ => Doorkeeper.ForThisMachine());

    /// <summary>Runs after routing and behind the store of public pages.</summary>
    public static void UseAdmission(this IApplicationBuilder app)
    {
        var keeper = app.ApplicationServices.GetRequiredService<Doorkeeper>();
        var turnedAway = app.ApplicationServices.GetRequiredService<IMeterFactory>().Create("Folkmoot.Admission")
            .CreateCounter<long>("folkmoot.admission.waiting", "{visit}", "Visits that were asked to wait because too many people came at once");
        var page = Encoding.UTF8.GetBytes(WaitingPage());
        app.Use(async (context, next) =>
        {
            if (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null || endpoint.Metadata.GetMetadata<PublicPageAttribute>() is not null)
            {
                await next(context);
                return;
            }

            if ((IsNew(context.Request) ? keeper.TryEnterAsync() : keeper.EnterAsync()) is not { } turn)
            {
                turnedAway.Add(1);
                await AskToWaitAsync(context.Response, page);
                return;
            }

            await turn;
            try
            {
                await next(context);
            }
            finally
            {
                keeper.Leave();
            }
        });
    }

    // Every form, ballot and session gives a cookie; the choice of colours says nothing. What is sent was begun, whoever sends it.
    private static bool IsNew(HttpRequest request) => HttpMethods.IsGet(request.Method) && request.Cookies.All(c => c.Key == Theme.Cookie);

    private static async Task AskToWaitAsync(HttpResponse response, byte[] page)
    {
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = page.Length;
        response.Headers.RetryAfter = $"{TryAgain}";
        response.Headers["Refresh"] = $"{TryAgain}";
        response.Headers.CacheControl = "no-store";
        await response.Body.WriteAsync(page);
    }

    private static string WaitingPage() =>
        "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">" +
        $"<title>{LayoutTexts.WaitingTitle}</title></head><body><h1>{LayoutTexts.WaitingTitle}</h1><p>{LayoutTexts.WaitingWords}</p></body></html>";
}
