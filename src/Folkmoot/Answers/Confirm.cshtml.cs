using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Answers;

/// <summary>Makes a guest's question public, at the press of a button: programs that scan mail open every link in it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[EnableRateLimiting(Limits.Codes)]
public sealed class ConfirmModel(FolkmootDb db, AnswerDesk desk, AnswerLetters letters, IStringLocalizer<Texts> texts) : SitePage
{
    /// <summary>The question; null when the link is not good.</summary>
    internal OwedAnswer? Owed { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string token, CancellationToken cancellationToken)
    {
        await FindAsync(id, token, cancellationToken);
        return Owed is null or { State: OwedState.Unconfirmed } ? Page() : Redirect($"/answers/{id}");
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string token, CancellationToken cancellationToken)
    {
        await FindAsync(id, token, cancellationToken);
        if (Owed is null)
            return Page();
        await desk.ConfirmAsync(id, cancellationToken);
        Flash.Done(TempData, texts["Confirm.Done"]);
        return Redirect($"/answers/{id}");
    }

    private async Task FindAsync(Guid id, string token, CancellationToken cancellationToken)
    {
        Owed = letters.IsGood(id, token) ? await db.OwedAnswers.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancellationToken) : null;
        if (Owed is null)
            Response.StatusCode = StatusCodes.Status410Gone;
    }
}
