using Folkmoot.Platform;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Folkmoot.People;

[EnableRateLimiting(Limits.Writes)]
internal sealed class SignInModel(SignIns signIns, CurrentActor actor) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Where the person wanted to go, from the root of the site.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnTo { get; set; }

    public string? SignedInAs => actor.Rights?.DisplayName;

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
