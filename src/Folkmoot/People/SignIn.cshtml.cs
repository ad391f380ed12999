using Folkmoot.People.Passkeys;
using Folkmoot.Platform;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Folkmoot.People;

[EnableRateLimiting(Limits.Writes)]
internal sealed class SignInModel(SignIns signIns, PasskeyDesk passkeys, SessionDoor door, Settings settings, CurrentActor actor) : SitePage
{
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Where the person wanted to go, from the root of the site.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnTo { get; set; }

    /// <summary>What the device answered, as JSON; the page's script puts it there.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    /// <summary>Why the way through a provider did not work; null when nothing is wrong.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Problem { get; set; }

    /// <summary>What people call the provider of OpenID Connect; null when none is configured.</summary>
    internal string? Provider => settings.OpenId?.Name;

    internal string? SignedInAs => actor.Rights?.DisplayName;

    /// <summary>What the script asks the device for.</summary>
    public async Task<IActionResult> OnPostAskAsync() => Content(await passkeys.AskToEnterAsync(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(CancellationToken cancellationToken)
    {
        try
        {
            var signedIn = await passkeys.EnterAsync(Credential, Url.IsLocalUrl(ReturnTo) ? ReturnTo : null, cancellationToken);
            await door.EnterAsync(signedIn, cancellationToken);
            return LocalRedirect(signedIn.ReturnTo ?? "/");
        }
        catch (RefusedException refused)
        {
            Credential = null;
            ModelState.Remove(nameof(Credential));
            return this.Refused(refused);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        try
        {
            var request = await signIns.RequestAsync(Email, Url.IsLocalUrl(ReturnTo) ? ReturnTo : null, cancellationToken);
            return RedirectToPage("SignInCode", new { request });
        }
        catch (RefusedException refused)
        {
            ModelState.AddModelError(nameof(Email), refused.Message);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }
}
