using System.Numerics;
using Folkmoot.Counting;

namespace Folkmoot.Savings.Model;

/// <summary>Works out a model: who pays and who gains, when it pays back, and what it hangs on. Exact fractions throughout; money is rounded once, to the nearest whole unit, half to even, for each figure of the table.</summary>
public static class SavingsSum
{
    private static readonly Fraction s_fifth = Fraction.Of(1L, 5L);

    /// <summary>A line for each agency and year, agencies in the model's order.</summary>
    public static IReadOnlyList<AgencyYear> Table(SavingsModel model)
    {
        var counting = Counting(model);
        return
        [
            .. from agency in model.Agencies
               from year in Enumerable.Range(0, model.Years)
               let gains = model.Benefits.Index().Where(one => one.Item.Agency == agency && counting.Contains((one.Index, year))).Select(one => one.Item).ToList()
               let puts = model.Investments.Where(one => one.Agency == agency && one.Year == year).ToList()
               select new AgencyYear
               {
                   Agency = agency,
                   Year = year,
                   Paid = puts.Where(one => !one.IsInKind).Sum(one => one.Pence),
                   InKind = puts.Where(one => one.IsInKind).Sum(one => one.Pence),
                   Fiscal = gains.Where(one => one.Kind is ValueKind.Fiscal).Sum(one => Round(one.Value(year))),
                   Cashable = gains.Where(one => one.Kind is ValueKind.Fiscal).Sum(one => Round(one.Value(year) * one.Cashable)),
                   Wider = gains.Where(one => one.Kind is not ValueKind.Fiscal).Sum(one => Round(one.Value(year))),
               },
        ];
    }

    /// <summary>The net present value, in minor units, exactly: gains less costs, each year's divided by (1 + rate) to the power of the year.</summary>
    /// <param name="model">The model.</param>
    /// <param name="gain">What of a benefit in a year counts as gain.</param>
    /// <param name="withInKind">Whether what was given in kind counts as a cost.</param>
    public static Fraction NetPresent(SavingsModel model, Func<Benefit, int, Fraction> gain, bool withInKind)
    {
        var counting = Counting(model);
        var (net, weight) = (Fraction.Zero, Fraction.One);
        for (var year = 0; year < model.Years; year++)
        {
            var sum = Fraction.Zero;
            foreach (var (at, benefit) in model.Benefits.Index())
            {
                if (counting.Contains((at, year)))
                    sum += gain(benefit, year);
            }

            foreach (var put in model.Investments)
            {
                if (put.Year == year && (withInKind || !put.IsInKind))
                    sum -= put.Pence;
            }

            net += sum * weight;
            weight /= Fraction.One + model.DiscountRate;
        }

        return net;
    }

    /// <summary>What of a benefit leaves a budget as money in a year.</summary>
    public static Fraction CashableOf(Benefit benefit, int year) => benefit.Kind is ValueKind.Fiscal ? benefit.Value(year) * benefit.Cashable : Fraction.Zero;

    /// <summary>The net present value of money that leaves budgets.</summary>
    public static Fraction NetCashable(SavingsModel model) => NetPresent(model, CashableOf, withInKind: false);

    /// <summary>The net present value of all that is gained, in whoever's hands, against all that is put in.</summary>
    public static Fraction NetAll(SavingsModel model) => NetPresent(model, (benefit, year) => benefit.Value(year), withInKind: true);

    /// <summary>After how many years it has paid back, from the table and without discounting.</summary>
    public static Payback Payback(SavingsModel model)
    {
        var table = Table(model);
        int? First(Func<AgencyYear, long> net)
        {
            long sum = 0;
            var spent = false;
            for (var year = 0; year < model.Years; year++)
            {
                sum += table.Where(line => line.Year == year).Sum(net);
                spent |= table.Any(line => line.Year == year && line.Paid + line.InKind > 0);
                if (spent && sum >= 0)
                    return year + 1;
            }

            return null;
        }

        return new Payback(First(line => line.Cashable - line.Paid), First(line => line.Fiscal - line.Paid), First(line => line.Fiscal + line.Wider - line.Paid - line.InKind));
    }

    /// <summary>What was gained less what was put in from the beginning to the end of each year, from the table and without discounting.</summary>
    public static IReadOnlyList<CurvePoint> Curve(SavingsModel model)
    {
        var table = Table(model).ToLookup(line => line.Year);
        var (curve, fiscal, all) = (new List<CurvePoint>(), 0L, 0L);
        for (var year = 0; year < model.Years; year++)
        {
            fiscal += table[year].Sum(line => line.Fiscal - line.Paid);
            all += table[year].Sum(line => line.Fiscal + line.Wider - line.Paid - line.InKind);
            curve.Add(new CurvePoint(year, fiscal, all));
        }

        return curve;
    }

    /// <summary>Every assumption, those first that move the net present cashable value most.</summary>
    /// <remarks>Linear in the number of assumptions, each of which is worked out three times.</remarks>
    public static IReadOnlyList<Sensitivity> Sensitivities(SavingsModel model) =>
    [
        .. model.Benefits.Index().Where(one => one.Item.Kind is ValueKind.Fiscal)
            .SelectMany(one => Enum.GetValues<Factor>().Select(factor => Sensitivity(model, one.Index, factor)))
            .OrderByDescending(one => one.Swing).ThenBy(one => one.Benefit).ThenBy(one => one.Factor),
    ];

    /// <summary>The benefits that count in each year: of a group only the largest, the first of equals.</summary>
    private static HashSet<(int Benefit, int Year)> Counting(SavingsModel model) =>
    [
        .. Enumerable.Range(0, model.Years).SelectMany(year => model.Benefits.Index()
            .GroupBy(one => one.Item.Group.Length == 0 ? (one.Index, "") : (-1, one.Item.Group))
            .Select(group => (group.OrderByDescending(one => one.Item.Value(year)).ThenBy(one => one.Index).First().Index, year))),
    ];

    private static Sensitivity Sensitivity(SavingsModel model, int at, Factor factor)
    {
        var value = Get(model.Benefits[at], factor);
        var low = value * (Fraction.One - s_fifth);
        var high = IsShare(factor) ? Fraction.Min(Fraction.One, value * (Fraction.One + s_fifth)) : value * (Fraction.One + s_fifth);
        Fraction Net(Fraction one) => NetCashable(model with { Benefits = [.. model.Benefits.Index().Select(other => other.Index == at ? Set(other.Item, factor, one) : other.Item)] });
        var (atLow, atHigh) = (Net(low), Net(high));
        return new Sensitivity(at, factor, value, low, high, atLow, atHigh, BreakEven(factor, low, high, atLow, atHigh, Net));
    }

    /// <summary>Where the straight line through both results is 0; null where that is not possible, or where the result is no straight line, as with a drop-off or a rival claim of the group.</summary>
    private static Fraction? BreakEven(Factor factor, Fraction low, Fraction high, Fraction atLow, Fraction atHigh, Func<Fraction, Fraction> net)
    {
        if (atLow == atHigh)
            return null;
        var value = low - (atLow * (high - low) / (atHigh - atLow));
        return value.Sign < 0 || (IsShare(factor) && value > Fraction.One) || net(value).Sign != 0 ? null : value;
    }

    private static bool IsShare(Factor factor) => factor is not (Factor.Population or Factor.Effect or Factor.UnitCost);

    private static Fraction Get(Benefit benefit, Factor factor) => factor switch
    {
        Factor.Population => benefit.Population,
        Factor.Engagement => benefit.Engagement,
        Factor.Effect => benefit.Effect,
        Factor.Anyway => benefit.Anyway,
        Factor.UnitCost => benefit.UnitCost * benefit.Prices,
        Factor.Optimism => benefit.Optimism,
        Factor.Cashable => benefit.Cashable,
        _ => benefit.DropOff,
    };

    /// <summary>The benefit with another value of an assumption. Population and unit cost are whole, so that others go into the effect.</summary>
    private static Benefit Set(Benefit benefit, Factor factor, Fraction value) => factor switch
    {
        Factor.Population => benefit with { Population = 1, Effect = benefit.Effect * value },
        Factor.Engagement => benefit with { Engagement = value },
        Factor.Effect => benefit with { Effect = value },
        Factor.Anyway => benefit with { Anyway = value },
        Factor.UnitCost => benefit with { UnitCost = 1, Prices = Fraction.One, Effect = benefit.Effect * value },
        Factor.Optimism => benefit with { Optimism = value },
        Factor.Cashable => benefit with { Cashable = value },
        _ => benefit with { DropOff = value },
    };

    /// <summary>To the nearest whole number, half to even.</summary>
    internal static long Round(Fraction value)
    {
        var whole = BigInteger.DivRem(value.Numerator, value.Denominator, out var rest);
        var twice = BigInteger.Abs(rest * 2).CompareTo(value.Denominator);
        return (long)(twice > 0 || (twice == 0 && !whole.IsEven) ? whole + value.Numerator.Sign : whole);
    }
}
