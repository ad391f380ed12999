using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assurance;

/// <summary>The office makes a report, writes down what the board resolved, and what became of it.</summary>
public sealed class ManageModel(Places places, ReportBook book, ReportDesk desk, ICurrentActor current, TimeProvider clock, IStringLocalizer<Texts> texts) : ReportPage(places, clock)
{
    internal IReadOnlyList<ReportView> Reports { get; private set; } = [];

    [BindProperty]
    public string? Board { get; set; }

    [BindProperty]
    public FollowUpForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken) => await FindAsync(place, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostMakeAsync(string place, CancellationToken cancellationToken) => DoAsync(place, "Done.Made", "", () => desk.MakeAsync(current.Actor, Place, Board, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostResolveAsync(string place, int report, CancellationToken cancellationToken) => DoAsync(place, "Done.Resolved", nameof(Form), () => desk.ResolveAsync(current.Actor, Place, report, Form, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostStepAsync(string place, int report, Guid promise, CancellationToken cancellationToken) => DoAsync(place, "Done.Step", nameof(Form), () => desk.StepAsync(current.Actor, Place, report, promise, Form, cancellationToken), cancellationToken);

    private async Task<IActionResult> DoAsync(string place, string done, string form, Func<Task> act, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, cancellationToken))
            return NotFound();
        try
        {
            await act();
            Flash.Done(TempData, texts[done]);
            return Redirect($"/places/{place}/funds/manage/reports");
        }
        catch (RefusedException e)
        {
            return this.Refused(e, form);
        }
    }

    private async Task<bool> FindAsync(string place, CancellationToken cancellationToken)
    {
        if (!await FindPlaceAsync(place, cancellationToken))
            return false;
        Reports = await book.ListAsync(Place.Id, cancellationToken);
        return true;
    }
}
