using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>Somebody's own register of interests: what ties them and their family to which bodies, and when they last said that it is complete.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class RegisterModel(RegisterDesk desk, ICurrentActor current, TimeProvider clock, IStringLocalizer<Texts> texts) : SitePage
{
    public const string Address = "/register-of-interests";

    internal IReadOnlyList<RegisteredInterest> Ties { get; private set; } = [];

    internal DateTimeOffset? Last { get; private set; }

    /// <summary>Whether it must be said again that it is complete.</summary>
    internal bool IsOld => Last is not { } last || last < clock.GetUtcNow().AddYears(-1);

    [BindProperty]
    public RegisterForm Form { get; set; } = new();

    [BindProperty]
    public bool IsComplete { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await FindAsync(cancellationToken);
        return Page();
    }

    public Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken) => DoAsync("Done.Registered", nameof(Form), () => desk.AddAsync(current.Actor, Form, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostEndAsync(Guid tie, CancellationToken cancellationToken) => DoAsync("Done.TieEnded", "", () => desk.EndAsync(current.Actor, tie, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostCompleteAsync(CancellationToken cancellationToken) => DoAsync("Done.Refreshed", "", () => desk.RefreshAsync(current.Actor, IsComplete, cancellationToken), cancellationToken);

    public static string Say(DateTimeOffset moment) => PlaceClock.SayDate(moment, "UTC");

    private async Task<IActionResult> DoAsync(string done, string form, Func<Task> act, CancellationToken cancellationToken)
    {
        try
        {
            await act();
            Flash.Done(TempData, texts[done]);
            return Redirect(Address);
        }
        catch (RefusedException e)
        {
            await FindAsync(cancellationToken);
            return this.Refused(e, form);
        }
    }

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        var account = current.Actor.AccountId!.Value;
        (Ties, Last) = (await desk.ListAsync(account, cancellationToken), await desk.LastAsync(account, cancellationToken));
    }
}
