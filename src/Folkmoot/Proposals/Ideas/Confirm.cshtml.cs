using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Shows a button instead of doing it at once: programs that scan mail open every link in it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[EnableRateLimiting(Limits.Codes)]
internal sealed class ConfirmModel(Deeds deeds, IStringLocalizer<Texts> texts) : SitePage
{
    internal Deed? Deed { get; private set; }

    internal Idea? Idea { get; private set; }

    public Task OnGetAsync(string token, CancellationToken cancellationToken) => FindAsync(token, cancellationToken);

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        try
        {
            if (await deeds.DoAsync(token, cancellationToken) is { } next)
            {
                Flash.Done(TempData, texts["Confirm.Done"]);
                return LocalRedirect(next);
            }

            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }
        catch (RefusedException e)
        {
            await FindAsync(token, cancellationToken);
            return this.Refused(e);
        }
    }

    private async Task FindAsync(string token, CancellationToken cancellationToken)
    {
        if (await deeds.FindAsync(token, cancellationToken) is { } found)
            (Deed, Idea) = (found.Deed, found.Idea);
        else
            Response.StatusCode = StatusCodes.Status410Gone;
    }
}
