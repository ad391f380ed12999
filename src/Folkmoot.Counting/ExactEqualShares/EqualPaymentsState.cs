using System.Runtime.InteropServices;

namespace Folkmoot.Counting;

/// <summary>What every voter has spent while projects are bought in equal payments. The last purchase can be taken back, and the share can change in between.</summary>
internal sealed class EqualPaymentsState(SharesModel model, SupporterTable table)
{
    private readonly PaymentHistories _histories = new();
    private readonly int[] _historyOf = new int[model.Election.GroupCount];
    private readonly double[] _spent = new double[model.Election.GroupCount];
    private readonly int[] _weights = model.Election.Columns.Weights;
    private readonly List<int> _paid = [];
    private readonly List<int> _paidFrom = [];
    private Fraction _share;
    private double _roundedShare;

    /// <summary>Decisions made by exact numbers so far.</summary>
    public long ExactDecisions { get; private set; }

    /// <summary>What every voter starts with.</summary>
    public Fraction Share
    {
        get => _share;
        set => (_share, _roundedShare) = (value, value.ToDouble());
    }

    /// <summary>Takes purchases back until so many are left.</summary>
    public void TakeBackTo(int purchases)
    {
        while (_paidFrom.Count > purchases)
            TakeBack();
    }

    public double Spent(int group) => _spent[group];

    /// <summary>How many supporters of a project have spent less than an amount, in doubles.</summary>
    public long CountBelow(int project, double amount) => SpentPass.Count(table.Groups(project), table.Weights(project), _spent, amount, amount).Below;

    public Fraction ExactlySpent(int group) => _histories.Exact(_historyOf[group]);

    /// <summary>How far spending plus a price less the share can be from the truth.</summary>
    public double Doubt(double price) => _histories.Doubt(_roundedShare, price);

    /// <summary>
    /// The largest number of supporters, at most <paramref name="payers"/>, who can all afford the cost divided by that number; zero when
    /// there is none. Whoever cannot afford a price cannot afford the higher price for fewer payers either, so they drop out for good. Below
    /// <paramref name="fewest"/> the search ends at a number that may still be too large.
    /// </summary>
    public long Afford(int project, long payers, long fewest = 1)
    {
        while (payers >= fewest)
        {
            var able = CountAble(project, payers);
            if (able >= payers)
                break;
            payers = able;
        }

        return payers;
    }

    /// <summary>Lets all supporters pay who can afford the cost divided by the number of payers.</summary>
    public void Pay(int project, long payers)
    {
        long cost = model.Election.Costs[project];
        var price = Fraction.Of(cost, payers);
        var rounded = (double)cost / payers;
        var limit = _roundedShare - rounded;
        var doubt = Doubt(rounded);
        _paidFrom.Add(_paid.Count);
        foreach (var group in table.Groups(project))
        {
            var spent = _spent[group];
            if (spent < limit - doubt || (spent <= limit + doubt && IsAble(_historyOf[group], price)))
                _paid.Add(group);
        }

        _histories.Begin(price);
        foreach (var group in LastPayers())
        {
            _historyOf[group] = _histories.AfterPaying(_historyOf[group], rounded);
            _spent[group] = _histories.Spent(_historyOf[group]);
        }
    }

    /// <summary>The groups that paid for the last purchase.</summary>
    public ReadOnlySpan<int> LastPayers() => CollectionsMarshal.AsSpan(_paid)[_paidFrom[^1]..];

    /// <summary>Those who have spent less first, in exact terms.</summary>
    public int CompareSpent(int a, int b)
    {
        var difference = _spent[a] - _spent[b];
        if (Math.Abs(difference) > 2 * Doubt(0))
            return difference > 0 ? 1 : -1;
        return _historyOf[a] == _historyOf[b] ? 0 : ExactlySpent(a).CompareTo(ExactlySpent(b));
    }

    private void TakeBack()
    {
        foreach (var group in LastPayers())
        {
            _historyOf[group] = _histories.Parent(_historyOf[group]);
            _spent[group] = _histories.Spent(_historyOf[group]);
        }

        _paid.RemoveRange(_paidFrom[^1], _paid.Count - _paidFrom[^1]);
        _paidFrom.RemoveAt(_paidFrom.Count - 1);
        _histories.TakeBack();
    }

    private long CountAble(int project, long payers)
    {
        long cost = model.Election.Costs[project];
        var rounded = (double)cost / payers;
        var doubt = Doubt(rounded);
        var (least, most) = (_roundedShare - rounded - doubt, _roundedShare - rounded + doubt);
        var (able, inDoubt) = SpentPass.Count(table.Groups(project), table.Weights(project), _spent, least, most);
        return inDoubt ? able + CountInDoubt(project, least, most, Fraction.Of(cost, payers)) : able;
    }

    private long CountInDoubt(int project, double least, double most, Fraction price)
    {
        var able = 0L;
        var (lastHistory, lastAble) = (-1, false);
        foreach (var group in table.Groups(project))
        {
            if (_spent[group] < least || _spent[group] > most)
                continue;
            if (_historyOf[group] != lastHistory)
            {
                lastHistory = _historyOf[group];
                lastAble = IsAble(lastHistory, price);
            }

            if (lastAble)
                able += _weights[group];
        }

        return able;
    }

    private bool IsAble(int history, Fraction price)
    {
        ExactDecisions++;
        return _histories.Exact(history) + price <= _share;
    }
}
