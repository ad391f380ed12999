using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Money;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Feasibility;

/// <summary>An officer judges one idea, names who answers for it, merges it or splits it.</summary>
internal sealed class JudgeModel(ProcessReader processes, IdeaReader ideas, CheckReader reader, CheckDesk desk, TimeProvider clock, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    /// <summary>As many parts as the form has room for.</summary>
    public const int MostParts = 3;

    internal ProcessView View { get; private set; } = null!;

    internal Idea Idea { get; private set; } = null!;

    internal IdeaCheck Check { get; private set; } = null!;

    internal CheckLine Line => new(Check, Idea);

    internal IReadOnlyList<CheckStep> Steps { get; private set; } = [];

    internal DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Whether a merge was tried and refused, so that its fields are shown.</summary>
    internal bool IsMerging { get; private set; }

    /// <summary>Whether a split was tried and refused, so that its fields are shown.</summary>
    internal bool IsSplitting { get; private set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public Judgement? Judgement { get; set; }

    [BindProperty]
    public string? Cost { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public Guid Version { get; set; }

    [BindProperty]
    public string? Into { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public List<string?> Titles { get; set; } = [];

    [BindProperty]
    public List<string?> PartWords { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        await FindAsync(place, process, number, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        ActAsync(place, process, number, async () =>
        {
            var cost = string.IsNullOrWhiteSpace(Cost) ? (long?)null : Currencies.Parse(Cost, View.Process.Currency) ?? throw new RefusedException(texts["Judge.Cost.Wrong", Cost.Trim()], nameof(Cost));
            await desk.JudgeAsync(current.Actor, View, Check.Id, new Verdict(Judgement ?? Feasibility.Judgement.Pending, Reasons ?? "", cost), Version, cancellationToken);
            return Done(texts["Judge.Done"]);
        }, cancellationToken);

    public Task<IActionResult> OnPostAssignAsync(string place, string process, int number, CancellationToken cancellationToken) =>
        ActAsync(place, process, number, async () =>
        {
            await desk.AssignAsync(current.Actor, View, Check.Id, Owner, cancellationToken);
            Flash.Done(TempData, texts["Judge.Owner.Done", Owner!.Trim()]);
            return Redirect($"{View.Url}/manage/checks/{number}");
        }, cancellationToken);

    public Task<IActionResult> OnPostMergeAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        IsMerging = true;
        return ActAsync(place, process, number, async () =>
        {
            var into = int.TryParse(Into, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var found) ? found : 0;
            await desk.MergeAsync(current.Actor, View, Check.Id, into, Reason, cancellationToken);
            return Done(texts["Merge.Done", number, into]);
        }, cancellationToken);
    }

    public Task<IActionResult> OnPostSplitAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        IsSplitting = true;
        return ActAsync(place, process, number, async () =>
        {
            var parts = Titles.Zip(PartWords).Where(p => !string.IsNullOrWhiteSpace(p.First) || !string.IsNullOrWhiteSpace(p.Second)).Select(p => (p.First ?? "", p.Second ?? "")).ToList();
            var made = await desk.SplitAsync(current.Actor, View, Check.Id, parts, Reason, cancellationToken);
            return Done(texts["Split.Done", number, string.Join(", ", made.Select(m => m.Number))]);
        }, cancellationToken);
    }

    private RedirectResult Done(string words)
    {
        Flash.Done(TempData, words);
        return Redirect(View.Url + "/manage/checks");
    }

    private async Task<IActionResult> ActAsync(string place, string process, int number, Func<Task<IActionResult>> act, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, number, cancellationToken))
            return NotFound();
        try
        {
            return await act();
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }

    private async Task<bool> FindAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (await processes.FindAsync(place, process, cancellationToken) is not { } view
            || await ideas.FindAsync(view.Process.Id, number, cancellationToken) is not { State: IdeaState.Public } idea
            || await reader.FindAsync(idea.Id, cancellationToken) is not { } check)
            return false;
        (View, Idea, Check) = (view, idea, check);
        while (Titles.Count < MostParts)
            Titles.Add("");
        while (PartWords.Count < MostParts)
            PartWords.Add("");
        Steps = await reader.StepsAsync(check.Id, cancellationToken);
        return true;
    }
}
