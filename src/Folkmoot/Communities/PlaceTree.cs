using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Communities;

internal sealed class PlaceTree(Places places, FolkmootDb db) : IPlaceTree
{
    public async Task<IReadOnlyList<Guid>?> SelfAndAncestorsAsync(string slug, CancellationToken cancellationToken) =>
        await places.FindAsync(slug, cancellationToken) is { } place ? await SelfAndAncestorsAsync(place.Id, cancellationToken) : null;

    public async Task<IReadOnlyList<Guid>?> SelfAndAncestorsAsync(Guid place, CancellationToken cancellationToken)
    {
        var found = await places.SelfAndAncestorsAsync(place, cancellationToken);
        return found.Count == 0 ? null : [.. found.Select(p => p.Id)];
    }

    public async Task<IReadOnlyList<PlaceLabel>> AllAsync(CancellationToken cancellationToken)
    {
        var all = await db.Places.AsNoTracking().Select(p => new PlaceLabel(p.Id, p.Slug, p.Name)).ToListAsync(cancellationToken);
        all.Sort((a, b) => StringComparer.InvariantCultureIgnoreCase.Compare(a.Name, b.Name));
        return all;
    }
}
