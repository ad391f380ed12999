using Folkmoot.Communities;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Time;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Funds;

/// <summary>The trail of a grant's money: who decided, whose money it is, what was looked at, when it was paid.</summary>
public sealed class GrantModel(Places places, PoolBook book, ICurrentActor current) : SitePage
{
    public Place Place { get; private set; } = null!;

    public PoolView Pool { get; private set; } = null!;

    public PoolGrant Grant { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, string grant, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found || await book.FindAsync(found, cancellationToken) is not { } pool
            || pool.Figures.Grants.FirstOrDefault(one => one.Decision.Grant == grant) is not { } item)
            return NotFound();
        (Place, Pool, Grant) = (found, pool, item);
        MayManage = await current.OrganisesAsync(found.Id, cancellationToken);
        return Page();
    }

    public string SayDate(DateTimeOffset moment) => PlaceClock.SayDate(moment, Place.TimeZone);

    /// <summary>The partner behind a contribution.</summary>
    public string PartnerOf(string lot) => Pool.Figures.Lots.First(one => one.Terms.Lot == lot).Terms.Contributor;
}
