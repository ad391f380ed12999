using System.Numerics;
using Folkmoot.Counting;
using Folkmoot.Savings;
using Folkmoot.Savings.Model;

namespace Folkmoot.Tests.Savings;

public sealed class SavingsSumTests
{
    private const int Models = 300;

    /// <summary>The report's own example: a council pays for youth work, the police save.</summary>
    [Fact]
    public void A_council_pays_for_youth_work_and_the_police_gain()
    {
        var model = Example();

        var table = SavingsSum.Table(model);

        Assert.Equal([(6_000_000L, 0L), (6_000_000L, 0L), (0L, 0L)], table.Where(line => line.Agency == "Council").Select(line => (line.Paid, line.Fiscal)));
        // 500 young people, half stay, 1 in 5 commits one offence less, a tenth of which would have stopped anyway: 45; at £2,000 with a quarter taken off £67,500, a third of it cashable; then a tenth less each year.
        Assert.Equal([0L, 6_750_000L, 6_075_000L], table.Where(line => line.Agency == "Police").Select(line => line.Fiscal));
        Assert.Equal([0L, 2_250_000L, 2_025_000L], table.Where(line => line.Agency == "Police").Select(line => line.Cashable));
        Assert.Equal(new Payback(null, 3, 3), SavingsSum.Payback(model));
        Assert.Equal(Fraction.Of(2_250_000L - 6_000_000L, 1L) / Fraction.Parse("1.035") + (Fraction.Of(2_025_000L, 1L) / (Fraction.Parse("1.035") * Fraction.Parse("1.035"))) - 6_000_000L, SavingsSum.NetCashable(model));
    }

    [Fact]
    public void The_curve_ends_where_the_table_does_and_crosses_where_it_pays_back()
    {
        Each(model =>
        {
            var (curve, table, payback) = (SavingsSum.Curve(model), SavingsSum.Table(model), SavingsSum.Payback(model));
            Assert.Equal(Enumerable.Range(0, model.Years), curve.Select(point => point.Year));
            Assert.Equal((table.Sum(line => line.Fiscal - line.Paid), table.Sum(line => line.Fiscal + line.Wider - line.Paid - line.InKind)), (curve[^1].Fiscal, curve[^1].AllValue));
            foreach (var (years, at) in new[] { (payback.Fiscal, curve.Select(point => point.Fiscal).ToList()), (payback.AllValue, curve.Select(point => point.AllValue).ToList()) })
            {
                if (years is { } count)
                    Assert.True(at[count - 1] >= 0);
                else
                    Assert.True(at[^1] < 0 || table.All(line => line.Paid + line.InKind == 0));
            }
        });
    }

    [Fact]
    public void A_cost_of_other_prices_is_worth_its_ratio_exactly_and_nothing_else_changes()
    {
        Each(model =>
        {
            var third = model with { Benefits = [.. model.Benefits.Select(benefit => benefit with { Prices = Fraction.Of(1L, 3L) })] };
            Assert.Equal(SavingsSum.NetPresent(model, (benefit, year) => benefit.Value(year), true) + Puts(model), 3 * (SavingsSum.NetPresent(third, (benefit, year) => benefit.Value(year), true) + Puts(model)));
            foreach (var one in SavingsSum.Sensitivities(third).Where(one => one.Factor == Factor.UnitCost))
                Assert.Equal(Fraction.Of(third.Benefits[one.Benefit].UnitCost, 3L), one.Value);
        });
    }

    /// <summary>A case that was claimed before prices could be converted reads as it did.</summary>
    [Fact]
    public void A_model_without_prices_is_worth_what_it_was()
    {
        var model = Example();
        var old = SavingsCase.Write(model);
        foreach (var field in new[] { "\"priceYear\":null,", "\"prices\":\"1\",", "\"pricesFrom\":\"\"," })
        {
            Assert.Contains(field, old, StringComparison.Ordinal);
            old = old.Replace(field, "", StringComparison.Ordinal);
        }

        Assert.Equal(SavingsSum.Table(model), SavingsSum.Table(System.Text.Json.JsonSerializer.Deserialize<SavingsModel>(old, System.Text.Json.JsonSerializerOptions.Web)!));
    }

    [Fact]
    public void The_table_is_the_formula_worked_out_again_in_whole_numbers()
    {
        Each(model =>
        {
            foreach (var line in SavingsSum.Table(model with { Benefits = [.. model.Benefits.Select(benefit => benefit with { Group = "" })] }))
            {
                var gains = model.Benefits.Where(benefit => benefit.Agency == line.Agency).ToList();
                Assert.Equal(gains.Where(benefit => benefit.Kind == ValueKind.Fiscal).Sum(benefit => Slow(benefit, line.Year, 1, 1)), line.Fiscal);
                Assert.Equal(gains.Where(benefit => benefit.Kind == ValueKind.Fiscal).Sum(benefit => Slow(benefit, line.Year, (long)benefit.Cashable.Numerator, (long)benefit.Cashable.Denominator)), line.Cashable);
                Assert.InRange(line.Cashable, 0, line.Fiscal + gains.Count);
            }
        });
    }

    [Fact]
    public void The_same_thing_claimed_twice_counts_once()
    {
        Each(model =>
        {
            var once = model with { Benefits = [.. model.Benefits.Select((benefit, at) => benefit with { Group = $"group-{at}" })] };
            var twice = once with { Benefits = [.. once.Benefits, .. once.Benefits] };
            Assert.Equal(SavingsSum.NetAll(once), SavingsSum.NetAll(twice));
            Assert.Equal(SavingsSum.Table(once), SavingsSum.Table(twice));
        });
    }

    [Fact]
    public void A_benefit_cut_in_two_is_worth_the_same_and_order_is_nothing()
    {
        Each(model =>
        {
            var free = model with { Benefits = [.. model.Benefits.Select(benefit => benefit with { Group = "" })] };
            var first = free.Benefits[0];
            var cut = free with { Benefits = [first with { Effect = first.Effect / 3 }, .. free.Benefits.Skip(1).Reverse(), first with { Effect = first.Effect * 2 / 3 }] };
            Assert.Equal(SavingsSum.NetAll(free), SavingsSum.NetAll(cut));
            Assert.Equal(SavingsSum.NetCashable(free), SavingsSum.NetCashable(cut));
        });
    }

    [Fact]
    public void Without_a_discount_the_present_value_is_the_sum_and_a_higher_one_shrinks_it()
    {
        Each(model =>
        {
            var plain = model with { DiscountRate = Fraction.Zero, Investments = [] };
            var sum = Fraction.Zero;
            foreach (var year in Enumerable.Range(0, plain.Years))
                sum += Largest(plain, year);
            Assert.Equal(sum, SavingsSum.NetAll(plain));
            Assert.True(SavingsSum.NetAll(plain with { DiscountRate = Fraction.Of(1L, 20L) }) <= sum);
        });
    }

    [Fact]
    public void At_the_break_even_value_nothing_is_left_and_the_largest_swings_come_first()
    {
        var found = 0;
        Each(model =>
        {
            var sensitivities = SavingsSum.Sensitivities(model);
            Assert.Equal(sensitivities.Select(one => one.Swing).OrderDescending(), sensitivities.Select(one => one.Swing));
            foreach (var one in sensitivities.Where(one => one.BreakEven is not null && one.Factor == Factor.Effect))
            {
                var moved = model with { Benefits = [.. model.Benefits.Select((benefit, at) => at == one.Benefit ? benefit with { Effect = one.BreakEven!.Value } : benefit)] };
                Assert.Equal(Fraction.Zero, SavingsSum.NetCashable(moved));
                found++;
            }

            if (model.Benefits.Any(benefit => benefit.Group.Length > 0))
                return;
            foreach (var one in sensitivities.Where(one => one.Factor is Factor.Anyway or Factor.Optimism or Factor.DropOff))
                Assert.True(one.NetAtLow >= one.NetAtHigh);
            foreach (var one in sensitivities.Where(one => one.Factor is not (Factor.Anyway or Factor.Optimism or Factor.DropOff)))
                Assert.True(one.NetAtLow <= one.NetAtHigh);
        });
        Assert.True(found > 20, $"Only {found} break-even values were found.");
    }

    internal static SavingsModel Example() => new()
    {
        FirstYear = 2026,
        Years = 3,
        DiscountRate = Fraction.Parse("0.035"),
        Investments = [new Investment("Council", 0, 6_000_000, false, "Two youth workers"), new Investment("Council", 1, 6_000_000, false, "Two youth workers")],
        Benefits =
        [
            new Benefit
            {
                Title = "Fewer offences of young people",
                Agency = "Police",
                Kind = ValueKind.Fiscal,
                Population = 500,
                Engagement = Fraction.Of(1L, 2L),
                Effect = Fraction.Of(1L, 5L),
                Anyway = Fraction.Of(1L, 10L),
                Lag = 1,
                Lasts = 2,
                DropOff = Fraction.Of(1L, 10L),
                UnitCost = 200_000,
                Source = "Invented for a test, 2026",
                Optimism = Fraction.Of(1L, 4L),
                Cashable = Fraction.Of(1L, 3L),
                Evidence = "Invented",
                Otherwise = "Nobody works with them",
            },
        ],
    };

    /// <summary>The formula with one division at the end, rounded half to even.</summary>
    private static long Slow(Benefit benefit, int year, long cashable, long of)
    {
        if (year < benefit.Lag || year >= benefit.Lag + benefit.Lasts)
            return 0;
        BigInteger over = benefit.Population * (BigInteger)benefit.UnitCost * cashable, under = of;
        foreach (var factor in new[] { benefit.Engagement, benefit.Effect, Fraction.One - benefit.Anyway, Fraction.One - benefit.Optimism }.Concat(Enumerable.Repeat(Fraction.One - benefit.DropOff, year - benefit.Lag)))
            (over, under) = (over * factor.Numerator, under * factor.Denominator);
        var (whole, rest) = BigInteger.DivRem(over, under);
        var compared = (rest * 2).CompareTo(under);
        return (long)(compared > 0 || (compared == 0 && !whole.IsEven) ? whole + 1 : whole);
    }

    private static Fraction Largest(SavingsModel model, int year)
    {
        var sum = Fraction.Zero;
        foreach (var group in model.Benefits.Index().GroupBy(one => one.Item.Group.Length == 0 ? $"own {one.Index}" : one.Item.Group))
            sum += group.Select(one => one.Item.Value(year)).Aggregate((a, b) => a >= b ? a : b);
        return sum;
    }

    /// <summary>All that is put in, each year divided as the gains are.</summary>
    private static Fraction Puts(SavingsModel model) => -SavingsSum.NetPresent(model with { Benefits = [] }, (benefit, year) => benefit.Value(year), true);

    private static void Each(Action<SavingsModel> check)
    {
        for (var seed = 1; seed <= Models; seed++)
        {
            try
            {
                check(Random(new Random(seed)));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                throw new InvalidOperationException($"Seed {seed}: {e.Message}", e);
            }
        }
    }

    private static SavingsModel Random(Random random)
    {
        string[] agencies = ["Council", "Police", "Board", "Fire"];
        Fraction Share() => Fraction.Of(random.Next(0, 21), 20);
        var years = random.Next(1, 8);
        return new SavingsModel
        {
            FirstYear = 2026,
            Years = years,
            DiscountRate = Fraction.Of(random.Next(0, 100), 1000),
            Investments = [.. Enumerable.Range(0, random.Next(0, 5)).Select(_ => new Investment(agencies[random.Next(4)], random.Next(years), random.NextInt64(1, 10_000_000), random.Next(4) == 0, "Work"))],
            Benefits = [.. Enumerable.Range(0, random.Next(1, 6)).Select(at => new Benefit
            {
                Title = $"Benefit {at}",
                Agency = agencies[random.Next(4)],
                Kind = random.Next(3) == 0 ? (ValueKind)random.Next(1, 3) : ValueKind.Fiscal,
                Population = random.Next(0, 2000),
                Engagement = Share(),
                Effect = Fraction.Of(random.Next(0, 60), 30),
                Anyway = Share(),
                Lag = random.Next(0, 4),
                Lasts = random.Next(1, 6),
                DropOff = Share(),
                UnitCost = random.Next(1, 3_000_000),
                Source = "Invented",
                Optimism = Share(),
                Cashable = Share(),
                Evidence = "Invented",
                Otherwise = "Nothing",
                Group = random.Next(3) == 0 ? "same" : "",
            })],
        };
    }
}
