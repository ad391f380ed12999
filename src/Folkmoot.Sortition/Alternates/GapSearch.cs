namespace Folkmoot.Sortition;

/// <summary>
/// How near to its quotas a panel comes when some of the people at hand fill its free seats: an exhaustive search in whole numbers, kind by kind, that leaves out
/// whatever cannot be better. Each further person can mend one shortfall of each feature at most, which bounds what is left.
/// </summary>
internal sealed class GapSearch
{
    private readonly int[] _lower;
    private readonly int[] _upper;
    private readonly int[] _featureOf;
    private readonly int[] _counts;
    private readonly int[] _under;
    private int[] _left = [];
    private int[] _taken = [];
    private IReadOnlyList<int[]> _rows = [];
    private int[] _amounts = [];
    private int _kinds;
    private int _over;
    private int _best;
    private int _steps;
    private readonly int _mostSteps;
    private bool _keeps;

    public GapSearch(Quotas quotas, int mostSteps)
    {
        (_lower, _upper) = ([.. quotas.Rows.Select(row => row.Quota.Minimum)], [.. quotas.Rows.Select(row => row.Quota.Maximum)]);
        _featureOf = [.. quotas.Rows.Select(row => row.Feature)];
        (_counts, _under, _mostSteps) = (new int[_lower.Length], new int[quotas.Features.Count], mostSteps);
    }

    /// <summary>Steps taken over all searches.</summary>
    public long Steps { get; private set; }

    /// <summary>How many of each kind the last search took that was asked to keep it.</summary>
    public int[] Taken { get; private set; } = [];

    /// <summary>How far counts are from the quotas, in people.</summary>
    public int Distance(int[] counts)
    {
        Begin(counts);
        return _over + _under.Sum();
    }

    /// <summary>What is missed at least, whoever fills so many seats.</summary>
    public int Floor(int[] counts, int seats)
    {
        Begin(counts);
        return Bound(seats);
    }

    /// <summary>By how much one person more would bring counts nearer (below 0) or take them further.</summary>
    public int Gain(int[] counts, int[] rows)
    {
        var gain = 0;
        foreach (var row in rows)
            gain += counts[row] < _lower[row] ? -1 : counts[row] >= _upper[row] ? 1 : 0;
        return gain;
    }

    /// <summary>The least distance from the quotas below a limit; the limit where there is none.</summary>
    /// <param name="counts">The people who sit, by row.</param>
    /// <param name="first">The rows of somebody who takes a seat in any case; empty for nobody.</param>
    /// <param name="rows">The rows of each kind of people at hand.</param>
    /// <param name="amounts">How many there are of each.</param>
    /// <param name="kinds">How many kinds there are.</param>
    /// <param name="seats">Seats to fill, beside that of the first.</param>
    /// <param name="below">The limit.</param>
    /// <param name="keeps">Whether to keep who was taken. Of equally good choices it is the first: that with the most of the first kind, then of the second, and so on.</param>
    public int Least(int[] counts, int[] first, IReadOnlyList<int[]> rows, int[] amounts, int kinds, int seats, int below, bool keeps = false)
    {
        Begin(counts);
        Put(first);
        (_rows, _amounts, _kinds, _best, _steps, _keeps) = (rows, amounts, kinds, below, 0, keeps);
        if (_left.Length <= kinds)
            (_left, _taken) = (new int[(2 * kinds) + 1], new int[(2 * kinds) + 1]);
        _left[kinds] = 0;
        for (var kind = kinds - 1; kind >= 0; kind--)
            _left[kind] = _left[kind + 1] + amounts[kind];
        Fill(0, seats);
        Steps += _steps;
        return _best;
    }

    private void Fill(int kind, int seats)
    {
        _steps++;
        if (Bound(seats) >= _best || _left[kind] < seats || _steps > _mostSteps)
            return;
        if (seats == 0)
        {
            _best = Bound(0);
            if (_keeps)
                Taken = [.. _taken[..kind], .. new int[_kinds - kind]];
            return;
        }

        var most = Math.Min(_amounts[kind], seats);
        for (var i = 0; i < most; i++)
            Put(_rows[kind]);
        for (var taken = most; taken >= 0; taken--)
        {
            _taken[kind] = taken;
            Fill(kind + 1, seats - taken);
            if (taken > 0)
                Take(_rows[kind]);
        }
    }

    private void Begin(int[] counts)
    {
        counts.CopyTo(_counts, 0);
        Array.Clear(_under);
        _over = 0;
        for (var row = 0; row < counts.Length; row++)
        {
            _under[_featureOf[row]] += Math.Max(0, _lower[row] - counts[row]);
            _over += Math.Max(0, counts[row] - _upper[row]);
        }
    }

    private int Bound(int seats)
    {
        var bound = _over;
        foreach (var under in _under)
            bound += Math.Max(0, under - seats);
        return bound;
    }

    private void Put(int[] rows)
    {
        foreach (var row in rows)
        {
            if (_counts[row] < _lower[row])
                _under[_featureOf[row]]--;
            else if (_counts[row] >= _upper[row])
                _over++;
            _counts[row]++;
        }
    }

    private void Take(int[] rows)
    {
        foreach (var row in rows)
        {
            _counts[row]--;
            if (_counts[row] < _lower[row])
                _under[_featureOf[row]]++;
            else if (_counts[row] >= _upper[row])
                _over--;
        }
    }
}
