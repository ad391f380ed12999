using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Following;

/// <summary>Follows a place, a process or a project.</summary>
[EnableRateLimiting(Limits.Letters)]
public sealed class StartModel(Subjects subjects, FollowDesk desk, ICurrentActor current, FolkmootDb db, IStringLocalizer<Texts> texts) : SitePage
{
    internal Subject Subject { get; private set; } = null!;

    /// <summary>The address of the signed-in person; null when there is none.</summary>
    internal string? OwnEmail { get; private set; }

    /// <summary>The address to which a letter went; null while nothing was sent.</summary>
    internal string? SentTo { get; private set; }

    [BindProperty]
    public string? Email { get; set; }

    public async Task<IActionResult> OnGetAsync(string kind, Guid id, CancellationToken cancellationToken) =>
        await FindAsync(kind, id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string kind, Guid id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(kind, id, cancellationToken))
            return NotFound();
        try
        {
            if (await desk.FollowAsync(Subject, OwnEmail ?? Email, OwnEmail is not null, cancellationToken))
            {
                Flash.Done(TempData, texts["Start.Done", Subject.Title]);
                return Redirect(Subject.Url);
            }

            SentTo = Email!.Trim();
            return Page();
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }

    private async Task<bool> FindAsync(string kind, Guid id, CancellationToken cancellationToken)
    {
        if (await subjects.FindAsync(kind, id, cancellationToken) is not { } subject)
            return false;
        Subject = subject;
        if (current.IsSignedIn)
        {
            var account = current.Actor.AccountId;
            OwnEmail = await db.Accounts.Where(a => a.Id == account).Select(a => a.Email).SingleAsync(cancellationToken);
        }

        return true;
    }
}
