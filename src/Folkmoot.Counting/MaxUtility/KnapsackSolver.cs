namespace Folkmoot.Counting;

/// <summary>
/// Finds the most valuable set of items within a capacity. After each item the list holds, in ascending order of cost, the sets of items so
/// far that no cheaper or equally cheap set beats or equals in value, and that can still lead to the best value known.
/// </summary>
internal sealed class KnapsackSolver
{
    // Doubles judge only whether a set is hopeless; the margin is far beyond their rounding.
    private const double Margin = 1 + 1e-9;
    private readonly KnapsackItem[] _items;
    private readonly long _capacity;
    private readonly Int128[] _costBefore;
    private readonly Int128[] _valueBefore;
    private readonly Selections _selections;
    private List<(long Cost, Int128 Value, int Set)> _states = [(0, 0, 0)];
    private Int128 _best;

    public KnapsackSolver(IEnumerable<KnapsackItem> items, long capacity, int maximumStates)
    {
        _items = BestFirst(items);
        _selections = new Selections(_items, maximumStates);
        _capacity = capacity;
        _costBefore = new Int128[_items.Length + 1];
        _valueBefore = new Int128[_items.Length + 1];
        for (var i = 0; i < _items.Length; i++)
        {
            _costBefore[i + 1] = _costBefore[i] + _items[i].Cost;
            _valueBefore[i + 1] = _valueBefore[i] + _items[i].Value;
        }
    }

    /// <summary>The best set, and for every tie that the ranks decided on the way to it the two projects by which the sets differed first.</summary>
    public (IReadOnlyList<KnapsackItem> Items, IReadOnlyList<(KnapsackItem Winner, KnapsackItem Other)> Ties) Solve(CancellationToken cancellation)
    {
        for (var item = 0; item < _items.Length; item++)
        {
            cancellation.ThrowIfCancellationRequested();
            Extend(item);
        }

        var set = _states[^1].Set;
        return (_selections.Members(set), _selections.Ties(set));
    }

    /// <summary>Items by falling value per cost, equals by rank.</summary>
    public static KnapsackItem[] BestFirst(IEnumerable<KnapsackItem> items)
    {
        KnapsackItem[] sorted = [.. items];
        Array.Sort(sorted, static (a, b) => (((double)b.Value / b.Cost).CompareTo((double)a.Value / a.Cost), a.Rank.CompareTo(b.Rank)) switch
        {
            (0, var rank) => rank,
            (var density, _) => density,
        });
        return sorted;
    }

    /// <summary>Merges the sets without and with an item.</summary>
    private void Extend(int item)
    {
        var (cost, value) = (_items[item].Cost, _items[item].Value);
        var next = new List<(long Cost, Int128 Value, int Set)>(_states.Count + (_states.Count / 2));
        var (without, with) = (0, 0);
        while (without < _states.Count || with < _states.Count)
        {
            var fits = with < _states.Count && _states[with].Cost <= _capacity - cost;
            if (!fits && without == _states.Count)
                break;
            if (fits && (without == _states.Count || _states[with].Cost + cost < _states[without].Cost))
            {
                var from = _states[with++];
                Keep(next, from.Cost + cost, from.Value + value, from.Set, item);
            }
            else if (fits && _states[with].Cost + cost == _states[without].Cost && _states[with].Value + value >= _states[without].Value)
            {
                var (from, rival) = (_states[with++], _states[without++]);
                if (from.Value + value > rival.Value)
                    Keep(next, rival.Cost, from.Value + value, from.Set, item);
                else
                    Keep(next, rival.Cost, rival.Value, _selections.Better(_selections.Added(from.Set, item), rival.Set), -1, item);
            }
            else
            {
                var kept = _states[without++];
                Keep(next, kept.Cost, kept.Value, kept.Set, -1, item);
            }
        }

        _states = next;
    }

    /// <summary>Keeps a set unless a cheaper one is as good or it can no longer reach the best value.</summary>
    private void Keep(List<(long Cost, Int128 Value, int Set)> next, long cost, Int128 value, int set, int added, int item = -1)
    {
        if (next.Count > 0 && next[^1].Value >= value)
            return;
        item = Math.Max(item, added) + 1;
        var end = FirstThatDoesNotFit(item, _capacity - cost);
        var certain = value + _valueBefore[end] - _valueBefore[item];
        if (certain > _best)
            _best = certain;
        var bound = (double)certain;
        if (end < _items.Length)
            bound += (double)(_capacity - cost - (_costBefore[end] - _costBefore[item])) * (double)_items[end].Value / _items[end].Cost;
        if (bound * Margin < (double)_best)
            return;
        next.Add((cost, value, added < 0 ? set : _selections.Added(set, added)));
    }

    private int FirstThatDoesNotFit(int from, Int128 room)
    {
        var (low, high) = (from, _items.Length);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_costBefore[middle] - _costBefore[from] <= room)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}
