namespace Folkmoot.Sortition;

/// <summary>
/// Looks for the people to stand by: one after another whoever makes what is missed over all samples least, then exchanges of one for another for as long as that
/// makes it less. All in whole numbers; where two do as well, the first in turn.
/// </summary>
internal sealed class AlternateSearch
{
    private const int StepsToCompare = 500;
    private const int StepsToState = 20_000;
    private const long MostStepsToChoose = 400_000_000;
    private const long MostStepsToExchange = 100_000_000;
    private const long MostStepsFromDraft = 20_000_000;
    private readonly AlternateScene _scene;
    private readonly GapSearch _gap;
    private readonly IReadOnlyList<int> _kinds;
    private readonly int _count;
    private readonly int[][] _gains;
    private readonly int[] _amount;
    private readonly List<int> _chosen = [];
    private readonly int[] _kindAt;
    private readonly int[][] _rows;
    private readonly int[] _amounts;

    /// <summary>Takes who can stand by.</summary>
    /// <param name="scene">People and samples.</param>
    /// <param name="kinds">The kinds to look among, in turn.</param>
    /// <param name="count">How many are to stand by; not more than the kinds have.</param>
    public AlternateSearch(AlternateScene scene, IReadOnlyList<int> kinds, int count)
    {
        (_scene, _kinds, _count, _gap) = (scene, kinds, count, new GapSearch(scene.Quotas) { MostSteps = StepsToCompare });
        _gains = [.. scene.Samples.Select(sample => Array.ConvertAll(scene.Rows, rows => _gap.Gain(sample.Counts, rows)))];
        (_amount, _kindAt, _rows, _amounts) = (new int[scene.Rows.Length], new int[count + 1], new int[count][], new int[count]);
    }

    /// <summary>What is missed with those found.</summary>
    public long Missed { get; private set; }

    /// <summary>Whether every exchange within the kinds was tried to the end, and none helps.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>How many of each kind stand by, beginning with people who were chosen before.</summary>
    public int[] Find(IReadOnlyList<int> draft)
    {
        foreach (var kind in draft)
        {
            _chosen.Add(kind);
            _amount[kind]++;
        }

        IsSettled = _count == 0 || Exchange(Sum(Least(_count)), MostStepsFromDraft);
        return Stated();
    }

    /// <summary>How many of each kind stand by, chosen one after another.</summary>
    public int[] Find()
    {
        var missed = long.MaxValue;
        while (_chosen.Count < _count)
        {
            // What would take too long even to choose one by one, such as a record made to keep whoever checks it busy, goes by turn.
            var kind = _kinds.First(one => _amount[one] < _scene.People[one].Length);
            if (_gap.Steps <= MostStepsToChoose)
                (kind, missed) = Best(Least(_chosen.Count + 1), long.MaxValue);
            _chosen.Add(kind);
            _amount[kind]++;
        }

        IsSettled = _count == 0 || (_gap.Steps <= MostStepsToChoose && Exchange(missed, MostStepsToExchange));
        return Stated();
    }

    private int[] Stated()
    {
        _gap.MostSteps = StepsToState;
        Missed = Sum(Least(_count));
        return _amount;
    }

    private long Sum(int[] least) => least.Select((own, sample) => (long)own * _scene.Samples[sample].Times).Sum();

    /// <summary>Exchanges one for another until no exchange helps; false where that became too long to try.</summary>
    private bool Exchange(long missed, long most)
    {
        var cut = _gap.Cut;
        for (var (at, since) = (0, 0); since < _count; at = (at + 1) % _count, since++)
        {
            if (_gap.Steps > most)
                return false;
            if (since == 0)
                cut = _gap.Cut;
            var leaving = _chosen[at];
            _chosen.RemoveAt(at);
            _amount[leaving]--;
            var (kind, now) = Best(Least(_count), missed);
            _chosen.Insert(at, kind < 0 ? leaving : kind);
            _amount[_chosen[at]]++;
            if (kind >= 0)
                (missed, since) = (now, -1);
        }

        return cut == _gap.Cut && _gap.Steps <= most;
    }

    /// <summary>What is missed in each sample when nobody joins those chosen; too much to count where they are too few for the seats that so many people could fill.</summary>
    private int[] Least(int people)
    {
        var least = new int[_scene.Samples.Count];
        for (var sample = 0; sample < least.Length; sample++)
        {
            var seats = Math.Min(_scene.Samples[sample].Free, people);
            least[sample] = seats > _chosen.Count ? int.MaxValue : Least(sample, [], seats, int.MaxValue);
        }

        return least;
    }

    /// <summary>The kind of whom one more makes what is missed least, and below a limit; -1 for none.</summary>
    private (int Kind, long Missed) Best(int[] without, long below)
    {
        var (best, people, closed, open) = (-1, _chosen.Count + 1, 0L, new List<(int Sample, int Seats, long Floor)>());
        for (var sample = 0; sample < without.Length; sample++)
        {
            var own = _scene.Samples[sample];
            var seats = Math.Min(own.Free, people);
            if (_gap.Floor(own.Counts, seats) is var floor && floor < without[sample])
                open.Add((sample, seats - 1, (long)own.Times * floor));
            else
                closed += (long)own.Times * without[sample];
        }

        // What is open at least, from each sample on.
        for (var i = open.Count - 2; i >= 0; i--)
            open[i] = open[i] with { Floor = open[i].Floor + open[i + 1].Floor };
        foreach (var kind in _kinds)
        {
            if (_gap.Steps > MostStepsToChoose && best >= 0)
                break;
            if (_amount[kind] == _scene.People[kind].Length)
                continue;
            var (missed, at) = (closed, 0);
            for (; at < open.Count && missed + open[at].Floor < below; at++)
                missed += (long)_scene.Samples[open[at].Sample].Times * Least(open[at].Sample, _scene.Rows[kind], open[at].Seats, without[open[at].Sample]);
            if (at == open.Count && missed < below)
                (best, below) = (kind, missed);
        }

        return (best, below);
    }

    private int Least(int sample, int[] first, int seats, int below)
    {
        // Whoever brings the panel nearest goes first, so that a good choice is found soon.
        var (kinds, gains) = (0, _gains[sample]);
        foreach (var kind in _chosen)
        {
            if (Array.IndexOf(_kindAt, kind, 0, kinds) >= 0)
                continue;
            var at = kinds;
            while (at > 0 && gains[_kindAt[at - 1]] > gains[kind])
                at--;
            Array.Copy(_kindAt, at, _kindAt, at + 1, kinds - at);
            _kindAt[at] = kind;
            kinds++;
        }

        for (var i = 0; i < kinds; i++)
            (_rows[i], _amounts[i]) = (_scene.Rows[_kindAt[i]], _amount[_kindAt[i]]);
        return _gap.Least(_scene.Samples[sample].Counts, first, _rows, _amounts, kinds, seats, below);
    }
}
