using Folkmoot.Counting.Tests.Golden;
using Folkmoot.Counting.Tests.Reference;
using Xunit;

namespace Folkmoot.Counting.Tests.EqualShares;

/// <summary>Shares that a scan leaves out because their outcome is proven do have that outcome.</summary>
public sealed class BridgeTests
{
    [Theory]
    [InlineData(BallotKind.Approval, Utility.Cost)]
    [InlineData(BallotKind.Approval, Utility.Cardinality)]
    [InlineData(BallotKind.Points, Utility.Points)]
    [InlineData(BallotKind.Ordinal, Utility.Borda)]
    [InlineData(BallotKind.Score, Utility.Score)]
    [InlineData(BallotKind.ChooseOne, Utility.Cost)]
    public void Every_share_under_a_bridge_has_the_outcome_of_its_ends(BallotKind kind, Utility utility)
    {
        var (held, looked) = (0, 0);
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var small = SmallElection.Draw(random, kind, voters: 40, projects: 9, largestCost: random.Next(2) == 0 ? 12 : 5_000);
            var rule = new EqualSharesRule
            {
                Utility = utility,
                Tie = random.Next(2) == 0 ? TieOrder.ById : TieOrder.Default,
                Incompatible = random.Next(3) == 0 && small.Projects.Count > 1 ? [new IncompatibleProjects(["00", "01"])] : [],
            };
            var election = small.Build();
            var start = Fraction.Of(small.Budget, Math.Max(1, election.TotalWeight)) + Fraction.Of(random.Next(100), 7);
            var shares = Rising(random, start, random.Next(2) == 0 ? start / random.Next(2, 30) : Fraction.Of(1 + random.Next(300), 1 + random.Next(100)));

            held += HoldsUnderBridges(election, rule, shares, random, $"seed {seed}\n{small}");
            looked += shares.Length - 1;
        }

        Assert.True(held > looked / 2, $"Only {held} of {looked} bridges stood.");
    }

    /// <summary>A run at a small share moves voters without money out of the way; a later run with a larger share needs them again.</summary>
    [Theory]
    [InlineData(BallotKind.Approval, Utility.Cost)]
    [InlineData(BallotKind.Approval, Utility.Cardinality)]
    [InlineData(BallotKind.Points, Utility.Points)]
    public void A_run_leaves_nothing_behind_for_the_next(BallotKind kind, Utility utility)
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var election = SmallElection.Draw(random, kind, voters: 60, projects: 12, largestCost: 12).Build();
            var rule = new EqualSharesRule { Utility = utility };
            var (context, model, lists) = Prepare(election, rule);
            var (again, together) = (new SharesRun(context, model, lists), new LaneRun(context, model, lists));
            for (var run = 0; run < 6; run++)
            {
                var share = Fraction.Of(random.Next(1, 40), random.Next(1, 8));
                var (freshContext, freshModel, freshLists) = Prepare(election, rule);
                var fresh = new SharesRun(freshContext, freshModel, freshLists);
                fresh.At(share, Int128.MaxValue);

                if (random.Next(2) == 0)
                    together.At([share / 3], Int128.MaxValue, bridges: 0);
                again.At(share, Int128.MaxValue);

                Assert.True(fresh.Winners.SequenceEqual(again.Winners), $"seed {seed}, run {run}, share {share}");
                Assert.True(fresh.Outcome(share).Purchases.Select(p => (p.Price, p.Payers)).SequenceEqual(again.Outcome(share).Purchases.Select(p => (p.Price, p.Payers))), $"seed {seed}, run {run}, share {share}");
            }
        }
    }

    [Theory]
    [InlineData(BallotKind.Approval, Utility.Cost)]
    [InlineData(BallotKind.Points, Utility.Points)]
    public void Prices_under_a_bridge_stray_from_the_chord_by_no_more_than_their_bend(BallotKind kind, Utility utility)
    {
        var (looked, largest) = (0, 0.0);
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var election = SmallElection.Draw(random, kind, voters: 60, projects: 9, largestCost: 9_000).Build();
            var start = Fraction.Of(election.Budget, election.TotalWeight);
            var shares = Rising(random, start, start / random.Next(4, 12));
            var (context, model, lists) = Prepare(election, new EqualSharesRule { Utility = utility });
            var (together, alone) = (new LaneRun(context, model, lists), new SharesRun(context, model, lists));
            together.At(shares, Int128.MaxValue, bridges: 0xFF);
            foreach (var lane in Enumerable.Range(1, shares.Length - 1).Where(together.IsBridged))
            {
                var (lower, upper) = (Prices(alone, shares[lane - 1]), Prices(alone, shares[lane]));
                for (var part = 1; part < 16; part++)
                {
                    var along = Fraction.Of(part, 16);
                    var between = Prices(alone, shares[lane - 1] + ((shares[lane] - shares[lane - 1]) * along));
                    for (var k = 0; k < between.Count; k++)
                    {
                        var strays = Math.Abs((between[k].Price - lower[k].Price - ((upper[k].Price - lower[k].Price) * along)).ToDouble());
                        var bend = together.PriceBend(lane, between[k].Project);
                        Assert.True(strays <= bend, $"seed {seed}, lane {lane}, purchase {k}: strays {strays}, bend {bend}");
                        largest = bend > 1e-6 ? Math.Max(largest, strays / bend) : largest;
                        looked++;
                    }
                }
            }
        }

        Assert.True(looked > 1_000 && largest > 0.9, $"{looked} prices strayed by {largest} of their bends at most: too little to tell a bound from a guess.");
    }

    [Theory]
    [InlineData("Poland_Wieliczka_2023_Green_Budget.pb", 200, 3)]
    [InlineData("Netherlands_Assen_2024.pb", 1_300, 8)]
    [InlineData("US_Stanford_Dataset_PB_Cambridge_2015_vote_knapsacks.pb", 700, 5)]
    public void Real_elections_are_bridged(string file, int first, int width)
    {
        var election = SharedData.Election(file);
        foreach (var utility in (ReadOnlySpan<Utility>)[Utility.Cost, Utility.Cardinality])
        {
            var held = 0;
            for (var part = 0; part < 12; part++)
            {
                var random = new Random(part);
                held += HoldsUnderBridges(
                    election, new EqualSharesRule { Utility = utility }, Rising(random, first + (part * 5), Fraction.Of(width, 2)), random, $"{file} part {part}");
            }

            Assert.True(held > 20, $"Only {held} bridges stood.");
        }
    }

    [Theory]
    [InlineData(Add1.Overspend)]
    [InlineData(Add1.ExhaustiveSupported)]
    public void A_scan_ends_where_running_at_every_single_share_ends(Add1 stop)
    {
        var left = 0L;
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var small = SmallElection.Draw(random, random.Next(3) == 0 ? BallotKind.Points : BallotKind.Approval, voters: 30, projects: 8, largestCost: 900);
            var rule = new EqualSharesRule
            {
                Add1 = stop,
                Step = Fraction.Of(1L, 1 + random.Next(12)),
                Start = (StartShare)random.Next(3),
                Utility = small.Kind == BallotKind.Points ? Utility.Points : (Utility)random.Next(2),
            };
            var election = small.Build();

            var result = Elections.Result(election, rule);

            var (share, steps, winners) = RunAtEveryShare(election, rule);
            Assert.True(
                share == result.FinalShare && steps == result.Steps,
                $"seed {seed}: {share} after {steps} steps, not {result.FinalShare} after {result.Steps}\n{small}");
            Assert.True(winners.SequenceEqual(result.Winners.Where(w => election.Costs[w] > 0)), $"seed {seed}\n{small}");
            left += steps;
        }

        Assert.True(left > 10_000, $"{left} steps are too few to leave any out.");
    }

    /// <summary>Compares ends and inner shares of all bridges that stand with runs at the single share; returns how many stand.</summary>
    private static int HoldsUnderBridges(Election election, EqualSharesRule rule, Fraction[] shares, Random random, string shown)
    {
        var (context, model, lists) = Prepare(election, rule);
        var (together, alone) = (new LaneRun(context, model, lists), new SharesRun(context, model, lists));
        var limit = random.Next(2) == 0 ? Int128.MaxValue : election.Budget;
        together.At(shares, limit, bridges: 0xFF);
        var held = 0;
        var bridged = Enumerable.Range(1, shares.Length - 1).Where(together.IsBridged).ToArray();
        foreach (var lane in bridged)
        {
            held++;
            var order = together.Winners(lane).ToArray();
            for (var part = 0; part <= 12; part++)
            {
                var along = part is 0 or 12 ? Fraction.Of(part, 12) : Fraction.Of(random.Next(1, 10_000), 10_000);
                var share = shares[lane - 1] + ((shares[lane] - shares[lane - 1]) * along);
                alone.At(share, limit);
                Assert.True(
                    order.SequenceEqual(alone.Winners),
                    $"{rule.Utility} at {share} between {shares[lane - 1]} and {shares[lane]}: {string.Join(' ', alone.Winners)} is not {string.Join(' ', order)}\n{shown}");
            }
        }

        return held;
    }

    private static (Fraction Share, long Steps, int[] Winners) RunAtEveryShare(Election election, EqualSharesRule rule)
    {
        var (context, model, lists) = Prepare(election, rule);
        var alone = new SharesRun(context, model, lists);
        var unit = election.UnitsPerCurrency;
        var exact = Fraction.Of(election.Budget, election.TotalWeight);
        Fraction whole = (exact / unit).Floor() * (System.Numerics.BigInteger)unit;
        var share = rule.Start == StartShare.Floor ? whole : exact;
        alone.At(share, Int128.MaxValue);
        var (steps, winners, spent) = (1L, alone.Winners, alone.Spent);
        while (winners.Length < model.Projects.Length
            && (rule.Add1 == Add1.Overspend || model.Projects.Except(winners).Any(p => election.Costs[p] <= election.Budget - spent)))
        {
            var next = (steps == 1 && rule.Start == StartShare.ExactThenFloor ? whole : share) + (rule.Step * unit);
            alone.At(next, Int128.MaxValue);
            steps++;
            if (alone.Spent > election.Budget)
            {
                break;
            }

            (share, winners, spent) = (next, alone.Winners, alone.Spent);
        }

        return (share, steps, winners);
    }

    private static IReadOnlyList<Purchase> Prices(SharesRun alone, Fraction share)
    {
        alone.At(share, Int128.MaxValue);
        return alone.Outcome(share).Purchases;
    }

    private static Fraction[] Rising(Random random, Fraction start, Fraction most)
    {
        var shares = new Fraction[LaneMoney.Lanes];
        for (var lane = 0; lane < shares.Length; lane++)
        {
            start += most * Fraction.Of(random.Next(1, 1_000), 1_000);
            shares[lane] = start;
        }

        return shares;
    }

    private static (CountContext Context, SharesModel Model, SupporterLists Lists) Prepare(Election election, EqualSharesRule rule)
    {
        var context = new CountContext(election, rule, null, TestContext.Current.CancellationToken);
        var model = new SharesModel(context, rule.Utility, rule.BordaLast);
        return (context, model, new SupporterLists(model));
    }
}
