using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Lists;
using Folkmoot.Platform.PublicPages;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas.Moderation;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Proposals.Ideas;

/// <summary>The ideas of a process as cards and on the map, a page at a time.</summary>
[PublicPage]
internal sealed class ListModel(ProcessDoor door, IdeaSearch search, ModerationReader moderation, TimeProvider clock, ICurrentActor current) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    /// <summary>How many ideas everybody sees.</summary>
    internal int All { get; private set; }

    internal Paged<IdeaLine> Found { get; private set; } = PageNumber.None<IdeaLine>();

    internal IReadOnlyList<string> Areas { get; private set; } = [];

    /// <summary>The phase in which ideas are taken now; null when none is.</summary>
    internal Phase? Collecting { get; private set; }

    /// <summary>What was hidden in this process, with the numbers of the ideas.</summary>
    internal IReadOnlyList<(int Number, Hiding Hiding)> Log { get; private set; } = [];

    internal bool MayManage { get; private set; }

    [BindProperty(SupportsGet = true, Name = "words")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "area")]
    public string? Area { get; set; }

    /// <summary>"new", "support" or "chance".</summary>
    [BindProperty(SupportsGet = true, Name = "order")]
    public string? Order { get; set; } = "new";

    [BindProperty(SupportsGet = true, Name = "p")]
    public int? PageAsked { get; set; }

    /// <summary>The address of another page of what was found.</summary>
    internal string PageHref => $"{View.Url}/ideas{new QueryBuilder { { "words", Words ?? "" }, { "area", Area ?? "" }, { "order", Order ?? "" } }}&p={{0}}";

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(place, process, cancellationToken) is not { } view)
            return NotFound();
        View = view;
        MayManage = await current.MayAsync(Access.Observer, view.Place.Id, view.Process.Id, cancellationToken);
        Collecting = view.Collecting(clock.GetUtcNow());
        All = await search.CountAsync(view.Process.Id, cancellationToken);
        Found = await search.FindAsync(view.Process.Id, new IdeaFilter(Words ?? "", Area ?? "", Order ?? ""), PageAsked, IdeaSearch.PageSize, cancellationToken);
        Areas = await search.AreasAsync(view.Process.Id, cancellationToken);
        Log = await moderation.LogAsync(view.Process.Id, cancellationToken);
        return Page();
    }
}
