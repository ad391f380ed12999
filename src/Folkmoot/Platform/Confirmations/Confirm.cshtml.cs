using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Platform.Confirmations;

/// <summary>Something waits for a second person: what, why and who asked, and what this person can do about it.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class ConfirmModel(TwoPeople confirmations, IDutyHolders holders, TimeProvider clock, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage, IAsyncPageFilter
{
    internal Confirmation Asked { get; private set; } = null!;

    internal string? AskedBy { get; private set; }

    internal string? SettledBy { get; private set; }

    /// <summary>Who could confirm it instead of the person who asked.</summary>
    internal IReadOnlyList<DutyHolder> Others { get; private set; } = [];

    internal bool IsMine => Asked.AskedById == current.Actor.AccountId;

    internal bool IsOver => Asked.State == ConfirmationState.Waiting && Asked.ExpiresAt <= clock.GetUtcNow();

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellationToken = HttpContext.RequestAborted;
        if (!Guid.TryParse((string?)RouteData.Values["confirmation"], out var id) || await confirmations.FindAsync(id, cancellationToken) is not { } asked)
        {
            context.Result = NotFound();
            return;
        }

        if (!await current.MayAsync(asked.Door, asked.PlaceId, asked.ProcessId, cancellationToken))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
            return;
        }

        Asked = asked;
        Others = await confirmations.OthersAsync(asked, cancellationToken);
        AskedBy = asked.AskedById is { } asker ? await holders.NameAsync(asker, cancellationToken) : null;
        SettledBy = asked.SettledById is { } settler ? await holders.NameAsync(settler, cancellationToken) : null;
        await next();
    }

    public void OnGet()
    {
        // Everything is found before.
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        DoAsync(() => confirmations.ConfirmAsync(current.Actor, Asked.Id, cancellationToken), "Done");

    public Task<IActionResult> OnPostAloneAsync(CancellationToken cancellationToken) =>
        DoAsync(() => confirmations.DecideAloneAsync(current.Actor, Asked.Id, cancellationToken), "Done");

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken) =>
        DoAsync(() => confirmations.WithdrawAsync(current.Actor, Asked.Id, cancellationToken), "Withdrawn");

    private async Task<IActionResult> DoAsync(Func<Task> act, string done)
    {
        try
        {
            await act();
            Flash.Done(TempData, texts[done]);
            return LocalRedirect(Asked.ReturnTo);
        }
        catch (RefusedException refused)
        {
            return this.Refused(refused);
        }
    }
}
