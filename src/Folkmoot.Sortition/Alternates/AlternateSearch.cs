namespace Folkmoot.Sortition;

/// <summary>
/// Looks for the people to stand by: one after another whoever makes what is missed over all samples least, then exchanges of one for another for as long as that
/// makes it less. All in whole numbers; where two do as well, the first in turn.
/// </summary>
internal sealed class AlternateSearch
{
    private const int MostSteps = 20_000;
    private const long MostStepsInAll = 60_000_000;
    private readonly AlternateScene _scene;
    private readonly GapSearch _gap;
    private readonly int[][] _gains;
    private readonly int[] _amount;
    private readonly List<int> _chosen = [];
    private readonly int[][] _rows;
    private readonly int[] _amounts;

    public AlternateSearch(AlternateScene scene, int count)
    {
        (_scene, _gap) = (scene, new GapSearch(scene.Quotas, MostSteps));
        _gains = [.. scene.Samples.Select(sample => Array.ConvertAll(scene.Rows, rows => _gap.Gain(sample.Counts, rows)))];
        (_amount, _rows, _amounts) = (new int[scene.Rows.Length], new int[count][], new int[count]);
        (Count, Without) = (count, scene.Samples.Sum(sample => (long)sample.Times * _gap.Distance(sample.Counts)));
    }

    private int Count { get; }

    /// <summary>What is missed with nobody standing by.</summary>
    public long Without { get; }

    /// <summary>What is missed with those found.</summary>
    public long Missed { get; private set; }

    public bool IsSettled { get; private set; }

    /// <summary>How many of each kind stand by.</summary>
    public int[] Find()
    {
        Missed = Without;
        while (_chosen.Count < Count)
        {
            var without = Least(_chosen.Count + 1);
            var (kind, missed) = Best(without, long.MaxValue);
            Add(kind);
            Missed = missed;
        }

        IsSettled = Count == 0 || Exchange();
        return _amount;
    }

    /// <summary>Exchanges one for another until no exchange helps; false where it became too long.</summary>
    private bool Exchange()
    {
        for (var (at, since) = (0, 0); since < _chosen.Count; at = (at + 1) % _chosen.Count, since++)
        {
            if (_gap.Steps > MostStepsInAll)
                return false;
            var leaving = _chosen[at];
            Remove(at);
            var (kind, missed) = Best(Least(Count), Missed);
            _chosen.Insert(at, kind < 0 ? leaving : kind);
            _amount[_chosen[at]]++;
            if (kind < 0)
                continue;
            (Missed, since) = (missed, -1);
        }

        return true;
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
        var (best, people) = (-1, _chosen.Count + 1);
        var floors = new long[without.Length + 1];
        for (var sample = without.Length - 1; sample >= 0; sample--)
        {
            var own = _scene.Samples[sample];
            floors[sample] = floors[sample + 1] + ((long)own.Times * Math.Min(without[sample], _gap.Floor(own.Counts, Math.Min(own.Free, people))));
        }

        for (var kind = 0; kind < _amount.Length; kind++)
        {
            if (_amount[kind] == _scene.People[kind].Length)
                continue;
            var (missed, sample) = (0L, 0);
            for (; sample < without.Length && missed + floors[sample] < below; sample++)
            {
                var seats = Math.Min(_scene.Samples[sample].Free, people) - 1;
                missed += (long)_scene.Samples[sample].Times * Least(sample, _scene.Rows[kind], seats, without[sample]);
            }

            if (missed + floors[sample] < below)
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
            var at = kinds;
            while (at > 0 && (gains[KindAt[at - 1]] > gains[kind]))
                at--;
            if (Array.IndexOf(KindAt, kind, 0, kinds) >= 0)
                continue;
            Array.Copy(KindAt, at, KindAt, at + 1, kinds - at);
            KindAt[at] = kind;
            kinds++;
        }

        for (var i = 0; i < kinds; i++)
            (_rows[i], _amounts[i]) = (_scene.Rows[KindAt[i]], _amount[KindAt[i]]);
        return _gap.Least(_scene.Samples[sample].Counts, first, _rows, _amounts, kinds, seats, below);
    }

    private int[] KindAt => field ??= new int[Count + 1];

    private void Add(int kind)
    {
        _chosen.Add(kind);
        _amount[kind]++;
    }

    private void Remove(int at)
    {
        _amount[_chosen[at]]--;
        _chosen.RemoveAt(at);
    }
}
