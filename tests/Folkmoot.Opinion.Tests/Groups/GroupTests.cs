using Xunit;

namespace Folkmoot.Opinion.Tests;

public sealed class GroupTests
{
    [Fact]
    public void Camps_are_found_with_their_people()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var map = OpinionMapper.Map(Conversations.Table(Conversations.Camps(seed, statements: 40, seen: 0.6, 80, 60, 40)), new MapSettings { Draws = 20, Margins = false });
            int[] truth = [.. Enumerable.Range(0, 180).Select(i => i < 80 ? 0 : i < 140 ? 1 : 2)];

            Assert.True(map.Shape == MapShape.Groups && map.Groups.Count == 3, $"{map.Shape}, {map.Groups.Count} groups, seed {seed}. {map.Reason}");
            Assert.True(RandIndex.Adjusted(truth, [.. map.GroupOf]) > 0.9, $"Other people in the groups, seed {seed}.");
            Assert.Equal(["A", "B", "C"], map.Groups.Select(group => group.Name));
        }
    }

    [Fact]
    public void A_small_bloc_is_shown_and_has_no_veto()
    {
        var votes = Conversations.Camps(seed: 5, statements: 40, seen: 0.9, 90, 70);
        for (var i = 0; i < 14; i++)
            votes.AddRange(Enumerable.Range(0, 40).Select(j => new Conversations.Vote($"bloc{i}", Conversations.Id(j), j % 2 == 0 ? Answer.Disagree : Answer.Agree, 0)));
        var map = OpinionMapper.Map(Conversations.Table(votes), new MapSettings { Draws = 20, Margins = false });

        Assert.Equal([true, true, false], map.Groups.Select(group => group.HasVeto));
        Assert.Equal(14, map.Groups[2].People.Count);
        Assert.Equal(2, map.Parties.Count);
        Assert.NotEmpty(map.Groups[2].Representative);
        Assert.All(map.Groups[2].Representative, found => Assert.False(found.HeldOut));
    }

    [Fact]
    public void K_means_ends_where_nobody_is_nearer_to_another_middle()
    {
        var random = new Random(4);
        var points = Points.Of([.. Enumerable.Range(0, 200).Select(_ => random.NextDouble())], [.. Enumerable.Range(0, 200).Select(_ => random.NextDouble())]);
        for (var k = 2; k <= 5; k++)
        {
            var groups = KMeans.Best(points, k, 5)!;
            var (x, y) = (new double[k], new double[k]);
            KMeans.Centres(points, groups, x, y);
            for (var i = 0; i < 200; i++)
            {
                var away = Enumerable.Range(0, k).Select(g => Math.Pow(points.X[i] - x[g], 2) + Math.Pow(points.Y[i] - y[g], 2)).ToArray();
                Assert.True(away[groups[i]] <= away.Min() + 1e-12);
            }
        }
    }

    [Fact]
    public void Groups_of_a_handful_are_not_groups()
    {
        var points = Points.Of([.. Enumerable.Range(0, 20).Select(i => i < 3 ? 100.0 + i : i)], new double[20]);

        Assert.Equal([3, 17], KMeans.Best(points, 2, 3)!.CountBy(g => g).Select(pair => pair.Value).Order());
        Assert.Null(KMeans.Best(points, 2, 5));
    }

    [Fact]
    public void Silhouettes_are_those_of_the_definition_and_of_single_people()
    {
        var random = new Random(8);
        var (x, y) = (new double[60], new double[60]);
        for (var i = 0; i < 60; i++)
            (x[i], y[i]) = (random.NextDouble() + (i % 3), random.NextDouble());
        int[] split = [.. Enumerable.Range(0, 60).Select(i => i == 59 ? 3 : i % 3)];
        var expected = Enumerable.Range(0, 60).Average(i =>
        {
            double Mean(int g) => Enumerable.Range(0, 60).Where(j => j != i && split[j] == g).Select(j => Math.Sqrt(Math.Pow(x[i] - x[j], 2) + Math.Pow(y[i] - y[j], 2))).DefaultIfEmpty(double.NaN).Average();
            var (own, next) = (Mean(split[i]), Enumerable.Range(0, 4).Where(g => g != split[i]).Min(Mean));
            return double.IsNaN(own) ? 0 : (next - own) / Math.Max(own, next);
        });

        Assert.Equal(expected, Silhouettes.Of(Points.Of(x, y), [split], [4])[0], 12);
    }

    [Fact]
    public void Rand_index_counts_pairs()
    {
        Assert.Equal(1, RandIndex.Adjusted([0, 0, 1, 1], [5, 5, 2, 2]));
        Assert.Equal(-0.5, RandIndex.Adjusted([0, 0, 1, 1], [0, 1, 0, 1]), 12);
        Assert.Equal(0.24242424242424243, RandIndex.Adjusted([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2]), 12);
    }

    [Fact]
    public void Names_of_groups_are_carried_over_so_that_most_people_keep_theirs()
    {
        Assert.Equal([1, 0, 2], Matching.Best(new[,] { { 5, 6, 0 }, { 9, 8, 0 }, { 0, 0, 1 } }));
    }
}
