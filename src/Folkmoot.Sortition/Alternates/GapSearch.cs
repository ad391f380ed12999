namespace Folkmoot.Sortition;

/// <summary>
/// How near to its quotas a panel comes when some of the people at hand fill its free seats: an exhaustive search in whole numbers, kind by kind, that leaves out
/// whatever cannot be better. Each further person can mend one shortfall of each feature at most, which bounds what is left. A choice made person by person and mended
/// by exchanges comes first, so that most is left out.
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
    private bool _keeps;

    public GapSearch(Quotas quotas)
    {
        (_lower, _upper) = ([.. quotas.Rows.Select(row => row.Quota.Minimum)], [.. quotas.Rows.Select(row => row.Quota.Maximum)]);
        _featureOf = [.. quotas.Rows.Select(row => row.Feature)];
        (_counts, _under) = (new int[_lower.Length], new int[quotas.Features.Count]);
    }

    /// <summary>After how many steps a search is cut off, and the best so far is taken.</summary>
    public int MostSteps { get; set; } = int.MaxValue;

    /// <summary>Steps taken over all searches.</summary>
    public long Steps { get; private set; }

    /// <summary>How many searches were cut off.</summary>
    public long Cut { get; private set; }

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
        (_rows, _amounts, _kinds, _steps, _keeps) = (rows, amounts, kinds, 0, keeps);
        if (_left.Length <= kinds)
            (_left, _taken) = (new int[(2 * kinds) + 1], new int[(2 * kinds) + 1]);
        _left[kinds] = 0;
        for (var kind = kinds - 1; kind >= 0; kind--)
            _left[kind] = _left[kind + 1] + amounts[kind];
        Begin(counts);
        Put(first);
        if (Bound(seats) >= below || _left[0] < seats)
            return below;
        var near = Near(seats);

        // Where the choice is kept, the search must come upon it by itself, so that it is the first of those that are equally good.
        _best = Math.Min(below, keeps ? near + 1 : near);
        Begin(counts);
        Put(first);
        _steps = 0;
        Fill(0, seats);
        Cut += _steps > MostSteps ? 1 : 0;
        Steps += _steps;
        return _best;
    }

    /// <summary>The distance of a choice made person by person and mended by exchanges.</summary>
    private int Near(int seats)
    {
        Array.Clear(_taken);
        for (; seats > 0; seats--)
        {
            var (best, gain) = (-1, int.MaxValue);
            for (var kind = 0; kind < _kinds; kind++)
            {
                if (_taken[kind] < _amounts[kind] && Gain(_counts, _rows[kind]) is var own && own < gain)
                    (best, gain) = (kind, own);
            }

            Steps += _kinds;
            Put(_rows[best]);
            _taken[best]++;
        }

        while (Exchanged())
        {
        }

        return Bound(0);
    }

    private bool Exchanged()
    {
        for (var leaving = 0; leaving < _kinds; leaving++)
        {
            if (_taken[leaving] == 0)
                continue;
            Take(_rows[leaving]);
            var back = Gain(_counts, _rows[leaving]);
            Steps += _kinds;
            for (var entering = 0; entering < _kinds; entering++)
            {
                if (_taken[entering] == _amounts[entering] || Gain(_counts, _rows[entering]) >= back)
                    continue;
                Put(_rows[entering]);
                _taken[leaving]--;
                _taken[entering]++;
                return true;
            }

            Put(_rows[leaving]);
        }

        return false;
    }

    private void Fill(int kind, int seats)
    {
        _steps++;
        if (Bound(seats) >= _best || _left[kind] < seats || _steps > MostSteps)
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
