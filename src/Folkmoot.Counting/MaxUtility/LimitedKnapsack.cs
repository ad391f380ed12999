namespace Folkmoot.Counting;

/// <summary>
/// As <see cref="KnapsackSolver"/>, with limits on some of the items beside the capacity. Partial selections are compared only with those that have used the same of every
/// limit that still matters; those that can no longer reach the best value known are dropped.
/// </summary>
internal sealed class LimitedKnapsack
{
    // Doubles judge only whether a selection is hopeless; the margin is far beyond their rounding.
    private const double Margin = 1 + 1e-9;
    private readonly KnapsackItem[] _items;
    private readonly long _capacity;
    private readonly List<KnapsackLimit> _limits;
    private readonly int[][] _limitsOf;
    private readonly LimitedBounds _bounds;
    private readonly Selections _selections;
    private List<State> _states;
    private Int128 _best;

    public LimitedKnapsack(IEnumerable<KnapsackItem> items, long capacity, List<KnapsackLimit> limits, int maximumStates)
    {
        _items = KnapsackSolver.BestFirst(items);
        (_capacity, _limits) = (capacity, limits);
        _limitsOf = [.. _items.Select(item => Enumerable.Range(0, limits.Count).Where(limit => limits[limit].Projects.Contains(item.Project)).ToArray())];
        _bounds = new LimitedBounds(_items, limits, _limitsOf);
        _selections = new Selections(_items, maximumStates);
        _states = [new State(0, 0, 0, -1, new long[limits.Count])];
    }

    /// <param name="Cost">What the selection costs.</param>
    /// <param name="Value">What it is worth.</param>
    /// <param name="Selection">Its number, without the item added last.</param>
    /// <param name="Added">That item; -1 when there is none.</param>
    /// <param name="Used">What was used of each limit that still matters, and 0 of the others.</param>
    private readonly record struct State(long Cost, Int128 Value, int Selection, int Added, long[] Used);

    /// <summary>As <see cref="KnapsackSolver.Solve"/>.</summary>
    public (IReadOnlyList<KnapsackItem> Items, IReadOnlyList<(KnapsackItem Winner, KnapsackItem Other)> Ties) Solve(CancellationToken cancellation)
    {
        for (var item = 0; item < _items.Length; item++)
        {
            cancellation.ThrowIfCancellationRequested();
            Extend(item);
        }

        var best = _states[^1].Selection;
        return (_selections.Members(best), _selections.Ties(best));
    }

    private void Extend(int item)
    {
        var next = new List<State>(_states.Count * 2);
        var over = _limitsOf[item].Where(limit => !_limitsOf.Skip(item + 1).Any(of => of.Contains(limit))).ToArray();
        foreach (var state in _states)
        {
            Keep(next, state with { Used = Without(state.Used, over) }, item);
            if (state.Cost > _capacity - _items[item].Cost || !Array.TrueForAll(_limitsOf[item], limit => state.Used[limit] + _bounds.Takes(item, limit) <= _limits[limit].Most))
                continue;
            var used = state.Used;
            if (_limitsOf[item].Length > 0)
            {
                used = [.. used];
                foreach (var limit in _limitsOf[item])
                    used[limit] += _bounds.Takes(item, limit);
            }

            Keep(next, new State(state.Cost + _items[item].Cost, state.Value + _items[item].Value, state.Selection, item, Without(used, over)), item);
        }

        next.Sort(Compare);
        _states = [];
        foreach (var state in next)
            Keep(state);
    }

    private void Keep(List<State> next, State state, int item)
    {
        var left = _capacity - state.Cost;
        _best = Int128.Max(_best, state.Value + _bounds.Below(item + 1, left, state.Used));
        if (((double)state.Value + _bounds.Above(item + 1, left, state.Used)) * Margin >= (double)_best)
            next.Add(state);
    }

    /// <summary>Keeps a state unless one before it has used the same and is as good. States come in the order of what they used, their cost, and falling value.</summary>
    private void Keep(State state)
    {
        if (_states.Count > 0 && _states[^1].Used.AsSpan().SequenceEqual(state.Used) && _states[^1].Value >= state.Value)
        {
            var rival = _states[^1];
            if (rival.Value == state.Value && rival.Cost == state.Cost)
                _states[^1] = rival with { Selection = _selections.Better(rival.Selection, Selection(state)) };
            return;
        }

        _states.Add(state with { Selection = Selection(state), Added = -1 });
    }

    private int Selection(State state) => state.Added < 0 ? state.Selection : _selections.Added(state.Selection, state.Added);

    private static long[] Without(long[] used, int[] over)
    {
        if (over.Length == 0)
            return used;
        long[] rest = [.. used];
        foreach (var limit in over)
            rest[limit] = 0;
        return rest;
    }

    private static int Compare(State a, State b)
    {
        var used = a.Used.AsSpan().SequenceCompareTo(b.Used);
        return used != 0 ? used : a.Cost != b.Cost ? a.Cost.CompareTo(b.Cost) : b.Value.CompareTo(a.Value);
    }
}
