using Folkmoot.Answers;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Edges;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Lists;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas.Moderation;
using Folkmoot.Proposals.Ideas.Points;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Proposals.Ideas;

/// <summary>One idea: what it is, who supports it, and where it stands.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class ShowModel(
    ProcessDoor door, IdeaReader reader, IdeaVoices voices, PointDesk points, ModerationReader moderation, ModerationDesk desk, ProposalBook book, AnswerBook answers, IEnumerable<IIdeaPanelSource> panels, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal Idea Idea { get; private set; } = null!;

    /// <summary>The idea it was merged into; null for all others.</summary>
    internal Idea? Target { get; private set; }

    internal IReadOnlyList<IdeaPerson> People { get; private set; } = [];

    internal IReadOnlyList<Edge> Steps { get; private set; } = [];

    internal IReadOnlyList<ProcessPanel> Panels { get; private set; } = [];

    internal Paged<PointLine> PointsFor { get; private set; } = PageNumber.None<PointLine>();

    internal Paged<PointLine> PointsAgainst { get; private set; } = PageNumber.None<PointLine>();

    /// <summary>Which page of the points for it is shown.</summary>
    [BindProperty(SupportsGet = true, Name = "for")]
    public int? PageFor { get; set; }

    [BindProperty(SupportsGet = true, Name = "against")]
    public int? PageAgainst { get; set; }

    /// <summary>The points of one side, and the address of another page of them.</summary>
    internal (Paged<PointLine> Points, string Href) Side(bool isFor) => isFor
        ? (PointsFor, $"{View.Url}/ideas/{Idea.Number}?for={{0}}&against={PointsAgainst.Page}#points-For")
        : (PointsAgainst, $"{View.Url}/ideas/{Idea.Number}?for={PointsFor.Page}&against={{0}}#points-Against");

    /// <summary>What was hidden of it, the newest first.</summary>
    internal IReadOnlyList<Hiding> Hidings { get; private set; } = [];

    /// <summary>The hiding that this person can appeal against now; null when there is none.</summary>
    internal Hiding? Appealable { get; private set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What was asked about it, and what its authors are owed.</summary>
    internal AnswerBoard Questions { get; private set; } = null!;

    internal int Supports { get; private set; }

    internal bool IsSupporter { get; private set; }

    internal bool MayManage { get; private set; }

    internal bool IsSignedIn => current.IsSignedIn;

    internal bool IsTalkOpen => View.IsTalkOpen();

    internal bool IsAuthor => Mine is { Part: not IdeaPart.Asked };

    internal bool HasAsked => Mine is { Part: IdeaPart.Asked };

    /// <summary>Whether this person may read it: what is hidden is for its authors and the organisers.</summary>
    internal bool IsReadable => Idea.State != IdeaState.Hidden || IsAuthor || MayManage;

    /// <summary>Those who asked to write along.</summary>
    internal IReadOnlyList<IdeaPerson> Asking => [.. People.Where(p => p.Part == IdeaPart.Asked)];

    /// <summary>Who wrote it and how it came in, in one sentence that names nobody who did not choose to be named.</summary>
    internal string By
    {
        get
        {
            var names = string.Join(", ", People.Where(p => p.Part != IdeaPart.Asked).Select(Name));
            return Idea.Channel == IdeaChannel.Web ? texts["Show.By", names] : texts["Show.ByHelper", names, texts[$"Channel.{Idea.Channel}"], Idea.Helper];
        }
    }

    private IdeaPerson? Mine => current.IsSignedIn ? People.FirstOrDefault(p => p.AccountId == current.Actor.AccountId) : null;

    public async Task<IActionResult> OnGetAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        await FindAsync(place, process, number, cancellationToken) ? await ShowAsync(cancellationToken) : NotFound();

    public Task<IActionResult> OnPostSupportAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        ActAsync(place, process, number, "Show.Supported", () => voices.SupportAsync(current.Actor, View, Idea.Id, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostWithdrawAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        ActAsync(place, process, number, "Show.Withdrawn", () => voices.WithdrawAsync(current.Actor, View, Idea.Id, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostWelcomeAsync(string place, string process, int number, Guid person, CancellationToken cancellationToken) =>
        ActAsync(place, process, number, "Show.Welcomed", () => voices.WelcomeAsync(current.Actor, View, Idea.Id, person, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostVoteAsync(string place, string process, int number, Guid point, bool worth, CancellationToken cancellationToken) =>
        ActAsync(place, process, number, worth ? "Points.Voted" : "Points.Unvoted", () => points.VoteAsync(current.Actor, View, Idea.Id, point, worth, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostAppealAsync(string place, string process, int number, Guid hiding, CancellationToken cancellationToken) =>
        ActAsync(place, process, number, "Hiding.Appealed", () => desk.AppealAsync(current.Actor, hiding, Reason, cancellationToken), cancellationToken);

    /// <summary>The name somebody chose to show.</summary>
    internal string Name(IdeaPerson person) => person.ShownAs.Length > 0 ? person.ShownAs : texts["Nameless"];

    private async Task<IActionResult> ActAsync(string place, string process, int number, string done, Func<Task> act, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, number, cancellationToken) || !IsReadable)
            return NotFound();
        try
        {
            await act();
            Flash.Done(TempData, texts[done]);
            return Redirect($"{View.Url}/ideas/{number}");
        }
        catch (RefusedException e)
        {
            await ShowAsync(cancellationToken);
            return this.Refused(e);
        }
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Supports = await reader.SupportsAsync(Idea.Id, cancellationToken);
        IsSupporter = current.IsSignedIn && current.Actor.AccountId is { } supporter && await reader.IsSupportedByAsync(Idea.Id, supporter, cancellationToken);
        var me = current.IsSignedIn ? current.Actor.AccountId : null;
        PointsFor = await points.FindAsync(Idea.Id, isFor: true, me, PageFor, cancellationToken);
        PointsAgainst = await points.FindAsync(Idea.Id, isFor: false, me, PageAgainst, cancellationToken);
        await FindHidingsAsync(cancellationToken);
        Steps = await book.StepsAsync("idea", Idea.Id, cancellationToken);
        Questions = await answers.AboutAsync(IdeaAnswers.Kind, Idea.Id, cancellationToken);
        Target = Idea.MergedIntoId is { } target ? await reader.GetAsync(target, cancellationToken) : null;
        var found = new List<ProcessPanel>();
        foreach (var panel in panels)
        {
            if (await panel.FindAsync(View, Idea, cancellationToken) is { } part)
                found.Add(part);
        }

        Panels = found;
        return Page();
    }

    private async Task FindHidingsAsync(CancellationToken cancellationToken)
    {
        Hidings = await moderation.HidingsAsync(Idea.Id, cancellationToken);
        if (!current.IsSignedIn)
            return;
        foreach (var hiding in Hidings.Where(h => h.DecidedAt is null && h.Appeal is null))
        {
            if (Appealable is null && await desk.MayAppealAsync(hiding, current.Actor, cancellationToken))
                Appealable = hiding;
        }
    }

    private async Task<bool> FindAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view || await reader.FindAsync(view.Process.Id, number, cancellationToken) is not { } idea)
            return false;
        (View, Idea) = (view, idea);
        MayManage = await current.MayAsync(Access.Moderator, view.Place.Id, view.Process.Id, cancellationToken);
        People = await reader.PeopleAsync(idea.Id, cancellationToken);
        return true;
    }
}
