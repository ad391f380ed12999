using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Folkmoot.Ballots.Roll.Claims;

/// <summary>The link of the letter. A button, because programs that scan mail open every link.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[EnableRateLimiting(Limits.Codes)]
internal sealed class EnterModel(ClaimDesk desk, GuestDoor door) : SitePage
{
    internal bool IsGood { get; private set; }

    internal string? Fault { get; private set; }

    public async Task OnGetAsync(string token, CancellationToken cancellationToken)
    {
        IsGood = await desk.IsGoodAsync(token, cancellationToken);
        if (!IsGood)
            Response.StatusCode = StatusCodes.Status410Gone;
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        try
        {
            var signedIn = await desk.ConfirmAsync(token, cancellationToken);
            await door.EnterAsync(signedIn, cancellationToken);
            return LocalRedirect(signedIn.ReturnTo!);
        }
        catch (RefusedException refused)
        {
            Fault = refused.Message;
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }
    }
}
