using Xunit;

namespace Folkmoot.Counting.Tests.Golden;

/// <summary>Results as the cities published them.</summary>
public sealed class OfficialResultTests
{
    private const string Wieliczka = "Poland_Wieliczka_2023_Green_Budget.pb";

    [Fact]
    public void Wieliczka_2023_elects_the_30_published_projects()
    {
        var result = Count(Wieliczka, Presets.Wieliczka2023);

        Assert.Equal(Published(Wieliczka), Sorted(result.WinnerIds));
        Assert.Equal(30, result.Winners.Count);
        Assert.False(result.Comparison!.GreedyReplacedEqualShares);
        Assert.Equal("315.84", result.FinalShare.ToString(2));
        Assert.Equal(Fraction.Of(1_000_000L, 6_586L) + 164, result.FinalShare);
    }

    [Fact]
    public void Wieliczka_2023_has_the_published_effective_vote_counts_to_the_cent()
    {
        var published = GoldenFile.Instance(Wieliczka).GetProperty("published_effective_vote_counts").GetProperty("values");

        var result = Count(Wieliczka, Presets.Wieliczka2023);

        Assert.Equal(30, result.Rounds.Count);
        Assert.All(result.Rounds, round => Assert.Equal(published.GetProperty(round.Project).GetString(), round.EffectiveVotes.ToString(2)));
    }

    /// <summary>The city's answer to "why did project 16 lose": 49 998 zł were left of the 50 000 zł it needed.</summary>
    [Fact]
    public void Wieliczka_2023_project_16_missed_its_price_by_two_zloty()
    {
        var loser = Count(Wieliczka, Presets.Wieliczka2023).Losers.Single(l => l.Project is "16");

        Assert.Equal(LossReason.SupportersOutOfMoney, loser.Reason);
        Assert.Equal(50_000, loser.Cost);
        Assert.Equal("49998", loser.MoneyLeft.ToString(0));
        Assert.Equal("2", loser.Lacked.ToString(0));
    }

    [Fact]
    public void Wieliczka_2023_stopped_when_exhaustive_would_elect_31()
    {
        Assert.Equal(31, Count(Wieliczka, Presets.Wieliczka2023 with { Add1 = Add1.ExhaustiveSupported }).Winners.Count);
    }

    [Theory]
    [InlineData(Add1.Overspend)]
    [InlineData(Add1.ExhaustiveSupported)]
    public void Swiecie_2023_elects_the_published_projects(Add1 stop)
    {
        const string File = "Poland_Swiecie_2023.pb";

        Assert.Equal(Published(File), Sorted(Count(File, Presets.Swiecie2023 with { Add1 = stop }).WinnerIds));
    }

    [Theory]
    [InlineData(Add1.Overspend)]
    [InlineData(Add1.ExhaustiveSupported)]
    public void Assen_2024_elects_the_published_projects(Add1 stop)
    {
        const string File = "Netherlands_Assen_2024.pb";

        Assert.Equal(Published(File), Sorted(Count(File, Presets.PabulibChecker with { Add1 = stop }).WinnerIds));
    }

    [Theory]
    [InlineData("Poland_Lodz_2022.pb", 100)]
    [InlineData("Poland_Warszawa_2020_Praga-Poludnie.pb", 0)]
    [InlineData("Poland_Warszawa_2026_Sady_Zoliborskie.pb", 30)]
    [InlineData("Poland_Warszawa_2026.pb", 3000)]
    public void Greedy_by_votes_elects_the_published_projects(string file, int minimum)
    {
        var rule = new GreedyRule { Eligibility = new Eligibility { MinimumVotes = minimum } };

        Assert.Equal(Published(file), Sorted(Count(file, rule).WinnerIds));
    }

    [Fact]
    public void Katowice_2024_elects_the_published_projects_by_points()
    {
        const string File = "Poland_Katowice_2024.pb";

        Assert.Equal(Published(File), Sorted(Count(File, new GreedyRule { Measure = GreedyMeasure.Points, Eligibility = new Eligibility { MinimumScore = 200 } }).WinnerIds));
    }

    [Fact]
    public void Krakow_2020_elects_the_published_projects_by_places_with_the_last_worth_one()
    {
        const string File = "Poland_Krakow_2020_Wzgorza_Krzeslawickie.pb";

        Assert.Equal(Published(File), Sorted(Count(File, new GreedyRule { Measure = GreedyMeasure.Borda }).WinnerIds));
    }

    [Fact]
    public void Wroclaw_2015_ended_at_the_first_project_that_did_not_fit()
    {
        const string File = "Poland_Wroclaw_2015_150_-_500.pb";

        Assert.Equal(Published(File), Sorted(Count(File, new GreedyRule { Misfit = GreedyMisfit.Stop }).WinnerIds));
    }

    private static CountResult Count(string file, CountRule rule) =>
        Counter.Count(SharedData.Election(file), rule, cancellationToken: TestContext.Current.CancellationToken);

    private static string[] Published(string file) =>
        Sorted(GoldenFile.Instance(file).GetProperty("published_selected").EnumerateArray().Select(id => id.GetString()!));

    private static string[] Sorted(IEnumerable<string> ids) => [.. ids.Order(StringComparer.Ordinal)];
}
