namespace Folkmoot.Counting;

/// <summary>
/// Who should be won over first. Before the purchase of a project changes anything, all purchases are those of the election without it; so at each round the best
/// new supporters are the voters with most money left, and the fewest who are enough at some round are the fewest at all.
/// </summary>
internal sealed class VoterOrders
{
    private readonly Election _election;
    private readonly CountRule _rule;
    private readonly CountOutcome _outcome;
    private readonly bool[] _supports;
    private readonly double[] _money;
    private readonly bool _earning;

    public VoterOrders(Election election, CountRule rule, CountOutcome outcome, int project)
    {
        (_election, _rule, _outcome) = (election, rule, outcome);
        _supports = [.. Enumerable.Range(0, _election.GroupCount).Select(group => _election.Choices(group).Contains(project))];
        _earning = outcome.Rounds.Any(round => round.Kind == RoundKind.Earnings);
        _money = new double[_election.GroupCount];
        _money.AsSpan().Fill(outcome.Share.ToDouble());
        var states = new List<State>();
        foreach (var round in outcome.Rounds)
        {
            if (round.Kind is RoundKind.Shares or RoundKind.Earnings && round.Price.Sign > 0)
            {
                states.Add(StateBefore(round, project));
                Pay(round);
            }
        }

        states.Add(new State(Outsiders(), states.Count == 0 || _earning ? 1 : Estimate(project, Outsiders(), double.PositiveInfinity, 0)));
        States = states;
        Insiders = [.. Enumerable.Range(0, _supports.Length).Where(group => _supports[group]).OrderBy(group => _money[group]).ThenByDescending(Funded)];
    }

    /// <summary>The voters who do not name the project, the richest first, and about how many of them are enough at that point of the count.</summary>
    public sealed record State(int[] Groups, long Estimate);

    /// <summary>One for every round and one for the end.</summary>
    public IReadOnlyList<State> States { get; }

    /// <summary>The supporters, those who spent most first.</summary>
    public IReadOnlyList<int> Insiders { get; }

    /// <summary>The first voters in an order of groups.</summary>
    public IEnumerable<(int Group, int Voters)> First(IEnumerable<int> groups, long voters)
    {
        foreach (var group in groups)
        {
            var taken = (int)Math.Min(voters, _election.Weight(group));
            if (taken == 0)
                yield break;
            voters -= taken;
            yield return (group, taken);
        }
    }

    private State StateBefore(CountRound round, int project)
    {
        var outsiders = Outsiders();
        var most = round.Rho.ToDouble() * (_rule is EqualSharesRule { Utility: Utility.Cost } ? _election.Costs[project] : 1);
        return new State(outsiders, _earning
            ? Estimate(project, outsiders, double.PositiveInfinity, round.Price.ToDouble())
            : Estimate(project, outsiders, most, 0));
    }

    private void Pay(CountRound round)
    {
        var winner = _election.IndexOf(round.Project);
        var price = round.Price.ToDouble();
        for (var group = 0; group < _money.Length; group++)
        {
            if (_election.Choices(group).Contains(winner))
                _money[group] = _earning ? -price : Math.Max(0, _money[group] - price);
        }
    }

    /// <summary>How many more are needed when each can give what is left and later earned, but no more than a limit.</summary>
    private long Estimate(int project, int[] outsiders, double limit, double earned)
    {
        double Gives(int group) => Math.Min(limit, _money[group] + earned);
        var missing = (double)_election.Costs[project];
        for (var group = 0; group < _money.Length; group++)
            missing -= _supports[group] ? Gives(group) * _election.Weight(group) : 0;
        var needed = 0L;
        foreach (var group in outsiders)
        {
            if (missing <= 0 || Gives(group) <= 0)
                break;
            var voters = (long)Math.Min(_election.Weight(group), Math.Ceiling(missing / Gives(group)));
            missing -= voters * Gives(group);
            needed += voters;
        }

        return missing <= 0 ? needed : long.MaxValue;
    }

    private int[] Outsiders() => [.. Enumerable.Range(0, _money.Length).Where(group => !_supports[group]).OrderByDescending(group => _money[group])];

    private int Funded(int group)
    {
        var funded = 0;
        foreach (var choice in _election.Choices(group))
            funded += _outcome.Winners.Contains(choice) ? 1 : 0;
        return funded;
    }
}
