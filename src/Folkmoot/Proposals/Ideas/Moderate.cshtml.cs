using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Pictures;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas.Moderation;
using Folkmoot.Proposals.Ideas.Points;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Proposals.Ideas;

/// <summary>An organiser deals with reports of an idea, hides it or its points, and decides on appeals.</summary>
internal sealed class ModerateModel(ProcessReader processes, IdeaReader reader, ModerationReader moderation, ModerationDesk desk, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    public const string Picture = "picture";

    internal ProcessView View { get; private set; } = null!;

    internal Idea Idea { get; private set; } = null!;

    internal IReadOnlyList<IdeaPoint> Points { get; private set; } = [];

    internal IReadOnlyList<Report> Reports { get; private set; } = [];

    internal IReadOnlyList<Hiding> Hidings { get; private set; } = [];

    internal bool CanHide => Idea.State == IdeaState.Public || PictureAddress.Is(Idea.Picture) || Points.Any(p => !p.IsHidden);

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What is to be hidden: the id of a point, <see cref="Picture"/>, or nothing for the idea.</summary>
    [BindProperty(Name = "point")]
    public string? What { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        await FindAsync(place, process, number, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostHideAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        ActAsync(place, process, number, "Moderate.Hidden", () => What == Picture
            ? desk.HidePictureAsync(current.Actor, Idea.Id, Reason, cancellationToken)
            : desk.HideAsync(current.Actor, Idea.Id, Guid.TryParse(What, out var point) ? point : null, Reason, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostSetAsideAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        ActAsync(place, process, number, "Moderate.Aside", () => desk.SetAsideAsync(current.Actor, Idea.Id, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostDecideAsync(string place, string process, int number, Guid hiding, bool showAgain, CancellationToken cancellationToken) =>
        ActAsync(place, process, number, "Moderate.Decided", () => Hidings.Any(h => h.Id == hiding)
            ? desk.DecideAsync(current.Actor, hiding, showAgain, Reason, cancellationToken)
            : throw new RefusedException(texts["Moderate.Gone"]), cancellationToken);

    private async Task<IActionResult> ActAsync(string place, string process, int number, string done, Func<Task> act, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, number, cancellationToken))
            return NotFound();
        try
        {
            await act();
            Flash.Done(TempData, texts[done]);
            return Redirect($"{View.Url}/manage/ideas/{number}");
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }

    private async Task<bool> FindAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (await processes.FindAsync(place, process, cancellationToken) is not { } view || await reader.FindAsync(view.Process.Id, number, cancellationToken) is not { } idea)
            return false;
        (View, Idea) = (view, idea);
        Points = await moderation.PointsAsync(idea.Id, cancellationToken);
        Reports = await moderation.ReportsAsync(idea.Id, cancellationToken);
        Hidings = await moderation.HidingsAsync(idea.Id, cancellationToken);
        return true;
    }
}
