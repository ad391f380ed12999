using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People.MyData;

/// <summary>Erases the account of the person who is signed in, after saying what that means.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class EraseModel(DataBook book, SessionDoor door, CurrentActor actor, IStringLocalizer<Texts> texts) : SitePage
{
    [BindProperty]
    public bool Sure { get; set; }

    public void OnGet()
    {
        // The page says what will happen.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!Sure)
                throw new RefusedException(texts["Erase.Tick"], nameof(Sure));
            var account = actor.Rights!.Account;
            await book.EraseAsync(account, cancellationToken);
            await door.LeaveAsync(cancellationToken);
            Flash.Done(TempData, texts["Erase.Done"]);
            return LocalRedirect("/");
        }
        catch (RefusedException refused)
        {
            return this.Refused(refused);
        }
    }
}
