using Folkmoot.Communities;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Folkmoot.Funds;

/// <summary>The statement of one partner: what its money did, with whom, under which restriction, and what is left.</summary>
public sealed class PartnerModel(Places places, PoolBook book) : PageModel
{
    public Place Place { get; private set; } = null!;

    public PoolView Pool { get; private set; } = null!;

    public string Code { get; private set; } = "";

    public bool IsPublished { get; private set; }

    public IReadOnlyList<PoolLot> Lots { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string place, string partner, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found || await book.FindAsync(found, cancellationToken) is not { } pool)
            return NotFound();
        (Place, Pool, Code) = (found, pool, partner);
        IsPublished = (await book.JournalOfAsync(place, cancellationToken))?.GivingPrefix is not null;
        Lots = [.. pool.Figures.Lots.Where(lot => lot.Terms.Contributor == partner)];
        return Lots.Count == 0 ? NotFound() : Page();
    }

    /// <summary>The grants that have money of the contribution, with how much.</summary>
    public IEnumerable<(PoolGrant Grant, long Pence)> GrantsOf(PoolLot lot) =>
        from grant in Pool.Figures.Grants from share in grant.Shares where share.Lot == lot.Terms.Lot select (grant, share.Pence);
}
