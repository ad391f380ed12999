using Folkmoot.Opinion.Weighting;
using Xunit;

namespace Folkmoot.Opinion.Tests;

public sealed class WeightingTests
{
    [Fact]
    public void Weights_meet_every_margin()
    {
        var people = People(("North", "old", 40), ("North", "young", 10), ("South", "old", 20), ("South", "young", 30));
        var raked = Raking.Rake(people, [Of("ward", ("North", 300), ("South", 700)), Of("age", ("old", 400), ("young", 600))]);

        Assert.True(raked.Converged);
        Assert.Equal(0.3, Share(people, raked, "ward", "North"), 5);
        Assert.Equal(0.4, Share(people, raked, "age", "old"), 5);
        Assert.Equal(100, raked.Weights.Sum(), 6);
        Assert.Equal(raked.Weights.Sum() * raked.Weights.Sum() / raked.Weights.Sum(weight => weight * weight), raked.EffectiveSize, 9);
        Assert.True(raked.Loss > 0 && raked.EffectiveSize < 100);
    }

    [Fact]
    public void Who_does_not_state_a_trait_keeps_their_part()
    {
        var people = People(("North", "old", 60), ("South", "old", 20)).Concat(People(("", "old", 20))).ToArray();
        var raked = Raking.Rake(people, [Of("ward", ("North", 500), ("South", 500))]);

        Assert.Equal(0.4, Share(people, raked, "ward", "North"), 6);
        Assert.Equal(0.2, people.Select((person, i) => person.Traits.ContainsKey("ward") ? 0 : raked.Weights[i]).Sum() / 100, 6);
    }

    [Fact]
    public void Weights_are_trimmed_to_the_cap()
    {
        var people = People(("North", "old", 990), ("South", "old", 10));
        var raked = Raking.Rake(people, [Of("ward", ("North", 100), ("South", 900))], cap: 5);

        Assert.Equal(10, raked.Trimmed);
        Assert.False(raked.Converged);
        Assert.Equal(1000, raked.Weights.Sum(), 6);
        Assert.Equal(5, raked.Weights.Max(), 9);
    }

    [Fact]
    public void Nothing_is_weighted_by_a_cell_under_ten()
    {
        var people = People(("North", "old", 91), ("South", "old", 9));
        var raked = Raking.Rake(people, [Of("ward", ("North", 500), ("South", 500))]);

        Assert.Equal("ward: fewer than 10 people are in “South”", Assert.Single(raked.LeftOut));
        Assert.All(raked.Weights, weight => Assert.Equal(1, weight));
        Assert.Null(WeightedShare.Of(raked.Weights, [.. people.Select(person => person.Traits["ward"] == "South" ? (bool?)true : null)]));
    }

    [Fact]
    public void Weighted_and_unweighted_shares_stand_side_by_side()
    {
        var people = People(("North", "old", 80), ("South", "old", 20));
        var raked = Raking.Rake(people, [Of("ward", ("North", 500), ("South", 500))]);
        var share = WeightedShare.Of(raked.Weights, [.. people.Select(person => (bool?)(person.Traits["ward"] == "South"))])!;

        Assert.Equal((0.2, 100), (share.Unweighted, share.People));
        Assert.Equal(0.5, share.Weighted, 6);
    }

    [Fact]
    public void Evenness_is_one_when_all_categories_took_part_alike()
    {
        var even = Representativeness.Of(People(("North", "old", 30), ("South", "old", 70)), Of("ward", ("North", 300), ("South", 700)));
        var uneven = Representativeness.Of(People(("North", "old", 60), ("South", "old", 40), ("", "old", 7)), Of("ward", ("North", 300), ("South", 700)));

        Assert.Equal((1, 1, 0), (even.R, even.Ratio, even.NotStated));
        var mean = 0.1;
        Assert.Equal(1 - (2 * Math.Sqrt((0.3 * Math.Pow(0.2 - mean, 2)) + (0.7 * Math.Pow((40.0 / 700) - mean, 2)))), uneven.R, 12);
        Assert.Equal((40.0 / 700) / 0.2, uneven.Ratio, 12);
        Assert.Equal(("South", 7), (uneven.Partial[0].Key, uneven.NotStated));
    }

    [Fact]
    public void Margins_without_people_and_caps_below_one_are_refused()
    {
        Assert.Contains("holds nobody", Assert.Throws<OpinionException>(() => Raking.Rake([], [Of("ward")])).Message, StringComparison.Ordinal);
        Assert.Contains("must be above 1", Assert.Throws<OpinionException>(() => Raking.Rake([], [], cap: 1)).Message, StringComparison.Ordinal);
    }

    private static WeightedPerson[] People(params (string Ward, string Age, int Count)[] cells) =>
        [.. cells.SelectMany(cell => Enumerable.Range(0, cell.Count).Select(i => new WeightedPerson($"{cell.Ward} {cell.Age} {i}", new Dictionary<string, string>(
            ((KeyValuePair<string, string>[])[new("ward", cell.Ward), new("age", cell.Age)]).Where(pair => pair.Value.Length > 0)))))];

    private static Margin Of(string trait, params (string Category, long People)[] population) => new(trait, population.ToDictionary(pair => pair.Category, pair => pair.People));

    private static double Share(WeightedPerson[] people, RakedWeights raked, string trait, string category) =>
        people.Select((person, i) => person.Traits.GetValueOrDefault(trait) == category ? raked.Weights[i] : 0).Sum() / raked.Weights.Sum();
}
