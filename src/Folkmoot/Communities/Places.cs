using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Communities;

/// <summary>Everything one can do with places.</summary>
public sealed class Places(FolkmootDb db, Chronicle chronicle, TimeProvider clock)
{
    public Task<Place?> FindAsync(string slug, CancellationToken cancellationToken) =>
        db.Places.AsNoTracking().SingleOrDefaultAsync(p => p.Slug == slug, cancellationToken);

    /// <summary>The places that no other contains, by name.</summary>
    public async Task<IReadOnlyList<Place>> RootsAsync(CancellationToken cancellationToken) =>
        ByName(await db.Places.AsNoTracking().Where(p => p.ParentId == null).ToListAsync(cancellationToken));

    public async Task<IReadOnlyList<Place>> ChildrenAsync(Guid place, CancellationToken cancellationToken) =>
        ByName(await db.Places.AsNoTracking().Where(p => p.ParentId == place).ToListAsync(cancellationToken));

    /// <summary>The place and the places that contain it, the nearest first.</summary>
    public async Task<IReadOnlyList<Place>> SelfAndAncestorsAsync(Guid place, CancellationToken cancellationToken)
    {
        var found = new List<Place>();
        Guid? next = place;
        while (next is { } id && found.Count < 32)
        {
            var found1 = await db.Places.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
            if (found1 is null)
                break;
            found.Add(found1);
            next = found1.ParentId;
        }

        return found;
    }

    /// <summary>The place and every place inside it, at any depth.</summary>
    public async Task<IReadOnlyList<Place>> WithinAsync(Place place, CancellationToken cancellationToken)
    {
        var inside = (await db.Places.AsNoTracking().Where(p => p.ParentId != null).ToListAsync(cancellationToken)).ToLookup(p => p.ParentId);
        var found = new List<Place> { place };
        for (var next = 0; next < found.Count; next++)
            found.AddRange(inside[found[next].Id]);
        return found;
    }

    public async Task<IReadOnlyList<Place>> AllAsync(CancellationToken cancellationToken) =>
        ByName(await db.Places.AsNoTracking().ToListAsync(cancellationToken));

    /// <summary>All places, the smaller inside the larger.</summary>
    public async Task<IReadOnlyList<PlaceNode>> TreeAsync(CancellationToken cancellationToken)
    {
        var inside = (await AllAsync(cancellationToken)).ToLookup(p => p.ParentId);
        return Nodes(null);
        List<PlaceNode> Nodes(Guid? parent) => [.. inside[parent].Select(p => new PlaceNode(p, Nodes(p.Id)))];
    }

    public async Task<Place> CreateAsync(Actor actor, PlaceDetails details, Guid? parent, CancellationToken cancellationToken)
    {
        var valid = details.Checked();
        if (parent is { } id && !await db.Places.AnyAsync(p => p.Id == id, cancellationToken))
            throw new RefusedException("The place that should contain this one is gone; choose another.");
        var wanted = Slugs.From(valid.Name, "place");
        var taken = await db.Places.Where(p => p.Slug.StartsWith(wanted)).Select(p => p.Slug).ToListAsync(cancellationToken);
        var place = new Place
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Slug = Slugs.Free(wanted, taken),
            Name = valid.Name,
            Kind = valid.Kind,
            ParentId = parent,
            Profile = valid.Profile,
            Boundary = valid.Boundary,
            TimeZone = valid.TimeZone,
            Currency = valid.Currency,
            CreatedAt = clock.GetUtcNow(),
        };
        db.Places.Add(place);
        chronicle.Record(actor, "place.created", "place", place.Id, place.Name);
        await db.SaveChangesAsync(cancellationToken);
        return place;
    }

    /// <param name="actor">Who edits.</param>
    /// <param name="slug">Which place.</param>
    /// <param name="details">What it is to say from now on.</param>
    /// <param name="version">The version the person saw; a place that somebody else changed since is refused.</param>
    /// <param name="cancellationToken">Stops before the save.</param>
    public async Task EditAsync(Actor actor, string slug, PlaceDetails details, Guid version, CancellationToken cancellationToken)
    {
        var valid = details.Checked();
        var place = await db.Places.SingleAsync(p => p.Slug == slug, cancellationToken);
        if (place.Version != version)
            throw new RefusedException("Somebody else changed this place while you were writing. Look at it again and repeat your change.");
        (place.Name, place.Kind, place.Profile, place.Boundary, place.TimeZone, place.Currency) =
            (valid.Name, valid.Kind, valid.Profile, valid.Boundary, valid.TimeZone, valid.Currency);
        chronicle.Record(actor, "place.edited", "place", place.Id, place.Name);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static List<Place> ByName(List<Place> places)
    {
        places.Sort((a, b) => StringComparer.InvariantCultureIgnoreCase.Compare(a.Name, b.Name));
        return places;
    }
}
