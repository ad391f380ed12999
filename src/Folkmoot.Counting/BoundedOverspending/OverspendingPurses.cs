using System.Numerics;
using System.Runtime.InteropServices;

namespace Folkmoot.Counting;

/// <summary>What supporters of one project with the same balance and the same value have.</summary>
/// <param name="Balance">Which balance.</param>
/// <param name="Value">What the project is worth to each.</param>
/// <param name="Weight">How many they are.</param>
internal readonly record struct Holding(int Balance, int Value, long Weight);

/// <summary>The balances of all voters; voters who paid the same are held together, and all who have nothing left are at balance 0.</summary>
internal sealed class OverspendingPurses
{
    public const int Nothing = 0;

    /// <summary>Amounts are known to 2^-256; above this the rounding to a double is all there is to their doubt.</summary>
    private const double Smallest = 1e-55;
    private const double Rounding = 1.0 / (1L << 51);
    private readonly SupporterTable _table;
    private readonly int[] _weights;
    private readonly int[] _balanceOf;
    private readonly List<Quantity> _money = [];
    private readonly List<double> _rounded = [];
    private readonly List<int> _seen = [];
    private long[] _weightOf = [];

    public OverspendingPurses(SharesModel model, SupporterTable table, Fraction share)
    {
        (_table, _weights) = (table, model.Election.Columns.Weights);
        _balanceOf = new int[model.Election.GroupCount];
        Add(Quantity.Of(Fraction.Zero));
        if (share.Sign > 0)
            _balanceOf.AsSpan().Fill(Add(Quantity.Of(share)));
    }

    /// <summary>What a voter with a balance has.</summary>
    public Quantity Money(int balance) => _money[balance];

    /// <summary>Bounds on what a voter with a balance has.</summary>
    public (double Low, double High) Bounds(int balance)
    {
        var least = _rounded[balance];
        return least > Smallest ? (least * (1 - Rounding), least * (1 + Rounding)) : (0, 2 * Smallest);
    }

    public int BalanceOf(int group) => _balanceOf[group];

    /// <summary>The supporters of a project who have money, those first who run out first.</summary>
    public List<Holding> Holdings(int project, ref long exactDecisions)
    {
        var holdings = _table.Values(project).IsEmpty ? AlikeHoldings(project) : ValuedHoldings(project);
        var decisions = exactDecisions;
        holdings.Sort((a, b) => Compare(a, b, ref decisions));
        exactDecisions = decisions;
        return holdings;
    }

    private List<Holding> AlikeHoldings(int project)
    {
        if (_weightOf.Length < _money.Count)
            _weightOf = new long[_money.Count * 2];
        _seen.Clear();
        foreach (var group in _table.Groups(project))
        {
            if (_balanceOf[group] is not Nothing and var balance)
            {
                if (_weightOf[balance] == 0)
                    _seen.Add(balance);
                _weightOf[balance] += _weights[group];
            }
        }

        var holdings = new List<Holding>(_seen.Count);
        foreach (var balance in _seen)
        {
            holdings.Add(new Holding(balance, 1, _weightOf[balance]));
            _weightOf[balance] = 0;
        }

        return holdings;
    }

    private List<Holding> ValuedHoldings(int project)
    {
        var weights = new Dictionary<(int Balance, int Value), long>();
        var groups = _table.Groups(project);
        var values = _table.Values(project);
        for (var at = 0; at < groups.Length; at++)
        {
            if (_balanceOf[groups[at]] is not Nothing and var balance)
                CollectionsMarshal.GetValueRefOrAddDefault(weights, (balance, values[at]), out _) += _weights[groups[at]];
        }

        return [.. weights.Select(pair => new Holding(pair.Key.Balance, pair.Key.Value, pair.Value))];
    }

    /// <summary>Below zero when the first runs out at a lower price, zero when at exactly the same.</summary>
    public int Compare(Holding a, Holding b, ref long exactDecisions)
    {
        if (a.Balance == b.Balance)
            return b.Value.CompareTo(a.Value);
        var (x, y) = (_rounded[a.Balance] * b.Value, _rounded[b.Balance] * a.Value);
        if (Math.Abs(x - y) > 1e-12 * (x + y) && Quantity.Order(_money[a.Balance].Near * b.Value, _money[b.Balance].Near * a.Value) is { } order)
            return order;
        return Quantity.Compare(Quantity.Sum((_money[a.Balance], b.Value)), Quantity.Sum((_money[b.Balance], a.Value)), ref exactDecisions);
    }

    /// <summary>Takes price times value, or all there is, from the supporters of a project.</summary>
    public List<BalanceMove> Pay(int project, IEnumerable<Holding> holdings, Quantity price, ref long exactDecisions)
    {
        var after = new Dictionary<(int Balance, int Value), int>();
        foreach (var holding in holdings)
            after[(holding.Balance, holding.Value)] = AfterPaying(holding, price, ref exactDecisions);
        var moves = new List<BalanceMove>();
        var groups = _table.Groups(project);
        var values = _table.Values(project);
        for (var at = 0; at < groups.Length; at++)
        {
            if (_balanceOf[groups[at]] is Nothing)
                continue;
            var (from, to) = (_balanceOf[groups[at]], after[(_balanceOf[groups[at]], values.IsEmpty ? 1 : values[at])]);
            moves.Add(new BalanceMove(groups[at], from, to));
            _balanceOf[groups[at]] = to;
        }

        return moves;
    }

    private int AfterPaying(Holding holding, Quantity price, ref long exactDecisions)
    {
        var money = _money[holding.Balance];
        var order = Quantity.Order(money.Near, price.Near * holding.Value)
            ?? Quantity.Compare(money, Quantity.Sum((price, holding.Value)), ref exactDecisions);
        return order <= 0 ? Nothing : Add(Quantity.Sum((money, BigInteger.One), (price, -holding.Value)));
    }

    private int Add(Quantity money)
    {
        _money.Add(money);
        _rounded.Add(Math.ScaleB((double)money.Near.Low, -Quantity.NearBits));
        return _money.Count - 1;
    }
}
