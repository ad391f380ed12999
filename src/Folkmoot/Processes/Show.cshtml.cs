using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.PublicPages;
using Folkmoot.Platform.Time;
using Folkmoot.Processes.Methods;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Processes;

/// <summary>The page of a process: what it is, what I can do now, what comes next, what happened.</summary>
[PublicPage]
public sealed class ShowModel(ProcessDoor door, ProcessReader reader, MethodList methods, IEnumerable<IProcessPanelSource> panels, PhaseWords words, ICurrentActor current) : SitePage
{
    private const int MostNews = 12;

    internal ProcessView View { get; private set; } = null!;

    /// <summary>Whether to leave out what only organisers see.</summary>
    [BindProperty(SupportsGet = true, Name = "as")]
    public string? As { get; set; }

    internal bool AsResident => As == "resident";

    internal bool MayManage { get; private set; }

    internal bool IsDraft => View.Process.State == ProcessState.Draft;

    /// <summary>The one obvious thing to do now.</summary>
    internal PhaseAction? Main { get; private set; }

    /// <summary>The phase that the main thing belongs to.</summary>
    internal Phase? MainPhase { get; private set; }

    /// <summary>What else there is to do or see.</summary>
    internal IReadOnlyList<PhaseAction> Others { get; private set; } = [];

    internal IReadOnlyList<ProcessPanel> Panels { get; private set; } = [];

    internal IReadOnlyList<NewsItem> News { get; private set; } = [];

    internal ILookup<Guid, SettingChange> Changes { get; private set; } = null!;

    internal PhaseWords Words => words;

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view)
            return NotFound();
        View = view;
        MayManage = await current.MayAsync(Access.Organiser, view.Place.Id, view.Process.Id, cancellationToken);
        await FindActionsAsync(cancellationToken);
        News = await reader.NewsAsync(view.Process.Id, MostNews, cancellationToken);
        Changes = (await reader.ChangesAsync(view.Process.Id, cancellationToken)).ToLookup(c => c.PhaseId);
        var found = new List<ProcessPanel>();
        foreach (var panel in panels)
        {
            if (await panel.FindAsync(view, cancellationToken) is { } part)
                found.Add(part);
        }

        Panels = found;
        return Page();
    }

    internal IReadOnlyList<SettingLine> Settings(Phase phase) => methods[phase.Method].Describe(phase.Settings, View.Process.Currency);

    internal string Say(DateTimeOffset moment) => PlaceClock.Say(moment, View.Place.TimeZone);

    internal string SayDate(DateTimeOffset moment) => PlaceClock.SayDate(moment, View.Place.TimeZone);

    private async Task FindActionsAsync(CancellationToken cancellationToken)
    {
        var found = new List<(Phase Phase, PhaseAction Action)>();
        foreach (var phase in View.Phases.Reverse().OrderBy(p => p.State == PhaseState.Open ? 0 : 1))
        {
            if (await methods[phase.Method].ActionAsync(View.Scene(phase), cancellationToken) is { } action)
                found.Add((phase, action));
        }

        var main = found.FindIndex(f => f.Action.IsMain);
        if (main >= 0)
            (MainPhase, Main) = found[main];
        // Two phases of one page, such as asking and deciding, are one thing to see.
        Others = [.. found.Where((f, i) => i != main && f.Action.Url != Main?.Url).Select(f => f.Action).DistinctBy(action => action.Url)];
    }
}
