using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People;

internal sealed class SignOutModel(SessionDoor door, CurrentActor actor, IStringLocalizer<Texts> texts) : SitePage
{
    internal string? SignedInAs => actor.Rights?.DisplayName;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await door.LeaveAsync(cancellationToken);
        Flash.Done(TempData, texts["SignOut.Done"]);
        return LocalRedirect("/");
    }
}
