using Xunit;

namespace Folkmoot.Ledger.Tests;

public sealed class LotChoiceTests
{
    private static readonly DateOnly Summer = new(2026, 7, 1);

    [Fact]
    public void Narrowest_money_goes_first_then_what_expires_first_then_in_proportion()
    {
        AvailableLot[] lots =
        [
            new("free", Restriction.None, 1_000),
            new("late", new Restriction { Outcomes = ["a", "b"], Latest = Summer.AddDays(30) }, 1_000),
            new("soon", new Restriction { Outcomes = ["a", "c"], Latest = Summer }, 1_000),
            new("one-outcome", new Restriction { Outcomes = ["a"] }, 1_000),
            new("place-too", new Restriction { Outcomes = ["a", "b"], Places = ["x"] }, 1_000),
        ];

        Assert.Equal([("place-too", 1_000L), ("one-outcome", 1_000L), ("soon", 1_000L), ("late", 1_000L), ("free", 250L)], LotChoice.Choose(lots, 4_250));
    }

    [Fact]
    public void Equals_give_in_proportion_and_the_odd_penny_goes_to_the_largest_remainder()
    {
        AvailableLot[] lots = [new("c", Restriction.None, 100), new("a", Restriction.None, 100), new("b", Restriction.None, 100), new("d", Restriction.None, 200)];

        Assert.Equal([("a", 20L), ("b", 20L), ("c", 20L), ("d", 41L)], LotChoice.Choose(lots, 101));
        Assert.Equal([("a", 34L), ("b", 33L), ("c", 33L)], LotChoice.Choose(lots[..3], 100));
    }

    [Fact]
    public void Not_enough_gives_all_there_is() =>
        Assert.Equal([("a", 7L)], LotChoice.Choose([new AvailableLot("a", Restriction.None, 7), new AvailableLot("b", Restriction.None, 0)], 9));

    [Fact]
    public void Restriction_that_allows_part_of_what_another_allows_comes_first()
    {
        for (var seed = 1; seed <= 2_000; seed++)
        {
            var random = new Random(seed);
            var broad = new Restriction
            {
                Outcomes = Some(random, "o"),
                Places = Some(random, "p"),
                Beneficiaries = Some(random, "b"),
                RecipientTypes = Some(random, "t"),
                ExcludedUses = Some(random, "u"),
                AwardCap = random.Next(2) == 0 ? null : random.Next(1, 1000),
                Earliest = random.Next(2) == 0 ? null : Summer.AddDays(random.Next(100)),
            };
            var narrow = broad with
            {
                Outcomes = Fewer(random, broad.Outcomes, "o"),
                Places = Fewer(random, broad.Places, "p"),
                Beneficiaries = Fewer(random, broad.Beneficiaries, "b"),
                RecipientTypes = Fewer(random, broad.RecipientTypes, "t"),
                ExcludedUses = random.Next(2) == 0 ? broad.ExcludedUses : [.. broad.ExcludedUses ?? [], "more"],
                AwardCap = random.Next(2) == 0 ? broad.AwardCap : (broad.AwardCap ?? 2_000) - 1,
                Earliest = random.Next(2) == 0 ? broad.Earliest : (broad.Earliest ?? Summer).AddDays(1),
            };
            var same = narrow.Outcomes?.Count == broad.Outcomes?.Count && narrow.Places?.Count == broad.Places?.Count && narrow.Beneficiaries?.Count == broad.Beneficiaries?.Count && narrow.RecipientTypes?.Count == broad.RecipientTypes?.Count
                && narrow.ExcludedUses?.Count == broad.ExcludedUses?.Count && narrow.AwardCap == broad.AwardCap && narrow.Earliest == broad.Earliest;

            Assert.True(Math.Sign(Breadth.Order.Compare(narrow, broad)) == (same ? 0 : -1), $"seed {seed}");
        }
    }

    [Fact]
    public void Shares_sum_to_the_amount_stay_within_their_weights_and_are_off_by_less_than_a_penny()
    {
        for (var seed = 1; seed <= 5_000; seed++)
        {
            var random = new Random(seed);
            var weights = Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(3) == 0 ? random.NextInt64(long.MaxValue / 16) : random.Next(0, 50)).ToArray();
            var total = weights.Sum();
            var amount = total == 0 ? 0 : random.NextInt64(total + 1);
            var shares = Shares.Split(amount, weights);

            Assert.Equal((amount, seed), (shares.Sum(), seed));
            foreach (var (share, weight) in shares.Zip(weights))
                Assert.True(share >= 0 && share <= weight && Int128.Abs(((Int128)share * total) - ((Int128)amount * weight)) < Math.Max(total, 1), $"seed {seed}");
        }
    }

    private static string[]? Some(Random random, string letter) => random.Next(2) == 0 ? null : [.. Enumerable.Range(0, random.Next(2, 5)).Select(at => $"{letter}{at}")];

    private static IReadOnlyList<string>? Fewer(Random random, IReadOnlyList<string>? all, string letter) => random.Next(2) == 0 ? all : all is null ? [$"{letter}0"] : [.. all.Take(all.Count - 1)];
}
