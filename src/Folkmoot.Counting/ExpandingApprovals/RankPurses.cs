using System.Numerics;

namespace Folkmoot.Counting;

/// <summary>What voters with ranked ballots have left; those who took part in the same purchases are held together.</summary>
internal sealed class RankPurses
{
    private const int Nothing = 0;
    private readonly Election _election;
    private readonly SupporterTable _table;
    private readonly int[] _balanceOf;
    private readonly List<Quantity> _money = [];

    public RankPurses(Election election, SupporterTable table, Fraction share)
    {
        (_election, _table) = (election, table);
        _balanceOf = new int[election.GroupCount];
        _money.Add(Quantity.Of(Fraction.Zero));
        _money.Add(Quantity.Of(share));
        Start(_balanceOf);
    }

    public Quantity Money(int balance) => _money[balance];

    /// <summary>The balances of all groups before the first purchase.</summary>
    public void Start(int[] balanceOf) => balanceOf.AsSpan().Fill(_money[1].Near == Interval.Zero ? Nothing : 1);

    /// <summary>Bounds on what those have who name a project among the first places.</summary>
    public Interval Support(int project, int places)
    {
        var sum = Interval.Zero;
        var groups = _table.Groups(project);
        var values = _table.Values(project);
        for (var at = 0; at < groups.Length; at++)
        {
            if (_balanceOf[groups[at]] != Nothing && Place(groups[at], values[at]) < places)
                sum += _money[_balanceOf[groups[at]]].Near * _election.Weight(groups[at]);
        }

        return sum;
    }

    /// <summary>The same exactly; at other balances when they are given.</summary>
    public Quantity ExactSupport(int project, int places, int[]? balanceOf = null)
    {
        balanceOf ??= _balanceOf;
        var terms = new SortedDictionary<int, BigInteger>();
        var groups = _table.Groups(project);
        var values = _table.Values(project);
        for (var at = 0; at < groups.Length; at++)
        {
            var balance = balanceOf[groups[at]];
            if (balance != Nothing && Place(groups[at], values[at]) < places)
                terms[balance] = terms.GetValueOrDefault(balance) + _election.Weight(groups[at]);
        }

        return Quantity.Sum([.. terms.Select(term => (_money[term.Key], term.Value))]);
    }

    /// <summary>Takes a part of what they have from those who name a project among the first places; all of it when the part is null.</summary>
    public List<BalanceMove> Pay(int project, int places, Quantity? part)
    {
        var after = new Dictionary<int, int> { [Nothing] = Nothing };
        var moves = new List<BalanceMove>();
        var groups = _table.Groups(project);
        var values = _table.Values(project);
        for (var at = 0; at < groups.Length; at++)
        {
            var from = _balanceOf[groups[at]];
            if (from == Nothing || Place(groups[at], values[at]) >= places)
                continue;
            if (!after.TryGetValue(from, out var to))
                after.Add(from, to = AfterPaying(from, part));
            moves.Add(new BalanceMove(groups[at], from, to));
            _balanceOf[groups[at]] = to;
        }

        return moves;
    }

    private int AfterPaying(int balance, Quantity? part)
    {
        if (part is null)
            return Nothing;
        _money.Add(Quantity.Sum((_money[balance], BigInteger.One), (Quantity.Product(part, _money[balance]), BigInteger.MinusOne)));
        return _money.Count - 1;
    }

    /// <summary>Values count places from the end, the last being 1.</summary>
    private int Place(int group, int value) => _election.Choices(group).Length - value;
}
