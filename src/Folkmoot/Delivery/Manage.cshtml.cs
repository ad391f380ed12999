using System.Globalization;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Pictures;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Delivery;

/// <summary>What organisers do with a project: tell, promise, reach, move, hand over, end.</summary>
[RequestSizeLimit(PictureLimits.MaxForm)]
[RequestFormLimits(MultipartBodyLengthLimit = PictureLimits.MaxForm)]
public sealed class ManageModel(ProcessReader reader, ProjectBook book, ProjectDesk desk, PhotoDesk photos, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal ProjectView Item { get; private set; } = null!;

    [BindProperty]
    public ManageForm Form { get; set; } = new();

    /// <summary>The milestone whose move was refused; null otherwise.</summary>
    internal Guid? Moving { get; private set; }

    private Guid Id => Item.Project.Id;

    public async Task<IActionResult> OnGetAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, number, cancellationToken))
            return NotFound();
        Fill();
        return Page();
    }

    public Task<IActionResult> OnPostTellAsync(string place, string process, int number, CancellationToken cancellationToken) => DoAsync(
        place, process, number, "Done.Told", () => TellAsync(cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostMilestoneAsync(string place, string process, int number, CancellationToken cancellationToken) => DoAsync(
        place, process, number, "Done.Milestone", () => desk.AddMilestoneAsync(current.Actor, View, Id, Form.MilestoneTitle, Form.MilestoneDue, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostReachAsync(string place, string process, int number, CancellationToken cancellationToken) => DoAsync(
        place, process, number, "Done.Reached", () => desk.ReachAsync(current.Actor, View, Id, Form.Milestone, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostMoveAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        Moving = Form.Milestone;
        return DoAsync(place, process, number, "Done.Moved", () => desk.MoveAsync(current.Actor, View, Id, Form.Milestone, Form.NewDue, Form.NewReason, cancellationToken), cancellationToken);
    }

    public Task<IActionResult> OnPostOwnerAsync(string place, string process, int number, CancellationToken cancellationToken) => DoAsync(
        place, process, number, "Done.Owner", () => desk.NameOwnerAsync(current.Actor, View, Id, Form.Owner, Form.OwnerEmail, Form.Version, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostDeliverAsync(string place, string process, int number, CancellationToken cancellationToken) => DoAsync(
        place, process, number, "Done.Delivered", () => desk.DeliverAsync(current.Actor, View, Id, Form.Outcome, Form.Cost, Form.Version, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostStopAsync(string place, string process, int number, CancellationToken cancellationToken) => DoAsync(
        place, process, number, "Done.Stopped", () => desk.StopAsync(current.Actor, View, Id, Form.StopReason, Form.Version, cancellationToken), cancellationToken);

    internal string SayDate(DateTimeOffset moment) => PlaceClock.SayDate(moment, View.Place.TimeZone);

    /// <summary>What is wrong with a field; empty when nothing is.</summary>
    internal string Error(string field) => ModelState[$"{nameof(Form)}.{field}"]?.Errors.FirstOrDefault()?.ErrorMessage ?? "";

    private async Task<IActionResult> DoAsync(string place, string process, int number, string done, Func<Task> act, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, number, cancellationToken))
            return NotFound();
        if (this.Unreadable() is { } unreadable)
        {
            FillOthers();
            return unreadable;
        }

        try
        {
            await act();
            Flash.Done(TempData, texts[done]);
            return Redirect($"{View.Url}/manage/projects/{number}");
        }
        catch (RefusedException e)
        {
            FillOthers();
            return this.Refused(e, nameof(Form));
        }
    }

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        await photos.KeepAsync(Form.Photo, cancellationToken);
        await desk.TellAsync(
            current.Actor, View, Id, Form.Words, Form.Spent, Form.State, Form.Version, cancellationToken, await photos.ReadAsync(Form.Photo, hasPicture: false, cancellationToken));
    }

    private void Fill()
    {
        var project = Item.Project;
        (Form.Owner, Form.OwnerEmail, Form.State, Form.Version) = (project.Owner, project.OwnerEmail, project.State, project.Version);
        Form.Spent = Form.Cost = (project.Spent / 100m).ToString(project.Spent % 100 == 0 ? "N0" : "N2", CultureInfo.InvariantCulture);
    }

    // The other forms of the page were not sent; they show what holds, as they did before.
    private void FillOthers()
    {
        var sent = Form;
        Form = new ManageForm();
        Fill();
        Form.Owner = sent.Owner ?? Form.Owner;
        Form.OwnerEmail = sent.Owner is null ? Form.OwnerEmail : sent.OwnerEmail;
        Form.Spent = sent.Spent ?? Form.Spent;
        Form.Cost = sent.Cost ?? Form.Cost;
        (Form.Words, Form.Outcome, Form.StopReason, Form.MilestoneTitle, Form.MilestoneDue, Form.NewDue, Form.NewReason) =
            (sent.Words, sent.Outcome, sent.StopReason, sent.MilestoneTitle, sent.MilestoneDue, sent.NewDue, sent.NewReason);
        Form.Photo = sent.Photo;
        if (sent.Words is not null)
            Form.State = sent.State;
    }

    private async Task<bool> FindAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(place, process, cancellationToken) is not { } view || await book.FindAsync(view, number, cancellationToken) is not { } item)
            return false;
        (View, Item) = (view, item);
        return true;
    }
}
