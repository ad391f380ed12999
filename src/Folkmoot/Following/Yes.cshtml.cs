using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Following;

/// <summary>Says yes to news, at the press of a button: programs that scan mail open every link in it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[EnableRateLimiting(Limits.Codes)]
public sealed class YesModel(FollowDesk desk, Subjects subjects, FollowLinks links, IStringLocalizer<Texts> texts) : SitePage
{
    /// <summary>What will be followed; empty when the link is not good.</summary>
    internal IReadOnlyCollection<Subject> Things { get; private set; } = [];

    public Task OnGetAsync(Guid id, string token, CancellationToken cancellationToken) => FindAsync(id, token, cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid id, string token, CancellationToken cancellationToken)
    {
        await FindAsync(id, token, cancellationToken);
        if (Things.Count == 0)
            return Page();
        await desk.ConfirmAsync(id, cancellationToken);
        Flash.Done(TempData, texts["Yes.Done"]);
        return Redirect(Things.First().Url);
    }

    private async Task FindAsync(Guid id, string token, CancellationToken cancellationToken)
    {
        if (links.IsGood(id, token))
            Things = [.. (await subjects.NameAsync(await desk.ListAsync(id, cancellationToken), cancellationToken)).Values];
        if (Things.Count == 0)
            Response.StatusCode = StatusCodes.Status410Gone;
    }
}
