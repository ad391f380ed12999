using Folkmoot.Counting.Tests.Reference;

namespace Folkmoot.Counting.Tests.CumulativeSupportTransfer;

/// <summary>Cumulative Support Transfer Voting by the letter: a table of what every voter gives every project, moved about in fractions.</summary>
internal sealed class ReferenceSupportTransfer
{
    private readonly SmallElection _election;
    private readonly CumulativeSupportTransferRule _rule;
    private readonly long[] _costs;
    private readonly int[] _rank;
    private readonly Fraction[][] _gives;
    private readonly List<int> _running;
    private readonly List<int> _eliminated = [];
    private long _left;

    public ReferenceSupportTransfer(SmallElection election, CumulativeSupportTransferRule rule)
    {
        (_election, _rule) = (election, rule);
        _costs = [.. election.Projects.Select(p => p.Cost)];
        _rank = ReferenceVoters.Ranks(election, rule.Tie);
        _left = election.Budget;
        var points = ReferenceVoters.Utilities(election, Utility.Points).ConvertAll(row => row.Select((value, p) => _costs[p] > 0 && SmallCaps.Allow(election, rule.Caps, [], p) ? value : 0).ToArray());
        var share = points.Count == 0 ? Fraction.Zero : Fraction.Of(election.Budget, points.Count);
        _gives = [.. points.Select(row => row.Select(value => value == 0 ? Fraction.Zero : share * value / row.Sum()).ToArray())];
        _running = [.. Enumerable.Range(0, _costs.Length).Where(p => _costs[p] > 0 && points.Exists(row => row[p] > 0))];
        Paid = [.. points.Select(_ => new Fraction[_costs.Length])];
    }

    public List<int> Winners { get; } = [];

    public Fraction[][] Paid { get; }

    public void Count()
    {
        while (_running.Count > 0)
        {
            var eligible = _running.Where(p => Support(p) >= _costs[p]).ToList();
            if (eligible.Count > 0)
                Fund(First(eligible));
            else if (_rule.Shortage == SupportShortage.Eliminate)
                Eliminate(_running.OrderBy(Order).ThenByDescending(p => _rank[p]).First());
            else if (_rule.Shortage == SupportShortage.Stop || !Raise())
                break;
        }

        if (_rule.Exhaust && _rule.Shortage == SupportShortage.Eliminate)
            ReverseEliminations();
        if (_rule.Exhaust && _rule.Shortage == SupportShortage.Transfer)
            AcceptUndersupported();
    }

    private void Fund(int project)
    {
        var lone = Voters().Where(v => _gives[v].Select((gift, p) => p == project ? Fraction.Zero : gift).All(gift => gift.Sign == 0)).ToHashSet();
        var byLone = Sum(lone.Select(v => _gives[v][project]));
        var (loneFactor, factor) = byLone >= _costs[project]
            ? (_costs[project] / byLone, Fraction.Zero)
            : (Fraction.One, (_costs[project] - byLone) / (Support(project) - byLone));
        foreach (var voter in Voters())
            Pay(voter, project, _gives[voter][project] * (lone.Contains(voter) ? loneFactor : factor));
        Win(project);
    }

    private void Pay(int voter, int project, Fraction amount)
    {
        Paid[voter][project] = amount;
        var excess = _gives[voter][project] - amount;
        _gives[voter][project] = Fraction.Zero;
        var others = Sum(_gives[voter]);
        for (var p = 0; p < _costs.Length && others.Sign > 0; p++)
            _gives[voter][p] += excess * _gives[voter][p] / others;
    }

    private void Eliminate(int project)
    {
        foreach (var voter in Voters())
        {
            Pay(voter, project, Fraction.Zero);
        }

        _running.Remove(project);
        _eliminated.Add(project);
    }

    /// <summary>Gives up what cannot be paid for and lets the supporters of the first of the others raise their gifts by one factor.</summary>
    private bool Raise()
    {
        foreach (var project in _running.Where(p => Sum(Voters().Where(v => _gives[v][p].Sign > 0).Select(v => Sum(_gives[v]))) < _costs[p]).ToArray())
        {
            _running.Remove(project);
            _eliminated.Add(project);
        }

        if (_running.Count == 0)
            return false;
        var helped = First(_running);
        var supporters = Voters().Where(v => _gives[v][helped].Sign > 0).ToList();
        var factor = Fraction.One;
        var all = supporters.Where(v => false).ToHashSet();
        while (true)
        {
            var due = _costs[helped] - Sum(all.Select(v => Sum(_gives[v])));
            var rest = Sum(supporters.Where(v => !all.Contains(v)).Select(v => _gives[v][helped]));
            factor = rest.Sign == 0 ? Fraction.Zero : due / rest;
            var more = supporters.Where(v => !all.Contains(v) && factor * _gives[v][helped] > Sum(_gives[v])).ToList();
            if (more.Count == 0)
                break;
            all.UnionWith(more);
        }

        foreach (var voter in supporters)
        {
            var gift = all.Contains(voter) ? Sum(_gives[voter]) : factor * _gives[voter][helped];
            var others = Sum(_gives[voter]) - _gives[voter][helped];
            var kept = Sum(_gives[voter]) - gift;
            for (var p = 0; p < _costs.Length; p++)
                _gives[voter][p] = p == helped || others.Sign == 0 ? Fraction.Zero : _gives[voter][p] * kept / others;
            Paid[voter][helped] = gift;
        }

        Win(helped);
        return true;
    }

    private void ReverseEliminations()
    {
        foreach (var project in Enumerable.Reverse(_eliminated).ToArray())
        {
            if (_costs[project] <= _left && SmallCaps.Allow(_election, _rule.Caps, Winners, project))
                Win(project);
        }
    }

    private void AcceptUndersupported()
    {
        while (_eliminated.Count > 0)
        {
            var next = First(_eliminated);
            _eliminated.Remove(next);
            if (_costs[next] > _left || !SmallCaps.Allow(_election, _rule.Caps, Winners, next))
                continue;
            foreach (var voter in Voters().Where(v => _gives[v][next].Sign > 0))
            {
                Paid[voter][next] = Sum(_gives[voter]);
                Array.Clear(_gives[voter]);
            }

            Win(next);
        }
    }

    private void Win(int project)
    {
        _running.Remove(project);
        Winners.Add(project);
        _left -= _costs[project];
        foreach (var over in _running.Where(p => !SmallCaps.Allow(_election, _rule.Caps, Winners, p)).ToArray())
            Eliminate(over);
    }

    private int First(List<int> projects) => projects.OrderByDescending(Order).ThenBy(p => _rank[p]).First();

    private Fraction Order(int project) => _rule.Order switch
    {
        SupportOrder.Support => Support(project),
        SupportOrder.Excess => Support(project) - _costs[project],
        _ => Support(project) / _costs[project],
    };

    private Fraction Support(int project) => Sum(_gives.Select(row => row[project]));

    private IEnumerable<int> Voters() => Enumerable.Range(0, _gives.Length);

    private static Fraction Sum(IEnumerable<Fraction> amounts) => amounts.Aggregate(Fraction.Zero, (sum, amount) => sum + amount);
}
