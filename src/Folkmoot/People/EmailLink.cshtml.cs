using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People;

/// <summary>Proves that a new address is the person's. A button, because programs that scan mail open every link.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[EnableRateLimiting(Limits.Codes)]
internal sealed class EmailLinkModel(EmailChanges changes, CurrentActor actor, IStringLocalizer<Texts> texts) : SitePage
{
    internal bool IsGood { get; private set; }

    public async Task OnGetAsync(string token, CancellationToken cancellationToken)
    {
        IsGood = await changes.IsGoodAsync(token, cancellationToken);
        if (!IsGood)
            Response.StatusCode = StatusCodes.Status410Gone;
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        try
        {
            await changes.ConfirmAsync(token, cancellationToken);
            Flash.Done(TempData, texts["EmailChange.Done"]);
            return LocalRedirect(actor.IsSignedIn ? "/people/data" : "/sign-in");
        }
        catch (RefusedException)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }
    }
}
