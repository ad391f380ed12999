using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Lists;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas.Moderation;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Proposals.Ideas;

/// <summary>The ideas of a process as a table for its organisers.</summary>
internal sealed class ManageModel(ProcessReader processes, IdeaSearch search, ModerationReader moderation, ICurrentActor current) : SitePage
{
    private const int PageSize = 100;

    internal ProcessView View { get; private set; } = null!;

    internal Paged<IdeaLine> Ideas { get; private set; } = PageNumber.None<IdeaLine>();

    [BindProperty(SupportsGet = true, Name = "p")]
    public int? PageAsked { get; set; }

    /// <summary>Open reports by idea.</summary>
    internal IReadOnlyDictionary<Guid, int> Reports { get; private set; } = new Dictionary<Guid, int>();

    /// <summary>What was hidden, with the numbers of the ideas; appeals that wait come first.</summary>
    internal IReadOnlyList<(int Number, Hiding Hiding)> Log { get; private set; } = [];

    internal bool MayOrganise { get; private set; }

    internal bool MayModerate { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await processes.FindAsync(place, process, cancellationToken) is not { } view)
            return NotFound();
        View = view;
        MayOrganise = await current.MayAsync(Access.Organiser, view.Place.Id, view.Process.Id, cancellationToken);
        MayModerate = await current.MayAsync(Access.Moderator, view.Place.Id, view.Process.Id, cancellationToken);
        Ideas = await search.FindAsync(view.Process.Id, new IdeaFilter("", "", "new"), PageAsked, PageSize, cancellationToken);
        Reports = await moderation.CountReportsAsync(view.Process.Id, cancellationToken);
        Log = [.. (await moderation.LogAsync(view.Process.Id, cancellationToken)).OrderBy(l => l.Hiding is { DecidedAt: null, Appeal: not null } ? 0 : 1)];
        return Page();
    }
}
