using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.PublicPages;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas.Moderation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Folkmoot.Proposals.Ideas;

/// <summary>The ideas of a process as cards and on the map.</summary>
[PublicPage]
internal sealed class ListModel(ProcessDoor door, IdeaReader reader, ModerationReader moderation, TimeProvider clock, ICurrentActor current) : PageModel
{
    public ProcessView View { get; private set; } = null!;

    public IReadOnlyList<IdeaLine> All { get; private set; } = [];

    public IReadOnlyList<IdeaLine> Found { get; private set; } = [];

    public IReadOnlyList<string> Areas { get; private set; } = [];

    /// <summary>The phase in which ideas are taken now; null when none is.</summary>
    public Phase? Collecting { get; private set; }

    /// <summary>What was hidden in this process, with the numbers of the ideas.</summary>
    public IReadOnlyList<(int Number, Hiding Hiding)> Log { get; private set; } = [];

    public bool MayManage { get; private set; }

    [BindProperty(SupportsGet = true, Name = "words")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "area")]
    public string? Area { get; set; }

    /// <summary>"new", "support" or "chance".</summary>
    [BindProperty(SupportsGet = true, Name = "order")]
    public string? Order { get; set; } = "new";

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view)
            return NotFound();
        View = view;
        MayManage = await current.MayAsync(Access.Observer, view.Place.Id, view.Process.Id, cancellationToken);
        Collecting = view.Collecting(clock.GetUtcNow());
        All = await reader.ListAsync(view.Process.Id, cancellationToken);
        Log = await moderation.LogAsync(view.Process.Id, cancellationToken);
        Areas = [.. All.Select(l => l.Idea.Area).Where(a => a.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.InvariantCultureIgnoreCase)];
        Found = [.. Sorted(All.Where(Keeps))];
        return Page();
    }

    private bool Keeps(IdeaLine line) =>
        (string.IsNullOrEmpty(Area) || line.Idea.Area == Area)
        && (Words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .All(word => new[] { line.Idea.Title, line.Idea.Words, line.Idea.Helps, line.Idea.Category }.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private IEnumerable<IdeaLine> Sorted(IEnumerable<IdeaLine> lines) => Order switch
    {
        "support" => lines.OrderByDescending(l => l.Supports).ThenBy(l => l.Idea.Number),
        // The order changes once a day, so that going back shows the same page.
        "chance" => Shuffled([.. lines]),
        _ => lines.OrderByDescending(l => l.Idea.Number),
    };

    private IdeaLine[] Shuffled(IdeaLine[] lines)
    {
        new Random((int)(clock.GetUtcNow().ToUnixTimeSeconds() / 86_400)).Shuffle(lines);
        return lines;
    }
}
