using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People.Passkeys;

/// <summary>A person's passkeys: add one on this device, name them, remove them.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class ManageModel(PasskeyDesk desk, CurrentActor actor, IStringLocalizer<Texts> texts) : SitePage
{
    internal IReadOnlyList<Passkey> All { get; private set; } = [];

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>What the device answered, as JSON; the page's script puts it there.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>What the script asks the device for.</summary>
    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Content(await desk.AskToAddAsync(actor.Rights!.Account, cancellationToken), "application/json");
        }
        catch (RefusedException refused)
        {
            return new JsonResult(new { message = refused.Message }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
    }

    public Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken) =>
        DoAsync(() => desk.AddAsync(actor.Actor, Credential, Name, cancellationToken), "Added", cancellationToken);

    public Task<IActionResult> OnPostRenameAsync(Guid passkey, CancellationToken cancellationToken) =>
        DoAsync(() => desk.RenameAsync(actor.Actor, passkey, Name, cancellationToken), "Renamed", cancellationToken);

    public Task<IActionResult> OnPostRemoveAsync(Guid passkey, CancellationToken cancellationToken) =>
        DoAsync(() => desk.RemoveAsync(actor.Actor, passkey, cancellationToken), "Removed", cancellationToken);

    private async Task<IActionResult> DoAsync(Func<Task> act, string done, CancellationToken cancellationToken)
    {
        try
        {
            await act();
            Flash.Done(TempData, texts[done]);
            return RedirectToPage();
        }
        catch (RefusedException refused)
        {
            await LoadAsync(cancellationToken);
            return this.Refused(refused);
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken) => All = await desk.ListAsync(actor.Rights!.Account, cancellationToken);
}
