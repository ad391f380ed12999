using Xunit;

namespace Folkmoot.Opinion.Tests;

/// <summary>A map is a function of the votes: not of their order, of the batches in which they came, or of the number of processors.</summary>
public sealed class OrderTests
{
    [Fact]
    public void A_hundred_orders_of_the_same_votes_give_the_same_map_to_the_last_bit()
    {
        var votes = Conversations.Camps(seed: 11, statements: 24, seen: 0.7, 40, 30, 20);
        var map = OpinionMapper.Map(Conversations.Table(votes), new MapSettings { Draws = 20 }, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(MapShape.Groups, map.Shape);
        Assert.NotEmpty(map.Margins!.Findings);
        for (var seed = 0; seed < 100; seed++)
            Assert.True(map.Fingerprint() == OpinionMapper.Map(Conversations.Table(votes.Shuffled(seed)), new MapSettings { Draws = 20 }, cancellation: TestContext.Current.CancellationToken).Fingerprint(), $"Another map with the order of seed {seed}.");
    }

    [Fact]
    public void A_real_conversation_gives_the_same_map_in_any_order()
    {
        var table = OpenData.Read("brexit-consensus").Votes;
        var votes = Enumerable.Range(0, table.People.Count).SelectMany(i => Enumerable.Range(0, table.Statements.Count)
            .Where(j => table.AnswerOf(i, j) is not null).Select(j => new Conversations.Vote(table.People[i], table.Statements[j].Id, table.AnswerOf(i, j)!.Value, 0))).ToList();
        var expected = Fingerprint(votes, new MapSettings { Draws = 20, Margins = false });

        for (var seed = 0; seed < 10; seed++)
            Assert.True(expected == Fingerprint(votes.Shuffled(seed), new MapSettings { Draws = 20, Margins = false }), $"Another map with the order of seed {seed}.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void The_number_of_processors_changes_nothing(int processors)
    {
        var votes = Conversations.Camps(seed: 12, statements: 30, seen: 0.5, 50, 30);

        Assert.Equal(Fingerprint(votes, new MapSettings { Draws = 20, Processors = 2 }), Fingerprint(votes, new MapSettings { Draws = 20, Processors = processors }));
    }

    [Fact]
    public void Another_seed_changes_only_what_is_drawn()
    {
        var table = Conversations.Table(Conversations.Camps(seed: 13, statements: 30, seen: 0.6, 50, 40));
        var (one, other) = (OpinionMapper.Map(table, new MapSettings { Draws = 20, Seed = 1, Margins = false }), OpinionMapper.Map(table, new MapSettings { Draws = 20, Seed = 2, Margins = false }));

        Assert.Equal(one.X, other.X);
        Assert.Equal(one.GroupOf, other.GroupOf);
        Assert.NotEqual(one.NullTest!.NullExplained, other.NullTest!.NullExplained);
    }

    private static string Fingerprint(IEnumerable<Conversations.Vote> votes, MapSettings settings) =>
        OpinionMapper.Map(Conversations.Table(votes), settings, cancellation: TestContext.Current.CancellationToken).Fingerprint().Replace($"\"Processors\":{settings.Processors}", "", StringComparison.Ordinal);
}
