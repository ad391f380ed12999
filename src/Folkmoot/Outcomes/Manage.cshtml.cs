using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Outcomes;

/// <summary>The office makes a version of the framework with those it concerns, and writes down what was measured.</summary>
public sealed class ManageModel(Places places, OutcomeBook book, OutcomeDesk desk, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal Place Place { get; private set; } = null!;

    internal FrameworkView? Draft { get; private set; }

    internal FrameworkView? Agreed { get; private set; }

    [BindProperty]
    public OutcomeForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken) => await FindAsync(place, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostBeginAsync(string place, CancellationToken cancellationToken) => DoAsync(place, "Done.Begun", () => desk.BeginAsync(current.Actor, Place, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostStrategyAsync(string place, CancellationToken cancellationToken) => DoAsync(place, "Done.Added", () => desk.AddStrategyAsync(Place, Form, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostOutcomeAsync(string place, CancellationToken cancellationToken) => DoAsync(place, "Done.Added", () => desk.AddOutcomeAsync(Place, Form, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostIndicatorAsync(string place, CancellationToken cancellationToken) => DoAsync(place, "Done.Added", () => desk.AddIndicatorAsync(Place, Form, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostRemoveAsync(string place, Guid outcome, CancellationToken cancellationToken) => DoAsync(place, "Done.Removed", () => desk.RemoveAsync(Place, outcome, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostAgreeAsync(string place, CancellationToken cancellationToken) => DoAsync(place, "Done.Agreed", () => desk.AgreeAsync(current.Actor, Place, Form, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostMeasureAsync(string place, CancellationToken cancellationToken) => DoAsync(place, "Done.Measured", () => desk.MeasureAsync(current.Actor, Place, Form, cancellationToken), cancellationToken);

    private async Task<IActionResult> DoAsync(string place, string done, Func<Task> act, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, cancellationToken))
            return NotFound();
        try
        {
            await act();
            Flash.Done(TempData, texts[done]);
            return Redirect($"/places/{place}/funds/manage/outcomes");
        }
        catch (RefusedException e)
        {
            return this.Refused(e, nameof(Form));
        }
    }

    private async Task<bool> FindAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return false;
        Place = found;
        Draft = await book.DraftAsync(found.Id, cancellationToken);
        Agreed = await book.AgreedAsync(found.Id, cancellationToken);
        return true;
    }
}
