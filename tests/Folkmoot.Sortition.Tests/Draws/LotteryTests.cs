using Xunit;

namespace Folkmoot.Sortition.Tests.Draws;

public sealed class LotteryTests
{
    private const int Draws = 100_000;

    public static TheoryData<Objective> Objectives() => [.. Enum.GetValues<Objective>()];

    [Theory]
    [MemberData(nameof(Objectives))]
    public void Record_of_every_objective_is_honest(Objective objective)
    {
        for (var seed = 0; seed < 4; seed++)
        {
            var lottery = Lottery.Prepare(Pools.Read(Pools.Rows(seed)), new DrawSettings { Seats = Pools.Seats, Objective = objective, Panels = 200 }, cancellationToken: TestContext.Current.CancellationToken);

            Assert.Equal(200, lottery.Panels.Count);
            Assert.Empty(DrawVerifier.Verify(DrawRecord.Of(lottery).Drawn("7")));
        }
    }

    [Fact]
    public void Objectives_reach_what_they_are_for()
    {
        var pool = Pools.Read(Pools.Rows(3));
        var found = Enum.GetValues<Objective>().ToDictionary(objective => objective, objective => Lottery.Prepare(pool, new DrawSettings { Seats = Pools.Seats, Objective = objective }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Empty(found[Objective.Leximin].Excluded);
        Assert.Equal(found[Objective.Leximin].Lowest, found[Objective.Maximin].Lowest);
        Assert.All(found.Values, other => Assert.True(other.Lowest <= found[Objective.Leximin].Lowest));
        Assert.All(found.Values, other => Assert.True(other.Chances.Max() >= found[Objective.Minimax].Chances.Max()));
        Assert.All(found.Values, other => Assert.True(Product(other) <= Product(found[Objective.Nash]) + 0.01));
        Assert.All(found.Values, other => Assert.True(Goldilocks(other) >= Goldilocks(found[Objective.Goldilocks]) - 0.02));

        static double Product(Lottery lottery) => lottery.Chances.Sum(chance => Math.Log(Math.Max(chance.ToDouble(), 1e-9)));

        static double Goldilocks(Lottery lottery)
        {
            var even = (double)Pools.Seats / lottery.Chances.Count;
            return (lottery.Chances.Max().ToDouble() / even) + (even / Math.Max(lottery.Chances.Min().ToDouble(), 1e-9));
        }
    }

    [Fact]
    public void Drawing_a_hundred_thousand_times_gives_the_certified_chances()
    {
        var lottery = Lottery.Prepare(Pools.Read(Pools.Rows(5)), new DrawSettings { Seats = Pools.Seats, Panels = 500 }, cancellationToken: TestContext.Current.CancellationToken);
        var record = DrawRecord.Of(lottery);
        var counts = new int[lottery.Chances.Count];
        var panels = new int[lottery.Panels.Count];

        for (var draw = 0; draw < Draws; draw++)
        {
            var panel = record.Drawn($"round {draw}").Result!.Panel;
            panels[panel]++;
            foreach (var person in lottery.Panels[panel])
                counts[person]++;
        }

        for (var person = 0; person < counts.Length; person++)
        {
            var exact = (double)lottery.PanelsOf[person].Count / lottery.Panels.Count;
            Assert.InRange(exact, lottery.Chances[person].ToDouble() - (1.0 / 500), lottery.Chances[person].ToDouble() + (1.0 / 500));
            Assert.InRange(counts[person], (Draws * exact) - (5 * Math.Sqrt(Draws * exact * (1 - exact))), (Draws * exact) + (5 * Math.Sqrt(Draws * exact * (1 - exact))));
        }

        // Chi squared with 499 degrees of freedom: mean 499, deviation 31.6.
        var even = (double)Draws / panels.Length;
        Assert.InRange(panels.Sum(count => (count - even) * (count - even) / even), 499 - (5 * 31.6), 499 + (5 * 31.6));
    }

    [Fact]
    public void Order_of_rows_changes_nothing_and_names_change_no_chance()
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var rows = Pools.Rows(seed);
            var settings = new DrawSettings { Seats = Pools.Seats, Panels = 200 };
            var lottery = Lottery.Prepare(Pools.Read(rows), settings, cancellationToken: TestContext.Current.CancellationToken);
            var shuffled = (string[])rows.Clone();
            new Random(seed).Shuffle(shuffled);
            var other = Lottery.Prepare(Pools.Read(shuffled), settings, cancellationToken: TestContext.Current.CancellationToken);
            var renamed = Lottery.Prepare(
                Pools.Read(
                    rows.Select(row => row.Replace("woman", "kvinna", StringComparison.Ordinal).Replace("old", "alt", StringComparison.Ordinal).Replace("p0", "q9", StringComparison.Ordinal)),
                    "category,name,min,max\nålder,young,3,5\nålder,alt,3,5\nålder,middle,3,5\nkön,man,5,7\nkön,kvinna,5,7\nplace,north,5,7\nplace,south,5,7\n",
                    "id,kön,ålder,place,street"),
                settings,
                cancellationToken: TestContext.Current.CancellationToken);

            Assert.Equal(Panels(lottery), Panels(other));
            Assert.Equal(ById(lottery), ById(other));
            Assert.Equal(DrawRecord.Of(lottery).Commitment, DrawRecord.Of(other).Commitment);
            Assert.Equal(lottery.Chances, renamed.Chances);
        }

        static string[] Panels(Lottery lottery) => [.. lottery.Panels.Select(panel => string.Join(' ', panel.Select(lottery.Pool.NameOf).Order(StringComparer.Ordinal)))];

        static (string, Ratio)[] ById(Lottery lottery) => [.. lottery.Chances.Select((chance, person) => (lottery.Pool.NameOf(person), chance)).OrderBy(pair => pair.Item1, StringComparer.Ordinal)];
    }

    [Fact]
    public void Other_seed_gives_other_panels_and_the_same_chances()
    {
        var pool = Pools.Read(Pools.Rows(1));
        var one = Lottery.Prepare(pool, new DrawSettings { Seats = Pools.Seats, Panels = 100 }, cancellationToken: TestContext.Current.CancellationToken);
        var two = Lottery.Prepare(pool, new DrawSettings { Seats = Pools.Seats, Panels = 100, Seed = "another" }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(one.Chances, two.Chances);
        Assert.NotEqual(one.Panels.Select(panel => string.Join(' ', panel)), two.Panels.Select(panel => string.Join(' ', panel)));
    }

    [Fact]
    public void Fractions_alone_find_the_same_levels_as_floating_point()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var (pool, seats) = Reference.SmallPool.Draw(seed);
            var types = TypeTable.Of(pool, seats);
            var quick = CompactLeximin.Find(types, null, TestContext.Current.CancellationToken);
            var slow = CompactLeximin.Find(types, null, TestContext.Current.CancellationToken, exactly: true);

            Assert.Equal((seed, quick is null), (seed, slow is null));
            Assert.True(quick is null || quick.Chances.SequenceEqual(slow!.Chances), $"Seed {seed}");
        }

        var large = TypeTable.Of(Pools.Read(Pools.Rows(2)), Pools.Seats);
        Assert.Equal(CompactLeximin.Find(large, null, default)!.Chances, CompactLeximin.Find(large, null, default, exactly: true)!.Chances);
    }

    [Fact]
    public void Interrupted_lottery_ends()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => Lottery.Prepare(Pools.Read(Pools.Rows(1)), new DrawSettings { Seats = Pools.Seats }, cancellationToken: cancelled.Token));
    }

    [Theory]
    [InlineData("feature,value,min,max\ngender,woman,2,2\ngender,man,2,2\n", 3, "lower the minimum of gender man by 1")]
    [InlineData("feature,value,min,max,min_flex,max_flex\ngender,woman,2,2,2,2\ngender,man,2,2,1,2\n", 3, "lower the minimum of gender man by 1")]
    [InlineData("feature,value,min,max\ngender,woman,0,1\ngender,man,0,1\n", 3, "raise the maximum of gender")]
    [InlineData("feature,value,min,max\ngender,woman,1,3\ngender,man,2,3\n", 3, "lower the minimum of gender man by 1")]
    [InlineData("feature,value,min,max,min_flex,max_flex\ngender,woman,2,2,2,2\ngender,man,2,2,2,2\n", 3, "no change within the limits")]
    public void Quotas_that_no_panel_meets_come_with_their_smallest_repair(string quotas, int seats, string words)
    {
        using var rules = Pools.Stream(quotas);
        using var people = Pools.Stream("id,gender\na,woman\nb,woman\nc,woman\nd,man\n");
        var pool = PoolReader.Read(people, "people.csv", QuotaReader.Read(rules, "quotas.csv"));

        var error = Assert.Throws<SortitionException>(() => Lottery.Prepare(pool, new DrawSettings { Seats = seats }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_has_no_seat_in_the_quotas_is_named_with_the_reason()
    {
        using var rules = Pools.Stream("feature,value,min,max\nage,child,0,0\nage,adult,2,2\n");
        using var people = Pools.Stream("id,age\na,child\nb,adult\nc,adult\nd,adult\n");
        var lottery = Lottery.Prepare(PoolReader.Read(people, "people.csv", QuotaReader.Read(rules, "quotas.csv")), new DrawSettings { Seats = 2, Panels = 30 }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([new Excluded(0, "The quotas have no seat for age child.")], lottery.Excluded);
        Assert.Equal(new Ratio(2, 3), lottery.Lowest);
    }
}
