using System.Numerics;

namespace Folkmoot.Counting;

/// <summary>
/// What each voter has spent so far. It is always the time at which a project was bought (or zero), so a project's price is its cost and
/// the times of its supporters, counted: all exact integers, plus a double with a known relative error for the quick look.
/// </summary>
internal sealed class PhragmenLoads
{
    private const double HalfUlp = 1.0 / (1L << 53);
    private readonly Election _election;
    private readonly int[] _start;
    private readonly int[] _supporters;
    private readonly int[] _purchaseOf;
    private readonly List<double> _times = [0];
    private readonly List<BigInteger> _numerators = [BigInteger.Zero];
    private BigInteger _denominator = BigInteger.One;
    private readonly List<int> _paidLast = [];
    private long[] _counts = new long[64];

    public PhragmenLoads(Election election)
    {
        _election = election;
        _purchaseOf = new int[election.GroupCount];
        _start = new int[election.ProjectCount + 1];
        Support = new long[election.ProjectCount];
        ForEachSupporter((group, project) =>
        {
            _start[project + 1]++;
            Support[project] += election.Weight(group);
        });
        for (var project = 0; project < election.ProjectCount; project++)
            _start[project + 1] += _start[project];
        _supporters = new int[_start[^1]];
        var next = _start.ToArray();
        ForEachSupporter((group, project) => _supporters[next[project]++] = group);
    }

    /// <summary>Summed weight of the supporters of each project.</summary>
    public long[] Support { get; }

    /// <summary>No <see cref="Estimate"/> is further from the truth than this part of it.</summary>
    public double Error { get; private set; } = 16 * HalfUlp;

    /// <summary>About when the supporters will have earned the cost of a project.</summary>
    public double Estimate(int project)
    {
        Count(project);
        var sum = (double)_election.Costs[project];
        foreach (var purchase in _paidLast)
            sum += _counts[purchase] * _times[purchase];
        return sum / Support[project];
    }

    /// <summary>Which of two projects can be paid for first; zero when exactly at the same time.</summary>
    public int Compare(int a, int b) => (Earned(a) * Support[b]).CompareTo(Earned(b) * Support[a]);

    /// <summary>Whether a project can be paid for later than the last purchase was; if not, it can at exactly that time.</summary>
    public bool IsLaterThanLast(int project)
    {
        var last = _times[^1] * (1 + Error);
        return Estimate(project) * (1 - Error) > last || Earned(project) > _numerators[^1] * Support[project];
    }

    /// <summary>Lets the supporters of a project pay and returns the exact time.</summary>
    public Fraction Buy(int project)
    {
        // Adding positive numbers loses at most half a unit in the last place at each step, and the times carry the error they were made with.
        _times.Add(Estimate(project));
        Error += 1.01 * (_times.Count + 8) * HalfUlp;
        var earned = Earned(project);
        var divisor = BigInteger.GreatestCommonDivisor(earned, Support[project]);
        var factor = Support[project] / divisor;
        if (!factor.IsOne)
        {
            for (var purchase = 0; purchase < _numerators.Count; purchase++)
                _numerators[purchase] *= factor;
            _denominator *= factor;
        }

        _numerators.Add(earned / divisor);
        for (var at = _start[project]; at < _start[project + 1]; at++)
            _purchaseOf[_supporters[at]] = _times.Count - 1;
        return Fraction.Of(_numerators[^1], _denominator);
    }

    /// <summary>Cost and times of the supporters together, over the common denominator.</summary>
    private BigInteger Earned(int project)
    {
        Count(project);
        var sum = _election.Costs[project] * _denominator;
        foreach (var purchase in _paidLast)
            sum += _counts[purchase] * _numerators[purchase];
        return sum;
    }

    /// <summary>Counts the supporters of a project by the last purchase they paid for; those who have not paid yet are left out.</summary>
    private void Count(int project)
    {
        if (_counts.Length < _times.Count)
            Array.Resize(ref _counts, _times.Count * 2);
        foreach (var purchase in _paidLast)
            _counts[purchase] = 0;
        _paidLast.Clear();
        var weights = _election.Columns.Weights;
        foreach (var group in _supporters.AsSpan(_start[project], _start[project + 1] - _start[project]))
        {
            if (_purchaseOf[group] is 0)
                continue;
            if (_counts[_purchaseOf[group]] == 0)
                _paidLast.Add(_purchaseOf[group]);
            _counts[_purchaseOf[group]] += weights[group];
        }
    }

    private void ForEachSupporter(Action<int, int> act)
    {
        for (var group = 0; group < _election.GroupCount; group++)
        {
            var choices = _election.Choices(group);
            var values = _election.Values(group);
            for (var i = 0; i < choices.Length; i++)
            {
                if (values.IsEmpty || values[i] > 0)
                    act(group, choices[i]);
            }
        }
    }
}
