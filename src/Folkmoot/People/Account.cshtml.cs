using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People;

internal sealed class AccountModel(Accounts accounts, SessionDoor door, CurrentActor actor, IStringLocalizer<Texts> texts) : SitePage
{
    [BindProperty]
    public string? Email { get; set; }

    internal Account Account { get; private set; } = null!;

    internal Rights Rights { get; private set; } = null!;

    internal int Devices { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostEmailAsync(CancellationToken cancellationToken)
    {
        try
        {
            await accounts.GiveEmailAsync(actor.Actor, Email, cancellationToken);
            Flash.Done(TempData, texts["Account.EmailSaved"]);
            return RedirectToPage();
        }
        catch (RefusedException refused)
        {
            ModelState.AddModelError(nameof(Email), refused.Message);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await LoadAsync(cancellationToken);
            return Page();
        }
    }

    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancellationToken)
    {
        await door.LeaveEverywhereAsync(cancellationToken);
        Flash.Done(TempData, texts["SignOut.Done"]);
        return LocalRedirect("/");
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Rights = actor.Rights ?? throw new InvalidOperationException("The door lets only people in who are signed in.");
        Account = await accounts.GetAsync(Rights.Account, cancellationToken);
        Devices = await accounts.CountSessionsAsync(Rights.Account, cancellationToken);
    }
}
