namespace Folkmoot.Counting;

/// <summary>
/// How much a partial selection can still gain under limits. From below: by taking, in order of value per cost, what fits. From above: by taking parts of projects
/// in that order, each project bound by the budget and by one of its limits only. Those limits do not overlap, so that this greedy filling is the optimum of the
/// relaxed problem (Edmonds 1970, polymatroids). A limit on the number of projects is loosened to the cost of its dearest.
/// </summary>
internal sealed class LimitedBounds
{
    private readonly KnapsackItem[] _items;
    private readonly List<KnapsackLimit> _limits;
    private readonly int[][] _limitsOf;
    private readonly long[] _room;
    private readonly int[] _boundBy;
    private readonly Dictionary<(int Limit, int From, long Number), long> _dearest = [];

    public LimitedBounds(KnapsackItem[] items, List<KnapsackLimit> limits, int[][] limitsOf)
    {
        (_items, _limits, _limitsOf) = (items, limits, limitsOf);
        _room = new long[limits.Count];
        _boundBy = [.. limitsOf.Select(of => of.Length == 0 ? -1 : of.MinBy(limit => (limits[limit].OfMoney ? 0 : 1, limits[limit].Projects.Count)))];
    }

    /// <summary>The least that the best completion with items from a place on is worth.</summary>
    public Int128 Below(int from, long left, long[] used)
    {
        Start(used);
        Int128 value = 0;
        for (var at = from; at < _items.Length; at++)
        {
            if (_items[at].Cost > left || !Array.TrueForAll(_limitsOf[at], limit => Takes(at, limit) <= _room[limit]))
                continue;
            left -= _items[at].Cost;
            value += _items[at].Value;
            foreach (var limit in _limitsOf[at])
                _room[limit] -= Takes(at, limit);
        }

        return value;
    }

    /// <summary>No completion with items from a place on is worth more, up to the rounding of doubles.</summary>
    public double Above(int from, long left, long[] used)
    {
        Start(used);
        for (var limit = 0; limit < _room.Length; limit++)
        {
            if (!_limits[limit].OfMoney)
                _room[limit] = Dearest(limit, from, _room[limit]);
        }

        var value = 0.0;
        for (var at = from; at < _items.Length; at++)
        {
            var (cost, by) = (_items[at].Cost, _boundBy[at]);
            if (cost == 0)
            {
                value += (double)_items[at].Value;
                continue;
            }

            var part = Math.Min(cost, by < 0 ? left : Math.Min(left, _room[by]));
            if (part <= 0)
                continue;
            left -= part;
            value += (double)_items[at].Value * ((double)part / cost);
            if (by >= 0)
                _room[by] -= part;
        }

        return value;
    }

    public long Takes(int item, int limit) => _limits[limit].OfMoney ? _items[item].Cost : 1;

    private void Start(long[] used)
    {
        for (var limit = 0; limit < _room.Length; limit++)
            _room[limit] = _limits[limit].Most - used[limit];
    }

    private long Dearest(int limit, int from, long number)
    {
        if (_dearest.TryGetValue((limit, from, number), out var known))
            return known;
        var costs = Enumerable.Range(from, _items.Length - from).Where(at => _limits[limit].Projects.Contains(_items[at].Project)).Select(at => _items[at].Cost);
        Int128 sum = 0;
        foreach (var cost in costs.OrderDescending().Take((int)Math.Min(number, int.MaxValue)))
            sum += cost;
        return _dearest[(limit, from, number)] = (long)Int128.Min(sum, long.MaxValue);
    }
}
