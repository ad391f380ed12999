using System.Numerics;
using Xunit;

namespace Folkmoot.Sortition.Tests.Reference;

/// <summary>Pools whose chances that are best on average no lottery of whole panels gives, and every objective against listing every panel.</summary>
public sealed class WholePanelTests
{
    private static readonly int[] OutOfReach = [781, 1275];

    [Fact]
    public void Chances_out_of_reach_on_average_give_way_to_those_of_whole_panels_with_a_proof()
    {
        foreach (var seed in OutOfReach)
        {
            var (pool, seats) = SmallPool.Draw(seed);
            var lottery = Prepare(pool, seats, Objective.Leximin);

            Assert.NotEqual(CompactLeximin.Find(TypeTable.Of(pool, seats), null, TestContext.Current.CancellationToken)!.Chances.Order(), lottery.Chances.Order());
            Assert.Equal(ReferenceLeximin.Chances(pool, seats)!, lottery.Chances);
            Assert.Contains(lottery.Stages, stage => stage.Panels is not null);
            Assert.NotEmpty(lottery.Mixture);
        }
    }

    [Fact]
    public void Every_objective_is_as_good_as_it_can_be_by_listing_every_panel()
    {
        for (var seed = 0; seed < 32; seed++)
        {
            var own = seed < 30 ? seed : OutOfReach[seed % 2];
            var (pool, seats) = SmallPool.Draw(own);
            var panels = ReferenceLeximin.Panels(pool, seats);
            if (panels.Count == 0)
                continue;
            var expected = ReferenceLeximin.Chances(pool, seats)!;
            var even = Enumerable.Range(0, pool.People.Count).Select(person => new Ratio(panels.Count(panel => panel.Contains(person)), panels.Count)).ToArray();

            var maximin = Prepare(pool, seats, Objective.Maximin);
            Assert.True(expected.Where(chance => chance.Sign > 0).Min() == maximin.Lowest, $"Seed {own}: maximin {maximin.Lowest}");
            var minimax = Prepare(pool, seats, Objective.Minimax);
            Assert.True(minimax.Chances.Max() <= Highest(expected) && minimax.Chances.Max() <= Highest(even), $"Seed {own}: minimax {minimax.Chances.Max()}");
            Assert.NotEmpty(minimax.Mixture);
            foreach (var objective in (Objective[])[Objective.Nash, Objective.Goldilocks])
            {
                var record = DrawRecord.Of(Prepare(pool, seats, objective));
                var (factor, people) = (record.Factor.ToDouble(), record.People.Where(person => person.Chance.Sign > 0).Select(person => person.Chance).ToArray());
                foreach (var other in (Ratio[][])[[.. expected.Where(chance => chance.Sign > 0)], [.. even.Where(chance => chance.Sign > 0)]])
                {
                    var (mine, its) = objective == Objective.Nash ? (Mean(other), Mean(people) * factor) : (Spread(people, seats), Spread(other, seats) * factor);
                    Assert.True(mine <= its * (1 + 1e-9), $"Seed {own}: {objective} {mine} and {its}, factor {factor}");
                }
            }
        }

        static double Mean(Ratio[] chances) => Math.Exp(chances.Average(chance => Math.Log(chance.ToDouble())));

        static double Spread(Ratio[] chances, int seats)
        {
            var even = (double)seats / chances.Length;
            return (chances.Max().ToDouble() / even) + (even / chances.Min().ToDouble());
        }

        static Ratio Highest(Ratio[] chances) => chances.Max();
    }

    [Fact]
    public void Proofs_that_do_not_hold_are_found_though_committed_to_anew()
    {
        var (pool, seats) = SmallPool.Draw(OutOfReach[0]);
        var record = DrawRecord.Of(Prepare(pool, seats, Objective.Leximin));
        var at = record.Stages.ToList().FindIndex(stage => stage.Panels is not null);
        var proof = record.Stages[at].Panels!;
        Assert.Empty(DrawVerifier.Verify(record));
        var types = new RecordTypes(record, new HashSet<int>(record.Excluded.Select(excluded => excluded.Person)));
        Assert.Null(new BoundCheck(record, types).Fault(proof));
        Assert.NotNull(new BoundCheck(record, types).Fault(proof with { Bound = proof.Bound - 1 }));

        Found(record with { Stages = With(proof with { Bound = proof.Bound - 1 }) }, "proves nothing");
        Found(record with { Stages = With(proof with { Cases = new BoundCase { Scale = 1, Quotas = new BigInteger[record.Quotas.Rows.Count] } }) }, "not closed");
        Found(record with { Mixture = [record.Mixture[0] with { Weight = record.Mixture[0].Weight + 1 }, .. record.Mixture.Skip(1)] }, "lottery with weights");
        Found(record with { Within = -1 }, "give or take", "a chance of");
        Found(record with { Loss = record.Loss + 1 }, "loss");
        Found(record with { Factor = 2 }, "optimum");

        CertifiedStage[] With(PanelBound changed) => [.. record.Stages.Select((stage, i) => i == at ? stage with { Panels = changed } : stage)];
    }

    [Fact]
    public void Nobody_is_left_out_without_a_proof()
    {
        using var rules = Draws.Pools.Stream("feature,value,min,max\nage,child,0,0\nage,adult,2,2\n");
        using var people = Draws.Pools.Stream("id,age\na,child\nb,adult\nc,adult\nd,adult\n");
        var pool = PoolReader.Read(people, "people.csv", QuotaReader.Read(rules, "quotas.csv"));
        var record = DrawRecord.Of(Prepare(pool, 2, Objective.Leximin));
        Assert.Empty(DrawVerifier.Verify(record));

        Found(record with { Exclusion = null }, "not proven");
        Found(record with { Exclusion = record.Exclusion! with { Bound = 1 } }, "does not speak of all");
        Found(record with { Exclusion = record.Exclusion! with { Weights = new Dictionary<int, BigInteger> { [0] = 1, [1] = 1 } } }, "not closed");

        // Somebody else is left out, and their seats are given to the others.
        var (without, settings) = (new Pool(pool.Quotas, [.. pool.People.Take(3)]), new DrawSettings { Seats = 2, Panels = 3 });
        var smaller = DrawRecord.Of(Lottery.Prepare(without, settings, cancellationToken: TestContext.Current.CancellationToken));
        var cheat = smaller with
        {
            People = [.. smaller.People, record.People[3] with { Chance = 0, Panels = [] }],
            Excluded = [.. smaller.Excluded, new Excluded(3, "No panel that meets every quota has room for somebody like this.")],
        };
        Found(cheat, "does not speak of all");
    }

    [Theory]
    [InlineData(Objective.Nash)]
    [InlineData(Objective.Goldilocks)]
    public void Factor_that_prices_do_not_prove_is_found(Objective objective)
    {
        var record = DrawRecord.Of(Prepare(Draws.Pools.Read(Draws.Pools.Rows(3)), Draws.Pools.Seats, objective));
        Assert.Empty(DrawVerifier.Verify(record));
        Assert.InRange(record.Factor.ToDouble(), 1, 1.00001);

        Found(record with { Factor = 1 }, "factor");
        Found(record with { Optimum = [] }, "factor");
        Found(record with { Optimum = [.. record.Optimum.Select(one => one with { Seats = one.Seats + (BigInteger.One << 40) })] }, "factor");
    }

    [Fact]
    public void Few_free_seats_are_laid_out_as_any_panel()
    {
        var small = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            var pool = Draws.Pools.Read(Draws.Pools.Rows(seed, 40));
            var panel = Lottery.Prepare(pool, new DrawSettings { Seats = Draws.Pools.Seats, Panels = 5 }, cancellationToken: TestContext.Current.CancellationToken).Panels[0];
            var free = 1 + (seed % 2);
            var (rest, seats) = Replacement.PoolFor(pool, [.. panel.Skip(free)], [.. panel.Take(free)], Draws.Pools.Seats);
            if (QuotaRepair.Find(rest, seats, TestContext.Current.CancellationToken) is { IsSmallest: true, Changes.Count: > 0 })
                continue;
            small++;
            var lottery = Prepare(rest, seats, Objective.Leximin);
            Assert.Equal((1000, 0), (lottery.Panels.Count, lottery.Within));
            Assert.Empty(DrawVerifier.Verify(DrawRecord.Of(lottery)));
        }

        Assert.InRange(small, 8, 24);
    }

    private static void Found(DrawRecord changed, params string[] words)
    {
        var findings = DrawVerifier.Verify(changed with { Commitment = RecordHashes.Commit(changed) });
        Assert.Contains(findings, finding => words.Any(word => finding.Contains(word, StringComparison.Ordinal)));
    }

    private static Lottery Prepare(Pool pool, int seats, Objective objective) =>
        Lottery.Prepare(pool, new DrawSettings { Seats = seats, Objective = objective }, cancellationToken: TestContext.Current.CancellationToken);
}
