using Folkmoot.Communities;
using Folkmoot.Funds.Books;
using Folkmoot.Funds.Partners;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Funds;

/// <summary>Finds the pool of a place and shows it as it is now.</summary>
public sealed class PoolBook(FolkmootDb db, JournalBox box, PoolCache cache, BasisDesk bases)
{
    public Task<JournalRecord?> JournalOfAsync(string slug, CancellationToken cancellationToken) =>
        (from j in db.Journals.AsNoTracking() join p in db.Places.AsNoTracking() on j.PlaceId equals p.Id where p.Slug == slug select j).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The pool of a place; null when the place has none.</summary>
    public async Task<PoolView?> FindAsync(Place place, CancellationToken cancellationToken)
    {
        if (await db.Journals.AsNoTracking().SingleOrDefaultAsync(j => j.PlaceId == place.Id, cancellationToken) is not { } journal)
            return null;
        var names = await db.FundParties.AsNoTracking().Where(p => p.JournalId == journal.Id).ToDictionaryAsync(p => p.Code, p => p.Name, cancellationToken);
        var figures = await box.ReadAsync(journal.Id, found => cache.Of(journal.Id, found), cancellationToken);
        return new PoolView(journal.Id, place.Currency, figures, names, await bases.OfAsync(place.Id, cancellationToken));
    }
}
