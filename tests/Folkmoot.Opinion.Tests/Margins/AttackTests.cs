using Xunit;

namespace Folkmoot.Opinion.Tests;

/// <summary>Co-ordinated blocs against the five most shared statements.</summary>
public sealed class AttackTests
{
    private static readonly string[] Attacked =
    [
        "vtaiwan.uberx", "scoop-hivemind.biodiversity", "austria-climate.5twd2jsnkf.2022-08-08", "american-assembly.bowling-green", "ssis.land-bank-farmland.2rumnecbeh.2021-08-01",
    ];

    [Fact]
    public void A_bloc_of_2_5_or_10_per_cent_drives_the_first_five_from_the_first_ten_in_at_most_2_of_15_attacks()
    {
        var fallen = new List<string>();
        foreach (var name in Attacked)
        {
            var taking = new TakingPart(OpenData.Read(name).Votes);
            var split = new GroupFinder(taking.Votes, new MapSettings(), SpaceFitter.Accurate).Find(taking.Everybody, TestContext.Current.CancellationToken);
            var parties = Parties.Of(taking.Votes, split, MapShape.Groups);
            var findings = new StatementFindings(taking.Votes, parties, new MapSettings());
            int[] first = [.. findings.Ranked(Answer.Agree).Take(5).Select(a => a.Statement)];
            var bloc = new Bloc(taking.Votes, parties, findings, seed: 1);
            foreach (var percent in (int[])[2, 5, 10])
            {
                var joined = bloc.Join(AttackKind.Veto, taking.Votes.People * percent / 100);
                int[] everybody = [.. Enumerable.Range(0, joined.People)];
                var after = new GroupFinder(joined, new MapSettings(), SpaceFitter.Accurate).Find(everybody, TestContext.Current.CancellationToken);
                var ten = new StatementFindings(joined, Parties.Of(joined, after, MapShape.Groups), new MapSettings()).Ranked(Answer.Agree).Take(10).Select(a => a.Statement).ToHashSet();
                if (!first.All(ten.Contains))
                    fallen.Add($"{name} at {percent} %");
            }
        }

        Assert.True(fallen.Count <= 2, string.Join(", ", fallen));
    }

    [Fact]
    public void A_margin_is_met_by_its_attack_and_not_by_a_smaller_one()
    {
        var map = OpinionMapper.Map(Conversations.Table(Conversations.Camps(seed: 21, statements: 40, seen: 0.8, 90, 70)), new MapSettings { Draws = 20 });

        Assert.Equal(MapShape.Groups, map.Shape);
        Assert.NotEmpty(map.Margins!.Findings);
        Assert.All(map.Margins.Findings, margin => Assert.True(margin.Accounts is null ? margin.Withstood == map.Margins.LargestTried : margin.Withstood < margin.Accounts));
        foreach (var margin in map.Margins.Findings.Where(margin => margin is { Finding: FindingKind.Agreed, Attack: AttackKind.Infiltration }))
        {
            bool Falls(int accounts) => map.PartyTallies.Any(party => BetaLaw.Quantile(party[margin.Statement].Agree, party[margin.Statement].Seen + accounts, 0.05) <= 0.5);
            Assert.True(Falls(margin.Accounts!.Value) && !Falls(margin.Withstood));
        }
    }

    [Fact]
    public void Every_published_finding_has_a_margin()
    {
        var map = OpinionMapper.Map(Conversations.Table(Conversations.Camps(seed: 22, statements: 40, seen: 0.8, 90, 70)), new MapSettings { Draws = 20 });
        var margins = map.Margins!.Findings;

        Assert.Single(margins, margin => margin.Finding == FindingKind.Groups);
        Assert.Equal(map.AgreedByAll.Select(a => a.Statement), margins.Where(margin => margin.Finding == FindingKind.Agreed).Select(margin => margin.Statement));
        Assert.Equal(map.RejectedByAll.Select(a => a.Statement), margins.Where(margin => margin.Finding == FindingKind.Rejected).Select(margin => margin.Statement));
        Assert.Equal(map.Divisive.Select(d => d.Statement), margins.Where(margin => margin.Finding == FindingKind.Divisive).Select(margin => margin.Statement));
        Assert.True(map.AgreedByAll.Count > 0 && map.RejectedByAll.Count > 0 && map.Divisive.Count > 5 && map.Groups.All(group => group.Representative.Count > 5), "The draw no longer holds findings of every kind.");
        for (var g = 0; g < map.Groups.Count; g++)
            Assert.Equal(map.Groups[g].Representative.Select(r => r.Statement), margins.Where(margin => margin.Finding == FindingKind.Representative && margin.Group == g).Select(margin => margin.Statement));
    }

    [Fact]
    public void Where_there_are_no_groups_what_unites_and_divides_has_margins_all_the_same()
    {
        // Sixty people agree with "shared" and are divided on "split", whatever else they say: one crowd.
        var votes = Enumerable.Range(0, 60).SelectMany(i => new[]
        {
            new Conversations.Vote($"{i}", "shared", i < 55 ? Answer.Agree : Answer.Disagree, 0), new Conversations.Vote($"{i}", "split", i % 5 < 2 ? Answer.Agree : Answer.Disagree, 0),
        });
        var map = OpinionMapper.Map(Conversations.Table(votes), new MapSettings { Draws = 20 });
        var (agreed, divides) = (Assert.Single(map.Margins!.Findings, m => m.Finding == FindingKind.Agreed), Assert.Single(map.Margins.Findings, m => m.Finding == FindingKind.Divisive));

        Assert.Equal(MapShape.None, map.Shape);
        Assert.Equal("shared", map.Votes.Statements[agreed.Statement].Id);
        bool IsDivided(int accounts) => BetaLaw.Quantile(24, 60 + accounts, 0.05) > 0.25;
        Assert.True(!IsDivided(divides.Accounts!.Value) && IsDivided(divides.Withstood) && divides.Withstood == divides.Accounts - 1);
    }

    [Fact]
    public void A_larger_bloc_holds_the_smaller_one_of_its_kind()
    {
        var taking = new TakingPart(Conversations.Table(Conversations.Camps(seed: 23, statements: 30, seen: 0.8, 40, 30)));
        int[][] parties = [taking.Everybody];
        var bloc = new Bloc(taking.Votes, parties, new StatementFindings(taking.Votes, parties, new MapSettings()), seed: 4);
        foreach (var kind in (AttackKind[])[AttackKind.Veto, AttackKind.Inversion, AttackKind.Mimicry])
        {
            var (small, large) = (bloc.Join(kind, 5), bloc.Join(kind, 9));
            for (var person = 0; person < small.People; person++)
                Assert.Equal(small.Of(person).ToArray(), large.Of(person).ToArray());
        }
    }
}
