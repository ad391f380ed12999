using System.Collections.Concurrent;
using Folkmoot.Ledger;

namespace Folkmoot.Funds;

/// <summary>Keeps the figures of each journal until an entry is appended, so that a look at a pool does not read its whole journal.</summary>
public sealed class PoolCache
{
    private readonly ConcurrentDictionary<Guid, PoolFigures> _figures = new();

    /// <summary>The figures of the journal as it stands.</summary>
    internal PoolFigures Of(Guid id, Journal journal)
    {
        if (_figures.TryGetValue(id, out var known) && known.Head == journal.Head)
            return known;
        return _figures[id] = new PoolFigures(journal);
    }
}
