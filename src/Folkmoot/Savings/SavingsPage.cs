using Folkmoot.Communities;
using Folkmoot.Counting;
using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Money;
using Folkmoot.Savings.Model;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Savings;

/// <summary>What the pages of this room share.</summary>
public abstract class SavingsPage : SitePage
{
    internal Place Place { get; private protected set; } = null!;

    /// <summary>Per cent, with at most two decimals.</summary>
    public static string Percent(Fraction share) => (share * 100).ToString(2).TrimEnd('0').TrimEnd('.');

    internal string Say(long pence) => Currencies.Format(pence, Place.Currency);

    /// <summary>An exact amount, rounded for people.</summary>
    internal string Say(Fraction pence) => Say(SavingsSum.Round(pence));

    private protected async Task<IActionResult> ActAsync(Func<Task<bool>> find, string done, string form, Func<Task<string>> act)
    {
        if (!await find())
            return NotFound();
        try
        {
            var where = await act();
            Flash.Done(TempData, done);
            return Redirect($"/places/{Place.Slug}/funds/manage/savings{where}");
        }
        catch (RefusedException e)
        {
            return this.Refused(e, form);
        }
    }
}
