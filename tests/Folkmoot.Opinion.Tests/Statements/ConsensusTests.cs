using Xunit;

namespace Folkmoot.Opinion.Tests;

public sealed class ConsensusTests
{
    [Fact]
    public void Measures_are_those_of_their_definitions()
    {
        var agreement = Agreement.Of(3, Answer.Agree, [new Tally(9, 1, 0), new Tally(4, 4, 2)]);

        Assert.Equal(Math.Sqrt(9.5 / 11 * (4.5 / 11)), agreement.Share, 12);
        Assert.Equal(10.0 / 12 * (5.0 / 12), agreement.Product, 12);
        Assert.Equal(10, agreement.LeastSeen);
        Assert.Equal(Math.Sqrt(BetaLaw.Quantile(9, 10, 0.05) * BetaLaw.Quantile(4, 10, 0.05)), agreement.Lower, 12);
        Assert.Equal(BetaLaw.Quantile(4, 10, 0.05), agreement.Weakest, 12);
    }

    [Fact]
    public void What_all_groups_share_unites_and_what_one_group_rejects_does_not()
    {
        var random = new Random(6);
        var votes = Conversations.Camps(seed: 6, statements: 30, seen: 0.8, 80, 60);
        for (var i = 0; i < 140; i++)
        {
            votes.Add(new Conversations.Vote(Conversations.Id(i), "shared", random.NextDouble() < 0.9 ? Answer.Agree : Answer.Disagree, 0));
            votes.Add(new Conversations.Vote(Conversations.Id(i), "split", (i < 80) == random.NextDouble() < 0.9 ? Answer.Agree : Answer.Disagree, 0));
        }

        var map = OpinionMapper.Map(Conversations.Table(votes), new MapSettings { Draws = 20, Margins = false });
        string[] agreed = [.. map.AgreedByAll.Select(a => map.Votes.Statements[a.Statement].Id)];

        Assert.Equal(MapShape.Groups, map.Shape);
        Assert.Contains("shared", agreed);
        Assert.DoesNotContain("split", agreed);
        Assert.Contains("split", map.Divisive.Select(division => map.Votes.Statements[division.Statement].Id));
    }

    [Fact]
    public void What_few_of_one_group_saw_is_no_consensus()
    {
        var votes = Conversations.Camps(seed: 7, statements: 30, seen: 0.8, 80, 60);
        for (var i = 0; i < 89; i++)
            votes.Add(new Conversations.Vote(Conversations.Id(i), "late", Answer.Agree, 0));
        var map = OpinionMapper.Map(Conversations.Table(votes), new MapSettings { Draws = 20, Margins = false });

        Assert.Equal(MapShape.Groups, map.Shape);
        Assert.DoesNotContain("late", map.AgreedByAll.Select(a => map.Votes.Statements[a.Statement].Id));
    }

    [Fact]
    public void What_is_not_known_is_said_with_its_reason()
    {
        var builder = new VoteTableBuilder();
        for (var i = 0; i < 100; i++)
        {
            builder.Add(Conversations.Id(i), "unsure", i % 2 == 0 ? Answer.Pass : Answer.Agree);
            builder.Add(Conversations.Id(i), "clear", Answer.Agree);
            if (i < 6)
                builder.Add(Conversations.Id(i), "few", i % 2 == 0 ? Answer.Disagree : Answer.Agree);
        }

        var map = OpinionMapper.Map(builder.Build(), new MapSettings { Margins = false });

        Assert.Equal([("unsure", DoubtReason.ManyPass), ("few", DoubtReason.FewAnswers)], map.Uncertain.Select(doubt => (map.Votes.Statements[doubt.Statement].Id, doubt.Reason)));
    }

    [Fact]
    public void Rejected_statements_and_those_about_the_person_take_no_part()
    {
        var votes = Conversations.Camps(seed: 8, statements: 20, seen: 0.9, 40, 40);
        var builder = new VoteTableBuilder();
        foreach (var vote in votes)
        {
            builder.Add(vote.Person, vote.Statement, vote.Answer);
            builder.Add(vote.Person, "out", Answer.Agree);
            builder.Add(vote.Person, "me", Answer.Agree);
        }

        builder.Describe(new Statement("out", Moderation: Moderation.Rejected));
        builder.Describe(new Statement("me", IsMeta: true));
        var (with, without) = (OpinionMapper.Map(builder.Build(), new MapSettings { Draws = 0, Margins = false }), OpinionMapper.Map(Conversations.Table(votes), new MapSettings { Draws = 0, Margins = false }));

        Assert.Equal(without.X, with.X);
        Assert.Equal(without.GroupOf, with.GroupOf);
        Assert.Equal(without.Slates.SelectMany(slate => slate.Statements), with.Slates.SelectMany(slate => slate.Statements));
        Assert.Equal(20, with.Agreements.Count);
        Assert.Equal(80, with.Votes.TallyOf(21).Agree);
    }
}
