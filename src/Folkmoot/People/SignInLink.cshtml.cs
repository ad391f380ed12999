using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Folkmoot.People;

/// <summary>Shows a button instead of signing in at once: programs that scan mail open every link in it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[EnableRateLimiting(Limits.Codes)]
internal sealed class SignInLinkModel(SignIns signIns, SessionDoor door) : SitePage
{
    internal bool IsGood { get; private set; }

    public async Task OnGetAsync(string token, CancellationToken cancellationToken)
    {
        IsGood = await signIns.IsGoodAsync(token, cancellationToken);
        if (!IsGood)
            Response.StatusCode = StatusCodes.Status410Gone;
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        try
        {
            var signedIn = await signIns.UseLinkAsync(token, cancellationToken);
            await door.EnterAsync(signedIn, cancellationToken);
            return LocalRedirect(signedIn.ReturnTo ?? "/");
        }
        catch (RefusedException)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }
    }
}
