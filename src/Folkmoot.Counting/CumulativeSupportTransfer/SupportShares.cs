using System.Numerics;
using System.Runtime.InteropServices;

namespace Folkmoot.Counting;

/// <summary>Supporters of a project with the same points for it and the same points in play, and what they have left together.</summary>
/// <param name="Points">Points for the project.</param>
/// <param name="InPlay">Points for all projects in play.</param>
/// <param name="Money">Bounds on what is left of their shares.</param>
internal readonly record struct SupportGroup(long Points, long InPlay, Interval Money)
{
    /// <summary>Whether they have no other project in play.</summary>
    public bool IsLone => Points == InPlay;
}

/// <summary>What is left of every voter's share, and the points still in play on every ballot.</summary>
internal sealed class SupportShares
{
    private const int Nothing = 0;
    private readonly SharesModel _model;
    private readonly SupporterTable _table;
    private readonly int[] _weights;
    private readonly int[] _balanceOf;
    private readonly long[] _inPlay;
    private readonly List<Quantity> _money = [];

    public SupportShares(SharesModel model, SupporterTable table, Fraction share)
    {
        (_model, _table, _weights) = (model, table, model.Election.Columns.Weights);
        _balanceOf = new int[model.Election.GroupCount];
        _inPlay = new long[model.Election.GroupCount];
        foreach (var project in model.Projects)
            Move(project, 1);
        _money.Add(Quantity.Of(Fraction.Zero));
        _money.Add(Quantity.Of(share));
        if (share.Sign > 0)
            _balanceOf.AsSpan().Fill(1);
    }

    /// <summary>The supporters who have something left, those first who are asked for all they have by the smallest factor.</summary>
    public List<SupportGroup> Groups(int project)
    {
        var sums = new Dictionary<(long Points, long InPlay), Interval>();
        var groups = _table.Groups(project);
        var values = _table.Values(project);
        for (var at = 0; at < groups.Length; at++)
        {
            if (_balanceOf[groups[at]] == Nothing)
                continue;
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, (values[at], _inPlay[groups[at]]), out _);
            sum += _money[_balanceOf[groups[at]]].Near * _weights[groups[at]];
        }

        var result = sums.Select(pair => new SupportGroup(pair.Key.Points, pair.Key.InPlay, pair.Value)).ToList();
        result.Sort(ByLimit);
        return result;
    }

    /// <summary>Bounds on the support by some groups.</summary>
    public static Interval Support(IEnumerable<SupportGroup> groups) =>
        groups.Aggregate(Interval.Zero, (sum, group) => sum + (group.Money * group.Points / group.InPlay));

    /// <summary>What the supporters in some groups have left, times the parts of it given; exactly.</summary>
    public Quantity Exact(int project, Func<long, long, (BigInteger Numerator, BigInteger Denominator)?> part)
    {
        var byDenominator = new Dictionary<BigInteger, Dictionary<int, BigInteger>>();
        var groups = _table.Groups(project);
        var values = _table.Values(project);
        for (var at = 0; at < groups.Length; at++)
        {
            var balance = _balanceOf[groups[at]];
            if (balance == Nothing || part(values[at], _inPlay[groups[at]]) is not { } factor)
                continue;
            if (!byDenominator.TryGetValue(factor.Denominator, out var terms))
                byDenominator.Add(factor.Denominator, terms = []);
            terms[balance] = terms.GetValueOrDefault(balance) + (factor.Numerator * _weights[groups[at]]);
        }

        var sums = byDenominator.OrderBy(pair => pair.Key).Select(pair =>
        {
            var sum = Quantity.Sum([.. pair.Value.OrderBy(term => term.Key).Select(term => (_money[term.Key], term.Value))]);
            return (pair.Key.IsOne ? sum : Quantity.Quotient(sum, Quantity.Of(pair.Key)), BigInteger.One);
        });
        return Quantity.Sum([.. sums]);
    }

    /// <summary>The support of a project, exactly.</summary>
    public Quantity ExactSupport(int project) => Exact(project, (points, inPlay) => (points, inPlay));

    /// <summary>Takes a project out of play, leaving its supporters what they have.</summary>
    public void TakeOut(int project) => Move(project, -1);

    /// <summary>Lets supporters pay and takes the project out of play.</summary>
    /// <param name="project">What they pay for.</param>
    /// <param name="factor">The multiple of the support that is paid by supporters with these points for the project and in play; null when they pay all they have.</param>
    /// <returns>Weights of those who paid and of those who have nothing left.</returns>
    public (long Payers, long RanOut) Pay(int project, Func<long, long, Quantity?> factor)
    {
        var after = new Dictionary<(int Balance, long Points, long InPlay), int>();
        var (payers, ranOut) = (0L, 0L);
        var groups = _table.Groups(project);
        var values = _table.Values(project);
        for (var at = 0; at < groups.Length; at++)
        {
            var group = groups[at];
            if (_balanceOf[group] == Nothing)
                continue;
            var key = (_balanceOf[group], values[at], _inPlay[group]);
            if (!after.TryGetValue(key, out var balance))
                after.Add(key, balance = AfterPaying(_balanceOf[group], values[at], _inPlay[group], factor(values[at], _inPlay[group])));
            payers += balance == _balanceOf[group] ? 0 : _weights[group];
            ranOut += balance == Nothing ? _weights[group] : 0;
            _balanceOf[group] = balance;
        }

        TakeOut(project);
        return (payers, ranOut);
    }

    private int AfterPaying(int balance, long points, long inPlay, Quantity? factor)
    {
        if (factor is null)
            return Nothing;
        if (factor.Near == Interval.Zero)
            return balance;
        var money = _money[balance];
        _money.Add(Quantity.Quotient(Quantity.Sum((money, inPlay), (Quantity.Product(factor, money), -points)), Quantity.Of(inPlay)));
        return _money.Count - 1;
    }

    private void Move(int project, long sign)
    {
        var groups = _table.Groups(project);
        var values = _table.Values(project);
        for (var at = 0; at < groups.Length; at++)
            _inPlay[groups[at]] += sign * values[at];
    }

    private static int ByLimit(SupportGroup a, SupportGroup b) => ((Int128)a.InPlay * b.Points).CompareTo((Int128)b.InPlay * a.Points) is not 0 and var order
        ? order
        : a.Points.CompareTo(b.Points);
}
