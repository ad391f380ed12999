using Folkmoot.Sortition.Tests.Draws;
using Folkmoot.Sortition.Tests.Golden;
using Folkmoot.Sortition.Tests.Records;
using Xunit;

namespace Folkmoot.Sortition.Tests.Alternates;

public sealed class AlternateTests
{
    [Fact]
    public void Chosen_people_miss_no_more_than_any_others_would_and_the_bound_holds()
    {
        var (best, proven, all) = (0, 0, 0);
        for (var seed = 0; seed < 12; seed++)
        {
            var record = Draw(seed, new AlternateSettings(3, DropoutRates.Even(new Ratio(1, 5)), 40));
            var (alternates, scene) = (record.Result!.Alternates!, Scene(record));

            var least = Choices(scene.People.Select(people => people.Length).ToArray(), 3).Min(choice => Missed(scene, choice));

            Assert.Equal(Missed(scene, Amounts(scene, alternates.People)), alternates.Missed);
            Assert.Equal(Missed(scene, new int[scene.Rows.Length]), alternates.Without);
            Assert.True(alternates.AtLeast <= least && least <= alternates.Missed && alternates.IsSettled, $"Seed {seed}: {alternates}, least {least}");
            best += alternates.Missed == least ? 1 : 0;
            proven += alternates.IsBest ? 1 : 0;
            all++;

            // The bound is of use: nobody standing by would be worse by far.
            Assert.True(alternates.Missed - alternates.AtLeast <= (alternates.Without - alternates.Missed) / 2, $"Seed {seed}: {alternates}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"Best {best} of {all}, proven {proven}.");
        Assert.True(best >= all - 1, $"Best {best} of {all}, proven {proven}.");
    }

    [Fact]
    public void First_choice_counts_no_less_than_is_missed_and_search_goes_on_from_there()
    {
        for (var seed = 0; seed < 8; seed++)
        {
            var record = Draw(seed, new AlternateSettings(4, DropoutRates.Even(new Ratio(1, 5)), 40));
            var scene = Scene(record);
            var draft = new AlternateDraft(scene, 4);

            var kinds = draft.Find();

            var amounts = new int[scene.Rows.Length];
            foreach (var kind in kinds)
                amounts[kind]++;
            var missed = Missed(scene, amounts);
            Assert.True(kinds.Count == 4 && amounts.Select((amount, kind) => scene.People[kind].Length - amount).Min() >= 0, $"Seed {seed}");
            Assert.True(record.Result!.Alternates!.Missed <= missed && missed <= draft.Missed() && draft.Missed() < record.Result.Alternates.Without, $"Seed {seed}: {missed}, {draft.Missed()}, {record.Result.Alternates}");
        }
    }

    [Fact]
    public void Record_of_an_earlier_version_says_nothing_of_the_method_and_is_checked_by_the_earlier_one()
    {
        var pool = SharedData.Pool("sf_fixture_22");
        var settings = new AlternateSettings(8, DropoutRates.Even(new Ratio(1, 10))) { Method = AlternateSettings.OneByOne };

        var record = DrawRecord.Of(Lottery.Prepare(pool, new DrawSettings { Seats = 22, Alternates = settings }, cancellationToken: TestContext.Current.CancellationToken)).Drawn("bench");

        // What the version of 28 November 2026 made of this pool.
        Assert.StartsWith("d86d1ddf09f6ebee202b98e1", record.Commitment.Hash, StringComparison.Ordinal);
        Assert.Equal((165, 109, 1236), (record.Result!.Alternates!.Missed, record.Result.Alternates.AtLeast, record.Result.Alternates.Without));
        var text = TamperTests.Text(record);
        Assert.DoesNotContain("\"method\"", text, StringComparison.Ordinal);
        Assert.Empty(DrawVerifier.Verify(TamperTests.Read(text)));
    }

    [Fact]
    public void Draft_misses_less_than_choosing_one_by_one_where_the_pool_is_large()
    {
        var (draft, oneByOne) = (0L, 0L);
        var pool = SharedData.Pool("syn_n1000_k75_f6");
        var settings = new AlternateSettings(15, DropoutRates.Even(new Ratio(1, 10)), 20);
        var record = DrawRecord.Of(Lottery.Prepare(pool, new DrawSettings { Seats = 75, Panels = 3, Alternates = settings }, cancellationToken: TestContext.Current.CancellationToken));
        for (var panel = 0; panel < 3; panel++)
        {
            draft += AlternateChoice.Of(record, panel, "bench").Missed;
            oneByOne += AlternateChoice.Of(record with { Alternates = settings with { Method = AlternateSettings.OneByOne } }, panel, "bench").Missed;
        }

        Assert.True(draft < oneByOne, $"{draft} against {oneByOne}");
    }

    [Fact]
    public void People_share_no_address_with_the_panel_or_with_each_other_and_are_not_on_it()
    {
        for (var seed = 0; seed < 6; seed++)
        {
            var record = Draw(seed, new AlternateSettings(8, DropoutRates.Even(new Ratio(1, 10)), 30));
            var people = record.Panels[record.Result!.Panel].Concat(record.Result.Alternates!.People).ToArray();

            Assert.Equal(Pools.Seats + 8, people.Distinct().Count());
            var homes = people.Select(person => record.People[person].Household).OfType<int>().ToArray();
            Assert.Equal(homes.Length, homes.Distinct().Count());
        }
    }

    [Fact]
    public void Same_people_stand_by_in_the_public_record_and_both_are_honest()
    {
        var lottery = Lottery.Prepare(Pools.Read(Pools.Rows(5)), Settings(new AlternateSettings(4, DropoutRates.Even(new Ratio(1, 8)), 50)), cancellationToken: TestContext.Current.CancellationToken);
        var before = DrawRecord.Of(lottery, "a secret"u8);
        var (whole, open) = (before.Drawn("8f3c"), before.ForEverybody().Drawn("8f3c"));

        Assert.Equal(whole.Result!.Alternates!.People.Select(person => whole.People[person].Leaf), open.Result!.Alternates!.People.Select(person => open.People[person].Leaf));
        Assert.Equal(whole.ForEverybody().Result!.Alternates!.People, open.Result.Alternates.People);
        Assert.Empty(DrawVerifier.Verify(whole));
        Assert.Empty(DrawVerifier.Verify(open, before.Commitment.Hash));
        Assert.NotEqual(whole.Result.Alternates.People, before.Drawn("8f3d").Result!.Alternates!.People);
    }

    [Fact]
    public void Samples_drop_out_as_often_as_the_rates_say()
    {
        using var file = Pools.Stream("feature,value,rate\n,,10\nage,young,25\nplace,north,12.5\n");
        var pool = Pools.Read(Pools.Rows(3));
        var record = DrawRecord.Of(Lottery.Prepare(pool, Settings(new AlternateSettings(1, DropoutRatesReader.Read(file, "rates.csv", pool.Quotas), 2_000)), cancellationToken: TestContext.Current.CancellationToken));
        var drawn = record.Drawn("1");
        var (panel, scene) = (drawn.Panels[drawn.Result!.Panel], Scene(drawn));
        var young = Enumerable.Range(0, pool.Quotas.Rows.Count).Single(row => pool.Quotas.Rows[row].Quota.Value == "young");
        var north = Enumerable.Range(0, pool.Quotas.Rows.Count).Single(row => pool.Quotas.Rows[row].Quota.Value == "north");

        var expected = panel.Sum(person => 1 - (0.9 * (pool.People[person].Values.Contains(young) ? 0.75 : 1) * (pool.People[person].Values.Contains(north) ? 0.875 : 1)));
        var members = panel.Count(person => pool.People[person].Values.Contains(young));
        var lost = panel.Where(person => pool.People[person].Values.Contains(young)).Sum(person => 1 - (0.9 * 0.75 * (pool.People[person].Values.Contains(north) ? 0.875 : 1)));
        var dropped = scene.Samples.Sum(sample => sample.Times * sample.Free) / 2_000.0;
        var youngDropped = scene.Samples.Sum(sample => sample.Times * (members - sample.Counts[young])) / 2_000.0;

        // Five standard deviations; the variance of a sum of indicators is at most its mean.
        Assert.InRange(dropped, expected - (5 * Math.Sqrt(expected / 2_000)), expected + (5 * Math.Sqrt(expected / 2_000)));
        Assert.InRange(youngDropped, lost - (5 * Math.Sqrt(lost / 2_000)), lost + (5 * Math.Sqrt(lost / 2_000)));
    }

    [Theory]
    [InlineData("sf_fixture_22", 22, 6)]
    [InlineData("syn_n200_k30_f5", 30, 8)]
    public void On_other_samples_than_they_were_chosen_for_they_miss_less_than_people_taken_at_random(string instance, int seats, int count)
    {
        var pool = SharedData.Pool(instance);
        var lottery = Lottery.Prepare(pool, new DrawSettings { Seats = seats, Panels = 20, Alternates = new AlternateSettings(count, DropoutRates.Even(new Ratio(15, 100))) }, cancellationToken: TestContext.Current.CancellationToken);
        var record = DrawRecord.Of(lottery).Drawn("7");
        var alternates = record.Result!.Alternates!;
        var fresh = new AlternateScene(record, record.Panels[record.Result.Panel], "other samples");
        var own = Missed(fresh, Amounts(fresh, alternates.People));
        var random = new Random(1);
        var others = Enumerable.Range(0, 30).Select(_ =>
        {
            var people = fresh.People.SelectMany(kind => kind).ToArray();
            random.Shuffle(people);
            return Missed(fresh, Amounts(fresh, people.Take(count)));
        }).ToArray();

        TestContext.Current.TestOutputHelper?.WriteLine($"{alternates}; on other samples {own}, people at random {others.Min()} to {others.Max()}, mean {others.Average()}");
        Assert.True(own < others.Average() && own <= others.Order().ElementAt(3), $"{own} against {string.Join(' ', others.Order())}");
        Assert.InRange(alternates.AtLeast, 0, alternates.Missed);
    }

    [Fact]
    public void Who_takes_free_seats_brings_the_panel_nearest_and_the_first_named_go_first()
    {
        var random = new Random(9);
        for (var seed = 0; seed < 8; seed++)
        {
            var record = Draw(seed, new AlternateSettings(7, DropoutRates.Even(new Ratio(1, 5)), 30));
            var (panel, standing) = (record.Panels[record.Result!.Panel], record.Result.Alternates!.People);
            var gone = panel.OrderBy(_ => random.Next()).Take(3).Append(standing[random.Next(7)]).ToArray();

            var chosen = Substitutes.Choose(record, gone, []);

            var left = standing.Except(gone).ToArray();
            var stay = panel.Except(gone).ToArray();
            var best = Subsets(left.Length, 3).Select(subset => (Missed: Off(record, [.. stay, .. subset.Select(at => left[at])]), subset)).MinBy(choice => choice.Missed);
            Assert.Equal((best.Missed, Off(record, stay), 0), (chosen.Missed, chosen.Before, chosen.Free));
            Assert.Equal(best.subset.Select(at => left[at]), chosen.People);

            // Later two more leave, one of whom had taken a seat; those who sit stay.
            var later = Substitutes.Choose(record, [.. gone, chosen.People[0], stay[0]], chosen.People);
            Assert.Equal(2, later.People.Count);
            Assert.Empty(later.People.Intersect(chosen.People));
        }
    }

    [Fact]
    public void Strangers_and_draws_without_people_standing_by_are_refused()
    {
        var record = Draw(1, new AlternateSettings(2, DropoutRates.Even(new Ratio(1, 5)), 5));
        var stranger = Enumerable.Range(0, record.People.Count).Except(record.Panels[record.Result!.Panel]).Except(record.Result.Alternates!.People).First();
        Assert.Contains("cannot have dropped out", Assert.Throws<SortitionException>(() => Substitutes.Choose(record, [stranger], [])).Message, StringComparison.Ordinal);
        Assert.Contains("cannot have taken a seat", Assert.Throws<SortitionException>(() => Substitutes.Choose(record, [], [stranger])).Message, StringComparison.Ordinal);
        Assert.Contains("Nobody stands by", Assert.Throws<SortitionException>(() => Substitutes.Choose(record with { Result = record.Result with { Alternates = null } }, [], [])).Message, StringComparison.Ordinal);
        Assert.Contains("let fewer stand by", Assert.Throws<SortitionException>(() => Draw(1, new AlternateSettings(49, DropoutRates.Even(0)))).Message, StringComparison.Ordinal);
        Assert.Contains("cannot stand by", Assert.Throws<SortitionException>(() => Draw(1, new AlternateSettings(0, DropoutRates.Even(0)))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feature,value\nage,young\n", "no column is headed \"rate\"")]
    [InlineData("feature,value,rate\nage,young,101\n", "line 2: the rate is \"101\"")]
    [InlineData("feature,value,rate\nage,ancient,5\n", "line 2: there is no quota for age \"ancient\"")]
    [InlineData("feature,value,rate\nage,young,5\nAge,Young,6\n", "line 3: this was said in line 2 already")]
    public void Wrong_rates_are_refused_with_their_line(string text, string fault)
    {
        using var file = Pools.Stream(text);
        Assert.Contains(fault, Assert.Throws<SortitionException>(() => DropoutRatesReader.Read(file, "rates.csv", Pools.Read(Pools.Rows(1)).Quotas)).Message, StringComparison.Ordinal);
        Assert.Contains("no rate", Assert.Throws<SortitionException>(() => DropoutRatesReader.Even("many")).Message, StringComparison.Ordinal);
    }

    private static DrawSettings Settings(AlternateSettings alternates) => new() { Seats = Pools.Seats, Panels = 10, Alternates = alternates };

    private static DrawRecord Draw(int seed, AlternateSettings alternates) =>
        DrawRecord.Of(Lottery.Prepare(Pools.Read(Pools.Rows(seed)), Settings(alternates), cancellationToken: TestContext.Current.CancellationToken)).Drawn($"{seed}");

    private static AlternateScene Scene(DrawRecord record) => new(record, record.Panels[record.Result!.Panel], record.Result.Beacon);

    private static int[] Amounts(AlternateScene scene, IEnumerable<int> people)
    {
        var chosen = people.ToHashSet();
        return Array.ConvertAll(scene.People, kind => kind.Count(chosen.Contains));
    }

    /// <summary>What is missed over all samples, by trying every choice of people for every one of them.</summary>
    private static long Missed(AlternateScene scene, int[] amounts)
    {
        var people = amounts.SelectMany((amount, kind) => Enumerable.Repeat(kind, amount)).ToArray();
        return scene.Samples.Sum(sample => sample.Times * (long)Subsets(people.Length, Math.Min(sample.Free, people.Length)).Min(subset =>
        {
            var counts = (int[])sample.Counts.Clone();
            foreach (var row in subset.SelectMany(at => scene.Rows[people[at]]))
                counts[row]++;
            return Off(scene.Quotas, counts);
        }));
    }

    private static int Off(DrawRecord record, IEnumerable<int> people) => Off(record.Quotas, AlternateScene.Counts(record, people));

    private static int Off(Quotas quotas, int[] counts) =>
        counts.Select((count, row) => Math.Max(0, quotas.Rows[row].Quota.Minimum - count) + Math.Max(0, count - quotas.Rows[row].Quota.Maximum)).Sum();

    private static IEnumerable<int[]> Choices(int[] amounts, int count, int from = 0)
    {
        if (from == amounts.Length)
            return count == 0 ? [new int[amounts.Length]] : [];
        return Enumerable.Range(0, Math.Min(amounts[from], count) + 1).SelectMany(own => Choices(amounts, count - own, from + 1).Select(rest =>
        {
            rest[from] = own;
            return rest;
        }));
    }

    private static IEnumerable<int[]> Subsets(int of, int size, int from = 0) => size == 0 ? [[]]
        : Enumerable.Range(from, Math.Max(0, of - size - from + 1)).SelectMany(first => Subsets(of, size - 1, first + 1).Select(rest => (int[])[first, .. rest]));
}
