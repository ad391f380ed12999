using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Trails;

/// <summary>
/// Walks the edges from a thing: against their direction to where it came from, and along it to what became of it. It never turns
/// round on the way, so the trail of a proposal does not wander into all others of its process. What no room names for everybody
/// is neither shown nor passed through.
/// </summary>
internal sealed class TrailWalker(FolkmootDb db, IEnumerable<ITrailNames> names, IEnumerable<ITrailNext> nexts)
{
    /// <summary>The most steps of one trail; those nearest to its subject are kept.</summary>
    public const int MostKnots = 200;

    /// <summary>The most steps in a row.</summary>
    private const int MostDepth = 16;

    /// <summary>The trail of a thing; null when there is no such thing, or it is not for everybody.</summary>
    public async Task<Trail?> WalkAsync(string kind, Guid id, CancellationToken cancellationToken)
    {
        var known = new Dictionary<(string Kind, Guid Id), TrailThing?>();
        var start = (kind, id);
        await NameAsync([start], known, cancellationToken);
        if (known[start] is not { } subject)
            return null;

        var edges = new Dictionary<Guid, Edge>();
        var cut = await WalkAsync(start, forwards: false, edges, known, cancellationToken);
        cut |= await WalkAsync(start, forwards: true, edges, known, cancellationToken);
        var knots = edges.Values
            .OrderBy(e => e.At).ThenBy(e => e.Id)
            .Select(e => new TrailKnot(e.Id, known[(e.FromKind, e.FromId)]!, e.Kind, known[(e.ToKind, e.ToId)]!, e.At, e.Who, e.Why))
            .ToList();
        return new Trail(subject, knots, await NextAsync(subject, knots, cancellationToken), cut);
    }

    private async Task<bool> WalkAsync(
        (string Kind, Guid Id) start, bool forwards, Dictionary<Guid, Edge> edges, Dictionary<(string Kind, Guid Id), TrailThing?> known, CancellationToken cancellationToken)
    {
        HashSet<(string, Guid)> seen = [start];
        List<(string Kind, Guid Id)> front = [start];
        for (var depth = 0; front.Count > 0; depth++)
        {
            var found = await EdgesAsync(front, forwards, cancellationToken);
            if (depth == MostDepth && found.Count > 0)
                return true;
            await NameAsync([.. found.SelectMany(e => new[] { (e.FromKind, e.FromId), (e.ToKind, e.ToId) })], known, cancellationToken);
            front = [];
            foreach (var edge in found.Where(e => known[(e.FromKind, e.FromId)] is not null && known[(e.ToKind, e.ToId)] is not null))
            {
                if (edges.Count == MostKnots && !edges.ContainsKey(edge.Id))
                    return true;
                edges[edge.Id] = edge;
                var end = forwards ? (edge.ToKind, edge.ToId) : (edge.FromKind, edge.FromId);
                if (seen.Add(end))
                    front.Add(end);
            }
        }

        return false;
    }

    private async Task<List<Edge>> EdgesAsync(List<(string Kind, Guid Id)> front, bool forwards, CancellationToken cancellationToken)
    {
        List<Edge> found = [];
        foreach (var group in front.GroupBy(thing => thing.Kind, thing => thing.Id, StringComparer.Ordinal))
        {
            var (kind, ids) = (group.Key, group.ToList());
            var edges = forwards
                ? db.Edges.Where(e => e.FromKind == kind && ids.Contains(e.FromId))
                : db.Edges.Where(e => e.ToKind == kind && ids.Contains(e.ToId));
            found.AddRange(await edges.AsNoTracking().OrderBy(e => e.At).ThenBy(e => e.Id).Take(MostKnots + 1).ToListAsync(cancellationToken));
        }

        return found;
    }

    private async Task NameAsync(
        IReadOnlyList<(string Kind, Guid Id)> things, Dictionary<(string Kind, Guid Id), TrailThing?> known, CancellationToken cancellationToken)
    {
        foreach (var group in things.Where(t => !known.ContainsKey(t)).Distinct().GroupBy(t => t.Kind, t => t.Id, StringComparer.Ordinal).ToList())
        {
            var ids = group.ToList();
            foreach (var id in ids)
                known[(group.Key, id)] = null;
            foreach (var room in names.Where(room => room.Kinds.Contains(group.Key)))
            {
                foreach (var (id, name) in await room.NameAsync(group.Key, ids, cancellationToken))
                    known[(group.Key, id)] = new TrailThing(group.Key, id, name);
            }
        }
    }

    // What is due next for the thing itself, and for whatever it was handed on to.
    private async Task<IReadOnlyList<TrailStep>> NextAsync(TrailThing subject, List<TrailKnot> knots, CancellationToken cancellationToken)
    {
        var steps = new List<TrailStep>();
        foreach (var thing in knots.Where(k => k.From == subject).Select(k => k.To).Prepend(subject).Distinct())
        {
            foreach (var room in nexts.Where(room => room.Kinds.Contains(thing.Kind)))
            {
                if (await room.NextAsync(thing.Kind, thing.Id, cancellationToken) is { } step && !steps.Contains(step))
                    steps.Add(step);
            }
        }

        return [.. steps.OrderBy(s => s.Due ?? DateTimeOffset.MaxValue)];
    }
}
