using Folkmoot.Communities;
using Folkmoot.Outcomes;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Time;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Funds;

/// <summary>The trail of a grant's money: who decided, whose money it is, what was looked at, when it was paid.</summary>
public sealed class GrantModel(Places places, PoolBook book, Classification classification, IEnumerable<IGrantLinkSource> sources, ICurrentActor current) : SitePage
{
    internal Place Place { get; private set; } = null!;

    internal PoolView Pool { get; private set; } = null!;

    internal PoolGrant Grant { get; private set; } = null!;

    internal bool MayManage { get; private set; }

    /// <summary>What of other rooms hangs on it.</summary>
    internal IReadOnlyList<GrantLink> Links { get; private set; } = [];

    /// <summary>The outcomes that are agreed; empty while none are.</summary>
    internal IReadOnlyList<SharedOutcome> Agreed { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string place, string grant, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found || await book.FindAsync(found, cancellationToken) is not { } pool
            || pool.Figures.Grants.FirstOrDefault(one => one.Decision.Grant == grant) is not { } item)
            return NotFound();
        (Place, Pool, Grant) = (found, pool, item);
        Agreed = await classification.AgreedAsync(found.Id, cancellationToken);
        var links = new List<GrantLink>();
        foreach (var source in sources)
            links.AddRange(await source.FindAsync(found, grant, cancellationToken));
        Links = links;
        MayManage = await current.OrganisesAsync(found.Id, cancellationToken);
        return Page();
    }

    /// <summary>The name of an outcome, or its code where it is not among those agreed.</summary>
    internal string TitleOf(string code) => Agreed.FirstOrDefault(outcome => outcome.Code == code)?.Title ?? code;

    internal string SayDate(DateTimeOffset moment) => PlaceClock.SayDate(moment, Place.TimeZone);

    /// <summary>The partner behind a contribution.</summary>
    internal string PartnerOf(string lot) => Pool.Figures.Lots.First(one => one.Terms.Lot == lot).Terms.Contributor;
}
