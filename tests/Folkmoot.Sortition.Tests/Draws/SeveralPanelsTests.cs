using System.Text;
using Folkmoot.Sortition.Tests.Golden;
using Folkmoot.Sortition.Tests.Reference;
using Xunit;

namespace Folkmoot.Sortition.Tests.Draws;

public sealed class SeveralPanelsTests
{
    private const string Loose = "feature,value,min,max\ngender,woman,2,4\ngender,man,1,3\nage,young,1,2\nage,middle,1,2\nage,old,1,3\nplace,north,1,3\nplace,south,2,4\n";

    [Theory]
    [InlineData(2, Objective.Leximin)]
    [InlineData(3, Objective.Leximin)]
    [InlineData(2, Objective.Minimax)]
    [InlineData(2, Objective.Nash)]
    public void Each_panel_meets_the_quotas_nobody_is_on_two_and_everybody_is_on_as_many_as_their_chance_says(int draws, Objective objective)
    {
        for (var seed = 0; seed < 3; seed++)
        {
            var pool = Pools.Read(Pools.Rows(seed), Loose);
            var lottery = Lottery.Prepare(pool, new DrawSettings { Seats = 5, Draws = draws, Panels = 60, Objective = objective }, cancellationToken: TestContext.Current.CancellationToken);
            var record = DrawRecord.Of(lottery, "a secret"u8).Drawn($"{seed}");

            foreach (var together in lottery.Panels)
            {
                Assert.Equal(5 * draws, together.Distinct().Count());
                var homes = together.Select(person => pool.People[person].Household).OfType<string>().ToArray();
                Assert.Equal(homes.Length, homes.Distinct().Count());
                foreach (var panel in together.Chunk(5))
                {
                    for (var row = 0; row < pool.Quotas.Rows.Count; row++)
                        Assert.InRange(panel.Count(person => pool.People[person].Values.Contains(row)), pool.Quotas.Rows[row].Quota.Minimum, pool.Quotas.Rows[row].Quota.Maximum);
                }
            }

            for (var person = 0; person < pool.People.Count; person++)
                Assert.True((lottery.Chances[person] * 60).Floor - lottery.Within <= lottery.PanelsOf[person].Count && lottery.PanelsOf[person].Count <= (lottery.Chances[person] * 60).Ceiling + lottery.Within);
            Assert.Empty(DrawVerifier.Verify(Read(Text(record))));
            Assert.Empty(DrawVerifier.Verify(Read(Text(record.ForEverybody())), record.Commitment.Hash));
            Assert.Equal(record.Panels[record.Result!.Panel].Order(), record.DrawnPanels().SelectMany(panel => panel).Order());
        }
    }

    [Fact]
    public void Chances_are_those_of_the_fairest_lottery_over_all_draws_of_several_panels()
    {
        var (checkedPools, exact) = (0, 0);
        for (var seed = 0; seed < 400 && exact < 15; seed++)
        {
            var (pool, seats) = SmallPool.Draw(seed);
            var draws = Together(pool, seats).ToList();
            if (draws.Count == 0 || seats * 2 > pool.People.Count)
                continue;
            Lottery lottery;
            try
            {
                lottery = Lottery.Prepare(pool, new DrawSettings { Seats = seats, Draws = 2, Panels = 60 }, cancellationToken: TestContext.Current.CancellationToken);
            }
            catch (SortitionException refused) when (refused.Message.Contains("at once", StringComparison.Ordinal) || refused.Message.Contains("too tight", StringComparison.Ordinal))
            {
                continue;
            }

            checkedPools++;
            var known = draws.Select(draw => string.Join(' ', draw)).ToHashSet(StringComparer.Ordinal);
            Assert.All(lottery.Panels, together => Assert.Contains(string.Join(' ', together.Order()), known));
            Assert.Empty(DrawVerifier.Verify(DrawRecord.Of(lottery).Drawn("7")));

            // Where weights are known that give the chances, they are those of listing every draw of two panels.
            var reachable = draws.SelectMany(draw => draw).ToHashSet();
            Assert.All(lottery.Excluded, excluded => Assert.DoesNotContain(excluded.Person, reachable));
            if (lottery.Mixture.Count == 0)
                continue;
            exact++;
            Assert.Equal(ReferenceLeximin.Chances(draws, pool.People.Count).Select(chance => chance.ToString()), lottery.Chances.Select(chance => chance.ToString()));
        }

        Assert.True(exact >= 10, $"Only {exact} of {checkedPools} pools could be checked.");
    }

    [Fact]
    public void Which_panel_is_the_first_is_chosen_by_the_public_value_as_likely_for_each()
    {
        var before = DrawRecord.Of(Lottery.Prepare(Pools.Read(Pools.Rows(1), Loose), new DrawSettings { Seats = 5, Draws = 3, Panels = 5 }, cancellationToken: TestContext.Current.CancellationToken));
        var counts = new int[3];
        for (var value = 0; value < 3_000; value++)
            counts[before.Drawn($"{value}").Result!.First]++;

        Assert.All(counts, count => Assert.InRange(count, 1_000 - 130, 1_000 + 130));
    }

    [Fact]
    public void What_was_changed_is_found()
    {
        var record = DrawRecord.Of(Lottery.Prepare(Pools.Read(Pools.Rows(2), Loose), new DrawSettings { Seats = 5, Draws = 2, Panels = 6 }, cancellationToken: TestContext.Current.CancellationToken)).Drawn("8f3c");
        var panels = record.Panels.Select(panel => panel.ToArray()).ToArray();

        // Two people who are not alike change places between the panels of a draw, which leaves every count as it was.
        var at = Enumerable.Range(5, 5).First(other => !record.People[panels[0][other]].Values.SequenceEqual(record.People[panels[0][0]].Values));
        (panels[0][0], panels[0][at]) = (panels[0][at], panels[0][0]);
        Assert.Contains(DrawVerifier.Verify(record with { Panels = panels }), finding => finding.Contains("panels were changed", StringComparison.Ordinal));

        // The same person twice, with a commitment made anew.
        panels = [.. record.Panels.Select(panel => panel.ToArray())];
        panels[0][5] = panels[0][0];
        var twice = record with { Panels = panels };
        Assert.Contains(DrawVerifier.Verify(twice with { Commitment = RecordHashes.Commit(twice) }), finding => finding.Contains("different people", StringComparison.Ordinal));

        // Each part is within the quotas of both together, and one is not within its own.
        var (broken, quotas) = (record with { Panels = [.. record.Panels.Select(panel => (IReadOnlyList<int>)[.. panel.OrderBy(person => record.People[person].Values[0])])] }, record.Quotas);
        Assert.Contains(DrawVerifier.Verify(broken with { Commitment = RecordHashes.Commit(broken) }), finding => finding.Contains("the quota is", StringComparison.Ordinal));

        Assert.Contains("called the first", Assert.Single(DrawVerifier.Verify(record with { Result = record.Result! with { First = 1 - record.Result.First } })), StringComparison.Ordinal);
        Assert.NotEmpty(DrawVerifier.Verify(record with { Draws = 1, Seats = 10 }));
        Assert.Contains("names of panels", Assert.Single(DrawVerifier.Verify(record with { Names = ["Town", "Villages"] })), StringComparison.Ordinal);
        Assert.Equal(2, quotas.Features[0].Values.Count);
    }

    [Theory]
    [InlineData("sf_fixture_22", 22, 2)]
    [InlineData("syn_n200_k30_f5", 30, 2)]
    [InlineData("example_small_20", 20, 3)]
    public void Pools_of_the_field_are_laid_out_for_several_panels(string instance, int seats, int draws)
    {
        var pool = SharedData.Pool(instance);
        var lottery = Lottery.Prepare(pool, new DrawSettings { Seats = seats, Draws = draws, Panels = 50 }, cancellationToken: TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper?.WriteLine($"{instance}: lowest {lottery.Lowest}, within {lottery.Within}, exact {lottery.Mixture.Count > 0}, {lottery.SolveTime.TotalSeconds:F2} s and {lottery.LayoutTime.TotalSeconds:F2} s");
        Assert.Empty(DrawVerifier.Verify(DrawRecord.Of(lottery).Drawn("7")));
    }

    [Fact]
    public void What_cannot_be_drawn_at_once_is_refused()
    {
        Assert.Contains("from 1 to 20", Refusal(new DrawSettings { Seats = 5, Draws = 0 }), StringComparison.Ordinal);
        Assert.Contains("for 65 seats", Refusal(new DrawSettings { Seats = 5, Draws = 13 }), StringComparison.Ordinal);
        Assert.Contains("greedy", Refusal(new DrawSettings { Seats = 5, Draws = 2, Objective = Objective.Legacy }), StringComparison.Ordinal);
        Assert.Contains("chosen for one panel", Refusal(new DrawSettings { Seats = 5, Draws = 2, Alternates = new AlternateSettings(2, DropoutRates.Even(0)) }), StringComparison.Ordinal);
        Assert.Contains("one for each", Refusal(new DrawSettings { Seats = 5, Draws = 2, Names = ["Town"] }), StringComparison.Ordinal);
        Assert.Contains("the same name", Refusal(new DrawSettings { Seats = 5, Draws = 2, Names = ["Town", "town"] }), StringComparison.Ordinal);
        Assert.Contains("1 to 60 characters", Refusal(new DrawSettings { Seats = 5, Draws = 2, Names = ["Town", " "] }), StringComparison.Ordinal);
        Assert.Contains("8 times over", Refusal(new DrawSettings { Seats = 5, Draws = 8 }), StringComparison.Ordinal);
    }

    private static string Refusal(DrawSettings settings) =>
        Assert.Throws<SortitionException>(() => Lottery.Prepare(Pools.Read(Pools.Rows(1), Loose), settings, cancellationToken: TestContext.Current.CancellationToken)).Message;

    /// <summary>Everybody on one of two panels, for every pair of panels that share nobody and no address.</summary>
    private static IEnumerable<int[]> Together(Pool pool, int seats)
    {
        var panels = Subsets(pool.People.Count, seats, 0).Where(panel => Meets(pool, panel)).ToArray();
        return panels.SelectMany((one, i) => panels.Skip(i + 1).Where(other => !other.Intersect(one).Any()).Select(other => (int[])[.. one.Concat(other).Order()]))
            .Where(both => both.Select(person => pool.People[person].Household).OfType<string>().ToArray() is var homes && homes.Length == homes.Distinct().Count())
            .DistinctBy(both => string.Join(' ', both));
    }

    private static bool Meets(Pool pool, int[] panel) => Enumerable.Range(0, pool.Quotas.Rows.Count).All(row =>
        panel.Count(person => pool.People[person].Values.Contains(row)) is var count && count >= pool.Quotas.Rows[row].Quota.Minimum && count <= pool.Quotas.Rows[row].Quota.Maximum);

    private static IEnumerable<int[]> Subsets(int of, int size, int from) => size == 0 ? [[]]
        : Enumerable.Range(from, Math.Max(0, of - size - from + 1)).SelectMany(first => Subsets(of, size - 1, first + 1).Select(rest => (int[])[first, .. rest]));

    private static DrawRecord Read(string text)
    {
        using var stream = Pools.Stream(text);
        return DrawJsonReader.Read(stream, "draw.json");
    }

    private static string Text(DrawRecord record)
    {
        using var stream = new MemoryStream();
        DrawJsonWriter.Write(stream, record);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
