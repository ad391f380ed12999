namespace Folkmoot.Sortition;

/// <summary>
/// Looks for a given number of candidates whose counts lie within bounds row by row, by exchanging one for another. It begins with a systematic sample
/// along the order of the types, which comes close by itself, and goes for a row that is broken, with a little tolerance for steps back.
/// </summary>
internal sealed class SubsetSearch
{
    private const int Tries = 10;
    private readonly int[][] _rowsOf;
    private readonly int[][] _typesOf;
    private readonly int[] _activity;
    private readonly int[] _broken;
    private readonly int[] _brokenAt;
    private readonly int[] _place;
    private readonly int[] _inside;
    private readonly int[] _outside;
    private readonly SeededRandom _random;
    private int[] _lower = [];
    private int[] _upper = [];
    private int _brokenCount, _insideCount, _outsideCount, _distance;

    public SubsetSearch(int[][] rowsOf, int rows, SeededRandom random)
    {
        (_rowsOf, _random) = (rowsOf, random);
        (_activity, _broken, _brokenAt) = (new int[rows], new int[rows], new int[rows]);
        (_place, _inside, _outside) = (new int[rowsOf.Length], new int[rowsOf.Length], new int[rowsOf.Length]);
        _typesOf = new int[rows][];
        var lists = new List<int>[rows];
        for (var row = 0; row < rows; row++)
            lists[row] = [];
        for (var type = 0; type < rowsOf.Length; type++)
        {
            foreach (var row in rowsOf[type])
                lists[row].Add(type);
        }

        for (var row = 0; row < rows; row++)
            _typesOf[row] = [.. lists[row]];
    }

    /// <summary>The types chosen by the last search that succeeded.</summary>
    public ReadOnlySpan<int> Chosen => _inside.AsSpan(0, _insideCount);

    /// <summary>Searches.</summary>
    /// <param name="candidates">The types to choose among, with a weight each; a weight of <paramref name="one"/> would be certainty.</param>
    /// <param name="one">The weight that stands for one choice.</param>
    /// <param name="count">How many to choose.</param>
    /// <param name="lower">The fewest of each row.</param>
    /// <param name="upper">The most of each row.</param>
    /// <param name="steps">How many exchanges to try.</param>
    public bool Find(List<(int Type, long Weight)> candidates, long one, int count, int[] lower, int[] upper, int steps)
    {
        if (count < 0 || count > candidates.Count)
            return false;
        (_lower, _upper) = (lower, upper);
        Begin(candidates, one, count);
        for (var step = 0; step < steps && _distance > 0; step++)
        {
            if (_outsideCount == 0 || _insideCount == 0)
                return false;
            var row = _broken[_random.Below(_brokenCount)];
            var leave = _activity[row] > _upper[row];
            var (leaving, entering, change) = leave ? Out(row) : In(row);
            if (leaving < 0 || !(change <= 0 || _random.Below(change switch { 1 => 16, 2 => 128, _ => 1024 }) == 0))
                continue;
            Exchange(leaving, entering);
        }

        return _distance == 0;
    }

    private void Begin(List<(int Type, long Weight)> candidates, long one, int count)
    {
        Array.Clear(_activity);
        (_insideCount, _outsideCount) = (0, 0);
        var (mark, sum) = ((long)(_random.Unit() * one), 0L);
        var turn = _random.Below(Math.Max(1, candidates.Count));
        for (var i = 0; i < candidates.Count; i++)
        {
            var (type, weight) = candidates[(i + turn) % candidates.Count];
            sum += weight;
            if (sum > mark && _insideCount < count)
            {
                mark += one;
                Put(type, inside: true);
            }
            else
            {
                Put(type, inside: false);
            }
        }

        while (_insideCount < count)
        {
            var type = _outside[_random.Below(_outsideCount)];
            Take(type, inside: false);
            Put(type, inside: true);
        }

        for (var i = 0; i < count; i++)
        {
            foreach (var row in _rowsOf[_inside[i]])
                _activity[row]++;
        }

        (_brokenCount, _distance) = (0, 0);
        for (var row = 0; row < _activity.Length; row++)
        {
            _brokenAt[row] = -1;
            var distance = Distance(row, _activity[row]);
            _distance += distance;
            if (distance > 0)
                Mark(row);
        }
    }

    /// <summary>Somebody of a row that has too many, and the best of some to come instead.</summary>
    private (int Leaving, int Entering, int Change) Out(int row)
    {
        var start = _random.Below(_insideCount);
        var leaving = -1;
        for (var i = 0; i < _insideCount && leaving < 0; i++)
        {
            var type = _inside[(start + i) % _insideCount];
            if (Array.IndexOf(_rowsOf[type], row) >= 0)
                leaving = type;
        }

        if (leaving < 0)
            return (-1, -1, 0);
        var (best, change) = (-1, int.MaxValue);
        for (var i = 0; i < Tries; i++)
        {
            var type = _outside[_random.Below(_outsideCount)];
            var own = Change(leaving, type);
            if (own < change)
                (best, change) = (type, own);
        }

        return (leaving, best, change);
    }

    /// <summary>Somebody of a row that has too few, and the best of some to go instead.</summary>
    private (int Leaving, int Entering, int Change) In(int row)
    {
        var types = _typesOf[row];
        if (types.Length == 0)
            return (-1, -1, 0);
        var start = _random.Below(types.Length);
        var entering = -1;
        for (var i = 0; i < types.Length && entering < 0; i++)
        {
            var type = types[(start + i) % types.Length];
            if (_place[type] < _outsideCount && _outside[_place[type]] == type)
                entering = type;
        }

        if (entering < 0)
            return (-1, -1, 0);
        var (best, change) = (-1, int.MaxValue);
        for (var i = 0; i < Tries; i++)
        {
            var type = _inside[_random.Below(_insideCount)];
            var own = Change(type, entering);
            if (own < change)
                (best, change) = (type, own);
        }

        return (best, entering, change);
    }

    private int Change(int leaving, int entering)
    {
        var (from, to) = (_rowsOf[leaving], _rowsOf[entering]);
        var sum = 0;
        var shared = Math.Min(from.Length, to.Length);
        for (var f = 0; f < shared; f++)
        {
            if (from[f] == to[f])
                continue;
            sum += Distance(from[f], _activity[from[f]] - 1) - Distance(from[f], _activity[from[f]]);
            sum += Distance(to[f], _activity[to[f]] + 1) - Distance(to[f], _activity[to[f]]);
        }

        for (var f = shared; f < from.Length; f++)
            sum += Distance(from[f], _activity[from[f]] - 1) - Distance(from[f], _activity[from[f]]);
        for (var f = shared; f < to.Length; f++)
            sum += Distance(to[f], _activity[to[f]] + 1) - Distance(to[f], _activity[to[f]]);
        return sum;
    }

    private void Exchange(int leaving, int entering)
    {
        foreach (var row in _rowsOf[leaving])
            Move(row, -1);
        foreach (var row in _rowsOf[entering])
            Move(row, 1);
        Take(leaving, inside: true);
        Take(entering, inside: false);
        Put(leaving, inside: false);
        Put(entering, inside: true);
    }

    private void Move(int row, int by)
    {
        var before = Distance(row, _activity[row]);
        _activity[row] += by;
        var after = Distance(row, _activity[row]);
        _distance += after - before;
        if (before == 0 && after > 0)
            Mark(row);
        else if (before > 0 && after == 0)
            Unmark(row);
    }

    private int Distance(int row, int activity) => activity < _lower[row] ? _lower[row] - activity : activity > _upper[row] ? activity - _upper[row] : 0;

    private void Mark(int row)
    {
        _brokenAt[row] = _brokenCount;
        _broken[_brokenCount++] = row;
    }

    private void Unmark(int row)
    {
        var last = _broken[--_brokenCount];
        (_broken[_brokenAt[row]], _brokenAt[last]) = (last, _brokenAt[row]);
        _brokenAt[row] = -1;
    }

    private void Put(int type, bool inside)
    {
        _place[type] = inside ? _insideCount : _outsideCount;
        if (inside)
            _inside[_insideCount++] = type;
        else
            _outside[_outsideCount++] = type;
    }

    private void Take(int type, bool inside)
    {
        var list = inside ? _inside : _outside;
        var last = list[inside ? --_insideCount : --_outsideCount];
        (list[_place[type]], _place[last]) = (last, _place[type]);
    }
}
