using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Folkmoot.Counting;

/// <summary>Pays for purchases in several lanes at once. Prices are worked out exactly per lane and then rounded, as in <see cref="SharesRun"/>.</summary>
internal sealed class LanePurse(LaneState state)
{
    private readonly bool _everyChoiceIsOne = state.Model.UnitValues && state.Model.Election.Columns.Values is null;
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
        var prices = ExactPrices(project, shares, value, lanes);
        Charge(project, prices, bits);
        state.NotePurchase(project, prices, bits);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (Vector512<double> Shares, Vector512<double> Value) TakeTheLast(int project, Vector512<double> about, Vector512<double> bits)
    {
        unchecked
        {
            var (start, length) = (state.Lists.Start[project], state.Lists.Live[project]);
            var groups = state.Lists.Groups.AsSpan(start, length);
            var weights = state.Lists.Weights.AsSpan(start, length);
            var values = state.Lists.Values is { } all ? all.AsSpan(start, length) : default;
            var (shares, value) = (Vector512<double>.Zero, Vector512<double>.Zero);
            ref var money = ref state.Money.First;
            _paidBefore.Fill(Vector512<double>.Zero);
            for (var at = 0; at < groups.Length; at++)
            {
                LaneMoney.Prefetch(ref money, groups[Math.Min(at + LaneMoney.Ahead, groups.Length - 1)]);
                ref var balance = ref Unsafe.Add(ref money, (nint)groups[at] * LaneMoney.Lanes);
                var left = Vector512.LoadUnsafe(ref balance);
                var people = Vector512.Create((double)weights[at]);
                var worth = values.IsEmpty ? Vector512<double>.One : Vector512.Create((double)values[at]);
                var isRich = Vector512.GreaterThan(left, about * worth) & bits;
                value += isRich & (people * worth);
                var runsOut = Vector512.AndNot(Vector512.GreaterThan(left, Vector512<double>.Zero) & bits, isRich);
                if (runsOut == Vector512<double>.Zero)
                {
                    continue;
                }

                shares += runsOut & people;
                AddPaidBefore(groups[at], people, runsOut);
                Vector512.AndNot(left, runsOut).StoreUnsafe(ref balance);
            }

            return (shares, value);
        }
    }

    /// <summary>Adds up what the voters of a group paid for earlier purchases in the given lanes, in units of value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddPaidBefore(int group, Vector512<double> people, Vector512<double> lanes)
    {
        var choices = state.Model.Election.Choices(group);
        for (var i = 0; i < choices.Length; i++)
        {
            var paid = state.Won[choices[i]] & lanes;
            if (paid == Vector512<double>.Zero)
            {
                continue;
            }

            if (_everyChoiceIsOne)
            {
                _paidBefore[choices[i]] += paid & people;
            }
            else if (state.Model.ValueAt(group, i) is > 0 and var worth)
            {
                _paidBefore[choices[i]] += paid & (people * worth);
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
        unchecked
        {
            var (start, length) = (state.Lists.Start[project], state.Lists.Live[project]);
            var groups = state.Lists.Groups.AsSpan(start, length);
            var values = state.Lists.Values is { } all ? all.AsSpan(start, length) : default;
            ref var money = ref state.Money.First;
            for (var at = 0; at < groups.Length; at++)
            {
                LaneMoney.Prefetch(ref money, groups[Math.Min(at + LaneMoney.Ahead, groups.Length - 1)]);
                ref var balance = ref Unsafe.Add(ref money, (nint)groups[at] * LaneMoney.Lanes);
                var left = Vector512.LoadUnsafe(ref balance);
                var pays = Vector512.GreaterThan(left, Vector512<double>.Zero) & bits;
                var price = values.IsEmpty ? prices : prices * Vector512.Create((double)values[at]);
                (left - (pays & price)).StoreUnsafe(ref balance);
            }
        }
    }
}
