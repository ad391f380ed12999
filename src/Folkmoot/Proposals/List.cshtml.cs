using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.PublicPages;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Folkmoot.Proposals;

/// <summary>The proposals of a process as cards and on the map.</summary>
[PublicPage]
public sealed class ListModel(ProcessDoor door, ProposalBook book, ICurrentActor current) : PageModel
{
    public ProcessView View { get; private set; } = null!;

    public IReadOnlyList<Proposal> All { get; private set; } = [];

    public IReadOnlyList<Proposal> Found { get; private set; } = [];

    public IReadOnlyList<string> Areas { get; private set; } = [];

    public IReadOnlyList<string> Categories { get; private set; } = [];

    public bool MayManage { get; private set; }

    [BindProperty(SupportsGet = true, Name = "words")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "area")]
    public string? Area { get; set; }

    [BindProperty(SupportsGet = true, Name = "category")]
    public string? Category { get; set; }

    public bool IsFiltered => !Filter.IsEmpty;

    private ProposalFilter Filter => new((Words ?? "").Trim(), Area ?? "", Category ?? "");

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view)
            return NotFound();
        View = view;
        MayManage = await current.MayAsync(Access.Organiser, view.Place.Id, view.Process.Id, cancellationToken);
        All = await book.ListAsync(view.Process.Id, cancellationToken);
        Found = [.. All.Where(Filter.Keeps)];
        Areas = Names(All.Select(p => p.Area));
        Categories = Names(All.SelectMany(ProposalFilter.Categories));
        return Page();
    }

    private static List<string> Names(IEnumerable<string> names) =>
        [.. names.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.InvariantCultureIgnoreCase)];
}
