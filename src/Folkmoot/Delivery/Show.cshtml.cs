using Folkmoot.Answers;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Delivery;

/// <summary>One project: who does it, with what money, by when, what happened, what people ask, and in the end whether it helped.</summary>
[EnableRateLimiting(Limits.Writes)]
public sealed class ShowModel(ProcessDoor door, ProjectBook book, HelpDesk help, AnswerBook answers, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal ProjectView Item { get; private set; } = null!;

    internal IReadOnlyList<ProjectUpdate> Updates { get; private set; } = [];

    internal AnswerBoard Questions { get; private set; } = null!;

    internal HelpResult Help { get; private set; } = null!;

    internal bool HasAnswered { get; private set; }

    internal bool MayManage { get; private set; }

    [BindProperty]
    public HelpChoice? Choice { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, number, cancellationToken))
            return NotFound();
        Choice = await help.MineAsync(Item.Project.Id, cancellationToken);
        HasAnswered = Choice is not null;
        return Page();
    }

    public async Task<IActionResult> OnPostHelpAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, number, cancellationToken))
            return NotFound();
        try
        {
            await help.AnswerAsync(Item.Project, Choice, cancellationToken);
            Flash.Done(TempData, texts["Help.Done"]);
            return Redirect($"{View.Url}/projects/{number}");
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }

    internal string SayDate(DateTimeOffset moment) => PlaceClock.SayDate(moment, View.Place.TimeZone);

    private async Task<bool> FindAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view || await book.FindAsync(view, number, cancellationToken) is not { } item)
            return false;
        (View, Item) = (view, item);
        Updates = await book.UpdatesAsync(item.Project.Id, cancellationToken);
        Questions = await answers.AboutAsync(ProjectAskable.ProjectKind, item.Project.Id, cancellationToken);
        Help = await help.ResultAsync(item.Project.Id, cancellationToken);
        MayManage = await current.MayAsync(Access.Organiser, view.Place.Id, view.Process.Id, cancellationToken);
        return true;
    }
}
