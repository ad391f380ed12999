using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Time;
using Folkmoot.Platform.Words;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Folkmoot.Assemblies;

/// <summary>What the pages of an assembly share: they find it, or there is no such page; they act, and say what was done or why not.</summary>
internal abstract class AssemblyPage(AssemblyDoor door) : SitePage, IAsyncPageFilter
{
    internal AssemblyView Assembly { get; private set; } = null!;

    internal ProcessView View => Assembly.View;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await door.FindAsync((string)RouteData.Values["place"]!, (string)RouteData.Values["process"]!, HttpContext.RequestAborted) is not { } assembly)
        {
            context.Result = NotFound();
            return;
        }

        Assembly = assembly;
        if (await LoadAsync(HttpContext.RequestAborted))
        {
            // Here and not in a method that is awaited: what it sets lasts as long as the method that set it.
            Language.Speak();
            await next();
        }
        else
            context.Result = NotFound();
    }

    /// <summary>The language in which the page speaks.</summary>
    internal virtual PageLanguage Language => PageLanguage.English;

    internal string Say(DateTimeOffset moment) => PlaceClock.Say(moment, Assembly.Zone);

    internal string Say(DateTimeOffset from, DateTimeOffset to) => PlaceClock.Say(from, to, Assembly.Zone);

    internal string SayDate(DateTimeOffset moment) => PlaceClock.SayDate(moment, Assembly.Zone);

    /// <summary>Reads what the page shows; false when there is no such page.</summary>
    private protected virtual Task<bool> LoadAsync(CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>Acts, says so and goes on; or shows the page again with the reason why not.</summary>
    private protected Task<IActionResult> DoAsync(Func<Task> act, string done, string to) => DoAsync(act, "", done, () => to);

    /// <summary>Acts, says so and goes on to an address that the act makes known; or shows the page again with the reason why not, beside the field of a form.</summary>
    private protected Task<IActionResult> DoAsync(Func<Task> act, string form, string done, Func<string> to) => DoAsync(act, form, () => done, to);

    /// <summary>Acts, says what was done and goes on, both of which the act makes known; or shows the page again with the reason why not, beside the field of a form.</summary>
    private protected async Task<IActionResult> DoAsync(Func<Task> act, string form, Func<string> done, Func<string> to)
    {
        if (this.Unreadable() is { } unreadable)
            return unreadable;
        try
        {
            await act();
            Flash.Done(TempData, done());
            return Redirect(to());
        }
        catch (RefusedException refused)
        {
            return this.Refused(refused, form);
        }
    }
}
