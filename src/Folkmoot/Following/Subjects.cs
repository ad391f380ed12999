using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Following;

/// <summary>Names what can be followed: places, and the public things of other rooms whose news bear their id.</summary>
public sealed class Subjects(FolkmootDb db, IEnumerable<ITrailNames> names)
{
    public const string Place = "place";
    public const string Process = "process";

    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal) { Place, Process, "project" };

    public async Task<Subject?> FindAsync(string kind, Guid id, CancellationToken cancellationToken) =>
        (await NameAsync([(kind, id)], cancellationToken)).GetValueOrDefault((kind, id));

    public async Task<IReadOnlyDictionary<(string Kind, Guid Id), Subject>> NameAsync(IReadOnlyCollection<(string Kind, Guid Id)> things, CancellationToken cancellationToken)
    {
        var found = new Dictionary<(string, Guid), Subject>();
        foreach (var group in things.Where(t => Kinds.Contains(t.Kind)).GroupBy(t => t.Kind, t => t.Id, StringComparer.Ordinal))
        {
            var ids = group.Distinct().ToList();
            if (group.Key == Place)
            {
                foreach (var place in await db.Places.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(cancellationToken))
                    found[(Place, place.Id)] = new Subject(Place, place.Id, place.Name, $"/places/{place.Slug}");
                continue;
            }

            foreach (var room in names.Where(n => n.Kinds.Contains(group.Key)))
            {
                foreach (var (id, name) in await room.NameAsync(group.Key, ids, cancellationToken))
                    found[(group.Key, id)] = new Subject(group.Key, id, name.Title, name.Url);
            }
        }

        return found;
    }
}
