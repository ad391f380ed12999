using Xunit;

namespace Folkmoot.Opinion.Tests;

/// <summary>Conversations of odd shapes each get a defined answer.</summary>
public sealed class BadInputTests
{
    [Fact]
    public void Nobody() => Assert.Equal((MapShape.None, MapReason.NoStatements), Shape(new VoteTableBuilder().Build()));

    [Fact]
    public void Statements_that_nobody_saw()
    {
        var builder = new VoteTableBuilder();
        builder.Describe(new Statement("a", "Nobody saw me."));
        var map = OpinionMapper.Map(builder.Build());

        Assert.Equal((MapShape.None, MapReason.NoAnswers), (map.Shape, map.ReasonKind!.Value));
        Assert.Equal(DoubtReason.FewAnswers, Assert.Single(map.Uncertain).Reason);
    }

    [Fact]
    public void One_person() => Assert.Equal((MapShape.None, MapReason.TooFewPeople), Shape(Conversations.Table("ann: a+ b- c0 d+ e+ f- g+ h+")));

    [Fact]
    public void One_statement()
    {
        var table = Conversations.Table([.. Enumerable.Range(0, 60).Select(i => $"{i}: a{(i % 3) switch { 0 => '+', 1 => '-', _ => '0' }}")]);
        var map = OpinionMapper.Map(table, new MapSettings { Draws = 20 });

        // Answers to one statement cannot be dealt to look different, so there is no more structure than chance makes.
        Assert.Equal((MapShape.None, MapReason.NoStructure), (map.Shape, map.ReasonKind!.Value));
        Assert.Equal(1, Math.Round(map.FirstShare, 9));
    }

    [Fact]
    public void Everybody_passes()
    {
        var table = Conversations.Table([.. Enumerable.Range(0, 40).Select(i => $"{i}: {string.Join(' ', Enumerable.Range(0, 10).Select(j => $"{j}0"))}")]);
        var map = OpinionMapper.Map(table);

        Assert.Equal((MapShape.None, MapReason.NoDifferences), (map.Shape, map.ReasonKind!.Value));
        Assert.All(map.X, x => Assert.Equal(0, x));
        Assert.Empty(map.AgreedByAll);
        Assert.Equal(10, map.Uncertain.Count(doubt => doubt.Reason == DoubtReason.ManyPass));
    }

    [Fact]
    public void Everybody_agrees_with_everything()
    {
        var table = Conversations.Table([.. Enumerable.Range(0, 40).Select(i => $"{i}: {string.Join(' ', Enumerable.Range(0, 10).Select(j => $"{j}+"))}")]);
        var map = OpinionMapper.Map(table);

        Assert.Equal((MapShape.None, MapReason.NoDifferences), (map.Shape, map.ReasonKind!.Value));
        Assert.Equal(10, map.AgreedByAll.Count);
    }

    [Fact]
    public void Groups_too_small_to_have_a_say() =>
        Assert.Equal((MapShape.None, MapReason.NoLargeGroups), Shape(Conversations.Table(Conversations.Camps(seed: 1, statements: 20, seen: 1, 12, 11))));

    [Fact]
    public void All_statements_rejected()
    {
        var builder = new VoteTableBuilder();
        builder.Describe(new Statement("a", Moderation: Moderation.Rejected));
        builder.Add("ann", "a", Answer.Agree);

        Assert.Equal((MapShape.None, MapReason.NoStatements), Shape(builder.Build()));
    }

    [Fact]
    public void A_hundred_thousand_people_and_ten_thousand_statements_with_a_few_answers_each()
    {
        var random = new Random(3);
        var builder = new VoteTableBuilder();
        for (var j = 0; j < 10_000; j++)
            builder.Describe(new Statement(Conversations.Id(j)));
        for (var i = 0; i < 100_000; i++)
        {
            var person = builder.PersonOf(Conversations.Id(i));
            for (var v = 0; v < 8; v++)
                builder.Add(person, random.Next(10_000), i % 2 == 0 ? Answer.Agree : (Answer)random.Next(-1, 2), 0);
        }

        var map = OpinionMapper.Map(builder.Build(), new MapSettings { Draws = 0, Margins = false }, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(100_000, map.X.Count);
        Assert.All(map.X, x => Assert.True(double.IsFinite(x)));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(7, 1)]
    [InlineData(7, 9)]
    [InlineData(7, 5, 18)]
    public void Settings_out_of_range_are_refused(int votesNeeded, int mostGroups, int draws = 20) =>
        Assert.Contains("is out of range", Assert.Throws<OpinionException>(() => OpinionMapper.Map(Conversations.Table("ann: a+"), new MapSettings { VotesNeeded = votesNeeded, MostGroups = mostGroups, Draws = draws })).Message, StringComparison.Ordinal);

    private static (MapShape Shape, MapReason Reason) Shape(VoteTable table)
    {
        var map = OpinionMapper.Map(table);
        Assert.NotEmpty(map.Reason!);
        return (map.Shape, map.ReasonKind!.Value);
    }
}
