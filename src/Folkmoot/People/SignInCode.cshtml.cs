using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Folkmoot.People;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[EnableRateLimiting(Limits.Codes)]
internal sealed class SignInCodeModel(SignIns signIns, SessionDoor door) : SitePage
{
    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnPostAsync(Guid request, CancellationToken cancellationToken)
    {
        try
        {
            var signedIn = await signIns.UseCodeAsync(request, Code, cancellationToken);
            await door.EnterAsync(signedIn, cancellationToken);
            return LocalRedirect(signedIn.ReturnTo ?? "/");
        }
        catch (RefusedException refused)
        {
            ModelState.AddModelError(nameof(Code), refused.Message);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }
}
