using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Folkmoot.Counting;

/// <summary>Pays for purchases in several lanes at once. Prices are worked out exactly per lane and then rounded, as in <see cref="SharesRun"/>.</summary>
internal sealed class LanePurse(LaneState state)
{
    private readonly LaneMoney _paidBefore = new(state.Model.Election.ProjectCount);
    private readonly MoneySum _money = new();
    private readonly Natural _due = new();
    private readonly Natural _scratch = new();

    /// <summary>What the winners of each lane cost together.</summary>
    public Int128[] Spent { get; } = new Int128[LaneMoney.Lanes];

    /// <summary>Buys a project in the given lanes, where <paramref name="about"/> tells beyond doubt who runs out.</summary>
    public void Buy(int project, Vector512<double> about, int lanes)
    {
        var bits = LaneState.Bits(lanes);
        var (shares, value) = TakeTheLast(project, about, bits);
        Charge(project, ExactPrices(project, shares, value, lanes), bits);
        state.Won[project] |= bits;
        state.NotePurchases();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (Vector512<double> Shares, Vector512<double> Value) TakeTheLast(int project, Vector512<double> about, Vector512<double> bits)
    {
        var lists = state.Lists;
        var (shares, value) = (Vector512<double>.Zero, Vector512<double>.Zero);
        _paidBefore.Fill(Vector512<double>.Zero);
        var end = lists.Start[project] + lists.Live[project];
        for (var at = lists.Start[project]; at < end; at++)
        {
            var group = lists.Groups[at];
            var left = state.Money[group];
            var people = Vector512.Create((double)lists.Weights[at]);
            var worth = lists.Values is null ? Vector512<double>.One : Vector512.Create((double)lists.Values[at]);
            var isRich = Vector512.GreaterThan(left, about * worth) & bits;
            value += Vector512.ConditionalSelect(isRich, people * worth, Vector512<double>.Zero);
            var runsOut = Vector512.AndNot(Vector512.GreaterThan(left, Vector512<double>.Zero) & bits, isRich);
            if (runsOut == Vector512<double>.Zero)
            {
                continue;
            }

            shares += Vector512.ConditionalSelect(runsOut, people, Vector512<double>.Zero);
            AddPaidBefore(group, lists.Weights[at], runsOut);
            state.Money[group] = Vector512.ConditionalSelect(runsOut, Vector512<double>.Zero, left);
        }

        return (shares, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddPaidBefore(int group, double weight, Vector512<double> lanes)
    {
        var choices = state.Model.Election.Choices(group);
        for (var i = 0; i < choices.Length; i++)
        {
            var paid = state.Won[choices[i]] & lanes;
            if (paid != Vector512<double>.Zero && state.Model.ValueAt(group, i) is > 0 and var worth)
            {
                _paidBefore[choices[i]] += Vector512.ConditionalSelect(paid, Vector512.Create(weight * worth), Vector512<double>.Zero);
            }
        }
    }

    private Vector512<double> ExactPrices(int project, Vector512<double> shares, Vector512<double> value, int lanes)
    {
        var prices = Vector512<double>.Zero;
        for (var lane = 0; lane < LaneMoney.Lanes; lane++)
        {
            if ((lanes >> lane & 1) == 0)
            {
                continue;
            }

            _money.Clear();
            _money.AddShares((long)shares[lane]);
            var order = state.Orders[lane];
            if (_money.Shares > 0)
            {
                for (var purchase = 0; purchase < order.Count; purchase++)
                {
                    _money.AddPaid(purchase, (long)_paidBefore.At(order[purchase], lane));
                }
            }

            var cost = state.Model.Election.Costs[project];
            state.Chains[lane].Due(cost, _money, _due, _scratch);
            prices = prices.WithElement(lane, state.Chains[lane].Add(_due, (long)value[lane]));
            order.Add(project);
            Spent[lane] += cost;
        }

        return prices;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Charge(int project, Vector512<double> prices, Vector512<double> bits)
    {
        var lists = state.Lists;
        var end = lists.Start[project] + lists.Live[project];
        for (var at = lists.Start[project]; at < end; at++)
        {
            var group = lists.Groups[at];
            var left = state.Money[group];
            var pays = Vector512.GreaterThan(left, Vector512<double>.Zero) & bits;
            var rest = left - (lists.Values is null ? prices : prices * Vector512.Create((double)lists.Values[at]));
            state.Money[group] = Vector512.ConditionalSelect(pays, rest, left);
        }
    }
}
