using Xunit;

namespace Folkmoot.Opinion.Tests;

public sealed class LiveMapTests
{
    private static readonly MapSettings Quick = new() { Draws = 0, Margins = false };

    [Fact]
    public void Votes_in_any_batches_with_maps_between_give_the_map_of_all_at_once()
    {
        var votes = Conversations.Camps(seed: 31, statements: 25, seen: 0.7, 40, 30);
        var expected = OpinionMapper.Map(Conversations.Table(votes), Quick).Fingerprint();
        for (var seed = 0; seed < 20; seed++)
        {
            var (live, random) = (new LiveMap(Quick), new Random(seed));
            foreach (var vote in votes.Shuffled(seed))
            {
                live.Add(vote.Person, vote.Statement, vote.Answer, vote.Time);
                if (random.Next(400) == 0)
                    live.Recompute(cancellation: TestContext.Current.CancellationToken);
            }

            Assert.True(expected == live.Recompute(cancellation: TestContext.Current.CancellationToken).Fingerprint(), $"Another map, seed {seed}.");
        }
    }

    [Fact]
    public void A_map_with_all_its_doubts_and_margins_is_the_same_after_a_restart_in_the_middle()
    {
        var votes = Conversations.Camps(seed: 36, statements: 25, seen: 0.7, 40, 30).Shuffled(5);
        var (settings, live, restarted) = (new MapSettings { Draws = 20 }, new LiveMap(new MapSettings { Draws = 20 }), new LiveMap(new MapSettings { Draws = 20 }));
        foreach (var vote in votes[..(votes.Count / 2)])
            live.Add(vote.Person, vote.Statement, vote.Answer, vote.Time);
        live.Recompute(cancellation: TestContext.Current.CancellationToken);
        foreach (var vote in votes[(votes.Count / 2)..])
            live.Add(vote.Person, vote.Statement, vote.Answer, vote.Time);
        // The one that was started anew is given everything from the store, in the order of the store.
        foreach (var vote in votes.OrderBy(vote => vote.Person, StringComparer.Ordinal).ThenBy(vote => vote.Statement, StringComparer.Ordinal))
            restarted.Add(vote.Person, vote.Statement, vote.Answer, vote.Time);
        var expected = OpinionMapper.Map(Conversations.Table(votes), settings).Fingerprint();

        Assert.True(expected == live.Recompute(cancellation: TestContext.Current.CancellationToken).Fingerprint(), "Another map in two batches.");
        Assert.True(expected == restarted.Recompute(cancellation: TestContext.Current.CancellationToken).Fingerprint(), "Another map after a restart.");
    }

    [Fact]
    public void A_vote_moves_its_person_to_where_the_last_plane_puts_them()
    {
        var live = new LiveMap(Quick);
        foreach (var vote in Conversations.Camps(seed: 32, statements: 25, seen: 0.7, 40, 30))
            Assert.Null(live.Add(vote.Person, vote.Statement, vote.Answer, vote.Time));
        var map = live.Recompute(cancellation: TestContext.Current.CancellationToken);
        var statement = Enumerable.Range(0, 25).First(j => map.Votes.AnswerOf(0, j) is null or Answer.Agree);
        var moved = live.Add(map.Votes.People[0], map.Votes.Statements[statement].Id, Answer.Disagree, long.MaxValue)!.Value;
        var expected = Enumerable.Range(0, 25).Where(j => j == statement || map.Votes.AnswerOf(0, j) is not null)
            .Select(j => KeyValuePair.Create(map.Votes.Statements[j].Id, j == statement ? Answer.Disagree : map.Votes.AnswerOf(0, j)!.Value));

        Assert.Equal(map.PlaceOf(expected), moved);
        Assert.NotEqual((map.X[0], map.Y[0]), moved);
    }

    [Fact]
    public void The_same_answers_stand_at_the_same_place_to_the_last_bit()
    {
        var map = OpinionMapper.Map(Conversations.Table(Conversations.Camps(seed: 33, statements: 25, seen: 0.7, 40, 30)), Quick);
        for (var i = 0; i < map.X.Count; i++)
        {
            var person = i;
            var answers = Enumerable.Range(0, 25).Reverse().Where(j => map.Votes.AnswerOf(person, j) is not null).Select(j => KeyValuePair.Create(map.Votes.Statements[j].Id, map.Votes.AnswerOf(person, j)!.Value));
            Assert.Equal((map.X[i], map.Y[i]), map.PlaceOf(answers.Append(KeyValuePair.Create("unknown", Answer.Agree))));
        }
    }

    [Fact]
    public void Somebody_in_a_group_is_nearest_to_it()
    {
        var map = OpinionMapper.Map(Conversations.Table(Conversations.Camps(seed: 34, statements: 30, seen: 0.9, 50, 40)), Quick);

        Assert.Equal(MapShape.Groups, map.Shape);
        Assert.All(Enumerable.Range(0, 90).Where(i => map.GroupOf[i] >= 0), i => Assert.Equal(map.GroupOf[i], map.NearestGroup(map.X[i], map.Y[i])));
    }

    [Fact]
    public void Contradictions_at_the_same_moment_are_a_pass_in_both_ways()
    {
        var live = new LiveMap(Quick);
        foreach (var vote in Conversations.Camps(seed: 35, statements: 25, seen: 0.7, 40, 30))
            live.Add(vote.Person, vote.Statement, vote.Answer, vote.Time);
        live.Recompute(cancellation: TestContext.Current.CancellationToken);
        live.Add("0", "1", Answer.Agree, 1_000_000);
        var place = live.Add("0", "1", Answer.Disagree, 1_000_000);

        Assert.Equal(live.Add("0", "1", Answer.Agree, 1_000_000), place);
        var map = live.Recompute(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((Answer.Pass, 1), (map.Votes.AnswerOf(0, 1), map.Votes.ContradictoryVotes));
    }
}
