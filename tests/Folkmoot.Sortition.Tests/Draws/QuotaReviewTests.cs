using Folkmoot.Sortition.Tests.Reference;
using Xunit;

namespace Folkmoot.Sortition.Tests.Draws;

public sealed class QuotaReviewTests
{
    [Fact]
    public void Smallest_repair_is_that_of_trying_every_change()
    {
        var impossible = 0;
        for (var seed = 0; seed < 500 && impossible < 25; seed++)
        {
            var (pool, seats) = SmallPool.Draw(seed);
            if (ReferenceLeximin.Panels(pool, seats).Count > 0)
                continue;
            impossible++;
            var repair = QuotaRepair.Find(pool, seats, TestContext.Current.CancellationToken);

            // A panel of any people is met by the change that its own numbers ask for; the lightest of these is the smallest.
            var free = new Pool(pool.Quotas.With((_, quota) => quota with { Minimum = 0, Maximum = seats }), pool.People);
            var least = ReferenceLeximin.Panels(free, seats).Select(panel => Weight(pool, panel)).DefaultIfEmpty(long.MaxValue).Min();
            if (least == long.MaxValue)
            {
                // Households leave no panel, whatever the quotas.
                Assert.True(repair is null, $"Seed {seed}: {repair}");
                continue;
            }

            Assert.True(repair is not null && repair.IsSmallest, $"Seed {seed}: {repair}");
            Assert.Equal((seed, least), (seed, repair.Changes.Sum(change => change.By * One(change.OfMinimum, pool.Quotas.Rows.Single(row => pool.Quotas.Features[row.Feature].Name == change.Feature && row.Quota.Value == change.Value).Quota))));
        }

        Assert.InRange(impossible, 15, 25);
    }

    [Fact]
    public void Quota_that_holds_somebody_back_costs_what_the_lottery_gains_without_it()
    {
        using var rules = Pools.Stream("feature,value,min,max\nage,young,1,1\nage,old,1,1\n");
        using var people = Pools.Stream("id,age\na,young\nb,old\nc,old\nd,old\n");
        var review = QuotaReview.Of(PoolReader.Read(people, "people.csv", QuotaReader.Read(rules, "quotas.csv")), 2, TestContext.Current.CancellationToken);

        Assert.Equal((new Ratio(1, 3), 0), (review.Lowest, review.WithoutChance));
        Assert.All(review.Costs, cost => Assert.Equal((new Ratio(1, 3), 0), (cost.Lowest, cost.WithoutChance)));

        using var looser = Pools.Stream("feature,value,min,max\nage,young,1,1\nage,old,0,2\n");
        using var again = Pools.Stream("id,age\na,young\nb,old\nc,old\nd,old\n");
        var other = QuotaReview.Of(PoolReader.Read(again, "people.csv", QuotaReader.Read(looser, "quotas.csv")), 2, TestContext.Current.CancellationToken);
        Assert.Equal([new Ratio(1, 2), new Ratio(1, 3)], other.Costs.Select(cost => cost.Lowest));
    }

    private static long Weight(Pool pool, int[] panel)
    {
        var sum = 0L;
        for (var row = 0; row < pool.Quotas.Rows.Count; row++)
        {
            var (count, quota) = (panel.Count(person => pool.People[person].Values.Contains(row)), pool.Quotas.Rows[row].Quota);
            sum += Math.Max(0, quota.Minimum - count) * One(true, quota);
            sum += Math.Max(0, count - quota.Maximum) * One(false, quota);
        }

        return sum;
    }

    private static long One(bool ofMinimum, ValueQuota quota) => ofMinimum ? (long)Math.Round(10_000 * (1 + (2.0 / quota.Minimum))) : 10_000;
}
