using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Money;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Calls;

/// <summary>What the pages of a round share: they find it, and act on it.</summary>
public abstract class CallPage : SitePage
{
    internal CallView Call { get; private protected set; } = null!;

    /// <summary>An amount of the round, for people.</summary>
    internal string Say(long pence) => Currencies.Format(pence, Call.Place.Currency);

    /// <summary>Acts on what was found, and shows the page again with the reason when that is refused.</summary>
    private protected async Task<IActionResult> ActAsync(Func<Task<bool>> find, Func<Task<string>> act, string done, string form = "")
    {
        if (!await find())
            return NotFound();
        try
        {
            var where = await act();
            Flash.Done(TempData, done);
            return Redirect(where);
        }
        catch (RefusedException e)
        {
            return this.Refused(e, form);
        }
    }
}
