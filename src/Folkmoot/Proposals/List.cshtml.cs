using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Lists;
using Folkmoot.Platform.PublicPages;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Proposals;

/// <summary>The proposals of a process as cards and on the map, a page at a time.</summary>
[PublicPage]
public sealed class ListModel(ProcessDoor door, ProposalSearch search, ICurrentActor current) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    /// <summary>How many proposals the process has.</summary>
    internal int All { get; private set; }

    internal Paged<Proposal> Found { get; private set; } = PageNumber.None<Proposal>();

    internal IReadOnlyList<string> Areas { get; private set; } = [];

    internal IReadOnlyList<string> Categories { get; private set; } = [];

    internal bool MayManage { get; private set; }

    [BindProperty(SupportsGet = true, Name = "words")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "area")]
    public string? Area { get; set; }

    [BindProperty(SupportsGet = true, Name = "category")]
    public string? Category { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int? PageAsked { get; set; }

    internal bool IsFiltered => !Filter.IsEmpty;

    /// <summary>The address of another page of what was found.</summary>
    internal string PageHref => $"{View.Url}/proposals{new QueryBuilder { { "words", Filter.Words }, { "area", Filter.Area }, { "category", Filter.Category } }}&p={{0}}";

    private ProposalFilter Filter => new((Words ?? "").Trim(), Area ?? "", Category ?? "");

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view)
            return NotFound();
        View = view;
        MayManage = await current.MayAsync(Access.Organiser, view.Place.Id, view.Process.Id, cancellationToken);
        All = await search.CountAsync(view.Process.Id, cancellationToken);
        Found = await search.FindAsync(view.Process.Id, Filter, PageAsked, cancellationToken);
        Areas = await search.AreasAsync(view.Process.Id, cancellationToken);
        Categories = await search.CategoriesAsync(view.Process.Id, cancellationToken);
        return Page();
    }
}
