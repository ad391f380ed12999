namespace Folkmoot.Sortition;

/// <summary>
/// A quick first choice of who stands by. It keeps one filling of the free seats of each sample and counts what changes in it when a person joins or another goes:
/// they take a seat that is open, or that of whoever can best be spared. What is missed with a filling is never less than with the best one, so this is a choice to
/// begin with; <see cref="AlternateSearch"/> goes on from there. All in whole numbers; where two do as well, the first in turn.
/// </summary>
internal sealed class AlternateDraft
{
    private const long MostWork = 400_000_000;
    private readonly AlternateScene _scene;
    private readonly int _features;
    private readonly int[] _rowOf;
    private readonly int[] _kindAt;
    private readonly int[] _amount;
    private readonly int[] _nearest;
    private readonly int[] _lower;
    private readonly int[] _upper;
    private readonly int[] _change;
    private SampleFilling[] _fillings;
    private int _people;
    private long _work;

    /// <summary>Takes who can stand by.</summary>
    /// <param name="scene">People and samples.</param>
    /// <param name="count">How many are to stand by; not more than can.</param>
    public AlternateDraft(AlternateScene scene, int count)
    {
        (_scene, _features) = (scene, scene.Quotas.Features.Count);
        _rowOf = [.. scene.Rows.SelectMany(rows => rows)];
        (_kindAt, _amount, _nearest) = (new int[count], new int[scene.Rows.Length], new int[scene.Rows.Length]);
        (_lower, _upper) = ([.. scene.Quotas.Rows.Select(row => row.Quota.Minimum)], [.. scene.Quotas.Rows.Select(row => row.Quota.Maximum)]);
        _change = new int[_lower.Length];
        Array.Fill(_kindAt, SampleFilling.Empty);
        _fillings = [.. scene.Samples.Select(sample => new SampleFilling(scene, sample, _lower, _upper, _kindAt))];
    }

    /// <summary>The kind of each person, those chosen first at the beginning.</summary>
    public IReadOnlyList<int> Find()
    {
        // What would take too long, such as a record made to keep whoever checks it busy, goes by the samples seen until then, or by turn.
        for (var place = 0; place < _kindAt.Length; place++)
            Enter(place, _work <= MostWork ? Best(long.MaxValue) : Enumerable.Range(0, _amount.Length).First(CanJoin));
        for (var (place, since) = (0, 0); since < _kindAt.Length && _work <= MostWork; place = (place + 1) % _kindAt.Length, since++)
        {
            if (Exchange(place))
                since = -1;
        }

        return _kindAt;
    }

    /// <summary>Puts somebody else in a place where that makes what is missed less.</summary>
    private bool Exchange(int place)
    {
        var (before, known, leaving) = (Missed(), Array.ConvertAll(_fillings, filling => filling.Copy()), _kindAt[place]);
        _work += (long)_fillings.Length * _kindAt.Length;
        foreach (var filling in _fillings)
            filling.Leave(place);
        Seat(place, SampleFilling.Empty);
        if (Best(before) is >= 0 and var kind)
        {
            Enter(place, kind);
            if (Missed() < before)
                return true;
            Seat(place, SampleFilling.Empty);
        }

        Seat(place, leaving);
        _fillings = known;
        return false;
    }

    private void Enter(int place, int kind)
    {
        Seat(place, kind);
        foreach (var filling in _fillings)
        {
            var steps = filling.Steps;
            filling.Enter(place, _people, mends: _work <= MostWork);
            _work += filling.Steps - steps;
        }
    }

    private void Seat(int place, int kind)
    {
        if (_kindAt[place] != SampleFilling.Empty)
            (_amount[_kindAt[place]], _people) = (_amount[_kindAt[place]] - 1, _people - 1);
        _kindAt[place] = kind;
        if (kind != SampleFilling.Empty)
            (_amount[kind], _people) = (_amount[kind] + 1, _people + 1);
    }

    /// <summary>What is missed with the fillings as they are.</summary>
    public long Missed() => _fillings.Sum(filling => filling.Times * filling.Distance);

    /// <summary>The kind of whom one more makes what is missed least, and below a limit; -1 for none.</summary>
    private int Best(long below)
    {
        var missed = new long[_amount.Length];
        foreach (var filling in _fillings.TakeWhile(_ => _work <= MostWork))
        {
            if (filling.IsOpen(_people + 1))
            {
                Array.Fill(_nearest, int.MaxValue);
                Offer(filling.Distance, filling.Counts);
            }
            else if (filling.Distance > 0)
            {
                Array.Fill(_nearest, filling.Distance);
                foreach (var (distance, counts) in filling.WithOneLess())
                    Offer(distance, counts);
            }
            else
            {
                continue;
            }

            for (var kind = 0; kind < missed.Length; kind++)
                missed[kind] += filling.Times * _nearest[kind];
        }

        var best = -1;
        for (var kind = 0; kind < missed.Length; kind++)
        {
            if (missed[kind] < below && CanJoin(kind))
                (best, below) = (kind, missed[kind]);
        }

        return best;
    }

    private bool CanJoin(int kind) => _amount[kind] < _scene.People[kind].Length;

    /// <summary>Notes for each kind how near one of them comes to the quotas together with the people who count.</summary>
    private void Offer(int distance, int[] counts)
    {
        _work += _nearest.Length;
        for (var row = 0; row < counts.Length; row++)
            _change[row] = counts[row] < _lower[row] ? -1 : counts[row] >= _upper[row] ? 1 : 0;
        for (var kind = 0; kind < _nearest.Length; kind++)
        {
            var own = distance;
            foreach (var row in _rowOf.AsSpan(kind * _features, _features))
                own += _change[row];
            _nearest[kind] = Math.Min(_nearest[kind], own);
        }
    }
}
