using System.Numerics;

namespace Folkmoot.Counting;

/// <summary>Sorts the supporters of each losing project by what they would have and finds the group with the largest gap.</summary>
internal sealed class EjrPlusSweep
{
    private readonly SharesModel _model;
    private readonly Election _election;
    private readonly bool[] _won;
    private readonly long[] _got;
    private readonly long[]? _best;
    private readonly int[] _start;
    private readonly (long With, long Value, int Group)[] _supporters;

    public EjrPlusSweep(SharesModel model, bool[] won, EjrPlusStrength strength)
    {
        (_model, _election, _won) = (model, model.Election, won);
        _got = new long[_election.GroupCount];
        _best = strength == EjrPlusStrength.UpToOne ? new long[_election.GroupCount] : null;
        _start = new int[_election.ProjectCount + 1];
        Serve();
        for (var project = 0; project < _won.Length; project++)
        {
            _start[project + 1] += _start[project];
        }

        _supporters = new (long With, long Value, int Group)[_start[^1]];
        Gather();
    }

    public IReadOnlyList<EjrPlusViolation> Violations(IReadOnlyCollection<int>? candidates)
    {
        var losing = (candidates ?? Enumerable.Range(0, _won.Length)).Where(p => !_won[p] && _election.Costs[p] > 0).Distinct().Order();
        return [.. losing.Select(Largest).OfType<EjrPlusViolation>()];
    }

    /// <summary>What each group got, its best losing project, and how many groups support each losing project.</summary>
    private void Serve()
    {
        for (var group = 0; group < _got.Length; group++)
        {
            var choices = _election.Choices(group);
            for (var i = 0; i < choices.Length; i++)
            {
                var value = _model.ValueAt(group, i);
                if (value <= 0)
                {
                    continue;
                }

                if (_won[choices[i]])
                {
                    _got[group] = Sum(_got[group], value * _model.Multiplier(choices[i]));
                    continue;
                }

                _start[choices[i] + 1]++;
                if (_best is not null)
                {
                    _best[group] = Math.Max(_best[group], value * _model.Multiplier(choices[i]));
                }
            }
        }
    }

    private void Gather()
    {
        var next = _start.AsSpan(0, _won.Length).ToArray();
        for (var group = 0; group < _got.Length; group++)
        {
            var choices = _election.Choices(group);
            for (var i = 0; i < choices.Length; i++)
            {
                var value = _won[choices[i]] ? 0 : _model.ValueAt(group, i);
                if (value > 0)
                {
                    var with = Sum(_got[group], _best?[group] ?? value * _model.Multiplier(choices[i]));
                    _supporters[next[choices[i]]++] = (with, _election.Weight(group) * value, group);
                }
            }
        }
    }

    private EjrPlusViolation? Largest(int project)
    {
        var supporters = _supporters.AsSpan(_start[project]..(_start[project + 1]));
        supporters.Sort(static (a, b) => a.With.CompareTo(b.With));
        var (size, value) = (0, 0L);
        var gap = (Fraction)(-1L);
        for (var end = 0; end < supporters.Length; end++)
        {
            value += supporters[end].Value;
            var last = end + 1 == supporters.Length || supporters[end + 1].With > supporters[end].With;
            if (last && Reaches(project, supporters[end].With, value) && Deserved(project, value) - supporters[end].With is var more && more > gap)
            {
                (size, gap) = (end + 1, more);
            }
        }

        return size == 0 ? null : Violation(project, supporters[..size]);
    }

    private EjrPlusViolation Violation(int project, ReadOnlySpan<(long With, long Value, int Group)> members)
    {
        var (voters, value, least, most) = (0L, 0L, long.MaxValue, 0L);
        foreach (var (_, worth, group) in members)
        {
            voters += _election.Weight(group);
            value += worth;
            least = Math.Min(least, _got[group]);
            most = Math.Max(most, _got[group]);
        }

        var money = Fraction.Of((BigInteger)_election.Budget * voters, _election.TotalWeight);
        return new EjrPlusViolation(_election.ProjectIds[project], voters, money, Deserved(project, value), least, most, members[^1].With);
    }

    /// <summary>Whether what a group deserves is at least an amount: an inequality of whole numbers, settled by doubles where they leave no doubt.</summary>
    private bool Reaches(int project, long amount, long value)
    {
        const double Doubt = 1e-12;
        var cost = Divisor(project);
        var (less, more) = ((double)amount * _election.TotalWeight * cost, (double)_election.Budget * value);
        return Math.Abs(less - more) > Doubt * Math.Max(less, more)
            ? more > less
            : (BigInteger)_election.Budget * value >= (BigInteger)amount * _election.TotalWeight * cost;
    }

    private Fraction Deserved(int project, long value) =>
        Fraction.Of((BigInteger)_election.Budget * value, (BigInteger)_election.TotalWeight * Divisor(project));

    /// <summary>The price of a unit of value that is not yet in the utility.</summary>
    private long Divisor(int project) => _model.Utility == Utility.Cost ? 1 : _election.Costs[project];

    private static long Sum(long a, long b)
    {
        var sum = unchecked(a + b);
        return sum >= a ? sum : throw new CountException("What one voter got adds up to more than can be counted with; give amounts in a coarser unit.");
    }
}
