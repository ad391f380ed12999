using Folkmoot.Communities;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Lists;
using Folkmoot.Platform.Money;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Funds.OpenData;

/// <summary>What was given before the pool, from open data, for everybody to look at.</summary>
public sealed class HistoryModel(Places places, PoolBook book, HistoryDesk desk, ICurrentActor current) : SitePage
{
    internal Place Place { get; private set; } = null!;

    internal PoolView Pool { get; private set; } = null!;

    internal Paged<PastGrant> Grants { get; private set; } = PageNumber.None<PastGrant>();

    internal bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, int? p, CancellationToken cancellationToken) => await FindAsync(place, p, cancellationToken) ? Page() : NotFound();

    public static string Say(PastGrant grant) => Currencies.Format(grant.Pence, grant.Currency);

    private async Task<bool> FindAsync(string place, int? page, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found || await book.FindAsync(found, cancellationToken) is not { } pool)
            return false;
        (Place, Pool) = (found, pool);
        Grants = await desk.ListAsync(pool.JournalId, page, cancellationToken);
        MayManage = await current.OrganisesAsync(found.Id, cancellationToken);
        return true;
    }
}
