using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Lists;
using Folkmoot.Platform.PublicPages;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Feasibility;

/// <summary>How the checks of a process stand, for everybody: what waits for whom and since when, and what was judged and why.</summary>
[PublicPage]
internal sealed class ListModel(ProcessDoor door, CheckReader reader, TimeProvider clock, ICurrentActor current) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    /// <summary>As many of each kind as are shown before somebody asks for all of that kind.</summary>
    private const int Few = 24;

    internal CheckFigures Figures { get; private set; } = null!;

    /// <summary>What is shown, by how it stands; what is empty is left out.</summary>
    internal IReadOnlyDictionary<Judgement, Paged<CheckLine>> Shown { get; private set; } = new Dictionary<Judgement, Paged<CheckLine>>();

    /// <summary>The only kind that is shown; null for all.</summary>
    [BindProperty(SupportsGet = true, Name = "show")]
    public Judgement? Only { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int? PageAsked { get; set; }

    internal DateTimeOffset Now => clock.GetUtcNow();

    internal bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view || view.Method(CheckMethod.MethodName) is null)
            return NotFound();
        View = view;
        MayManage = await current.MayAsync(Access.Observer, view.Place.Id, view.Process.Id, cancellationToken);
        Figures = await reader.FiguresAsync(view.Process.Id, Now, cancellationToken);
        var shown = new Dictionary<Judgement, Paged<CheckLine>>();
        foreach (var judgement in Enum.GetValues<Judgement>().Where(j => Figures.Of(j) > 0 && (Only is null || Only == j)))
            shown[judgement] = await reader.FindAsync(view.Process.Id, judgement, PageAsked, Only is null ? Few : CheckReader.PageSize, cancellationToken);
        Shown = shown;
        return Page();
    }
}
