using Xunit;

namespace Folkmoot.Sortition.Tests.Draws;

public sealed class ReplacementTests
{
    [Fact]
    public void Old_and_new_people_together_meet_the_quotas_and_share_no_address()
    {
        var possible = 0;
        for (var seed = 0; seed < 8; seed++)
        {
            var pool = Pools.Read(Pools.Rows(seed));
            var panel = Lottery.Prepare(pool, new DrawSettings { Seats = Pools.Seats, Panels = 20 }, cancellationToken: TestContext.Current.CancellationToken).Panels[seed];
            var (gone, seated) = (panel.Take(3).ToArray(), panel.Skip(3).ToArray());

            var (rest, seats) = Replacement.PoolFor(pool, seated, gone, Pools.Seats);
            if (QuotaRepair.Find(rest, seats, TestContext.Current.CancellationToken) is { IsSmallest: true, Changes.Count: > 0 })
                continue;
            possible++;
            var lottery = Lottery.Prepare(rest, new DrawSettings { Seats = seats, Panels = 20 }, cancellationToken: TestContext.Current.CancellationToken);

            Assert.Equal(3, seats);
            foreach (var fresh in lottery.Panels)
            {
                int[] whole = [.. seated, .. fresh.Select(person => int.Parse(rest.NameOf(person).AsSpan(1), System.Globalization.CultureInfo.InvariantCulture))];
                Assert.Equal(Pools.Seats, whole.Distinct().Count());
                Assert.Empty(whole.Intersect(gone));
                Assert.Equal(Pools.Seats, whole.Select(person => pool.People[person].Household).Distinct().Count());
                for (var row = 0; row < pool.Quotas.Rows.Count; row++)
                    Assert.InRange(whole.Count(person => pool.People[person].Values.Contains(row)), pool.Quotas.Rows[row].Quota.Minimum, pool.Quotas.Rows[row].Quota.Maximum);
            }
        }

        Assert.InRange(possible, 5, 8);
    }

    [Fact]
    public void Full_panel_needs_no_replacement() =>
        Assert.Contains("nobody to replace", Assert.Throws<SortitionException>(() => Replacement.PoolFor(Pools.Read(Pools.Rows(1)), [0, 1], [], 2)).Message, StringComparison.Ordinal);

    [Fact]
    public void Letters_go_to_the_area_and_on_top_to_its_deprived_part_each_address_equally_likely()
    {
        bool[] deprived = [.. Enumerable.Range(0, 40).Select(address => address % 4 == 0)];
        var counts = new int[40];
        for (var seed = 0; seed < 4_000; seed++)
        {
            var (addresses, _, _) = MailOut.Draw(deprived, 10, 20, $"{seed}");
            Assert.Equal(10, addresses.Distinct().Count());
            foreach (var address in addresses)
                counts[address]++;
        }

        var (_, more, other) = MailOut.Draw(deprived, 10, 20, "x");
        Assert.Equal((new Ratio(8, 40) + new Ratio(2, 10), new Ratio(8, 40)), (more, other));
        for (var address = 0; address < 40; address++)
        {
            var chance = (deprived[address] ? more : other).ToDouble();
            Assert.InRange(counts[address], 4_000 * chance - (5 * Math.Sqrt(4_000 * chance * (1 - chance))), 4_000 * chance + (5 * Math.Sqrt(4_000 * chance * (1 - chance))));
        }
    }

    [Fact]
    public void Too_many_letters_are_refused() =>
        Assert.Contains("send fewer letters", Assert.Throws<SortitionException>(() => MailOut.Draw([true, false], 3, 0, "x")).Message, StringComparison.Ordinal);
}
