using Folkmoot.Opinion.Routing;
using Xunit;

namespace Folkmoot.Opinion.Tests;

public sealed class RoutingTests
{
    private static readonly RoutingWeight[] Weights = [new("1", 1), new("2", 2), new("3", 3), new("10", 4)];

    [Fact]
    public void A_logged_session_is_drawn_again_from_its_seed()
    {
        var router = new StatementRouter(seed: 2026);
        var session = router.Sheet("ann", 4, Weights);
        var left = Weights.Reverse().ToList();
        foreach (var logged in session)
        {
            Assert.Equal(logged, new StatementRouter(seed: 2026).Next("ann", logged.Step, left));
            left.RemoveAll(weight => weight.Statement == logged.Statement);
        }

        Assert.Equal(["1", "10", "2", "3"], session.Select(draw => draw.Statement).Order(StringComparer.Ordinal));
        Assert.Null(router.Next("ann", 4, left));
        Assert.Contains(Enumerable.Range(0, 50), seed => new StatementRouter((ulong)seed).Next("ann", 0, Weights)!.Statement != session[0].Statement);
    }

    [Fact]
    public void Statements_come_as_often_as_their_weights_say()
    {
        // The test that would have caught every weight being the same: chi-square with 3 degrees of freedom exceeds 16.3 once in a thousand seeds; this one is fixed.
        const int Sessions = 20_000;
        var router = new StatementRouter(seed: 5);
        var counts = Enumerable.Range(0, Sessions).CountBy(i => router.Next(Conversations.Id(i), 0, Weights)!.Statement).ToDictionary();

        Assert.True(Weights.Sum(weight => Math.Pow(counts[weight.Statement] - (Sessions * weight.Weight / 10.0), 2) / (Sessions * weight.Weight / 10.0)) < 16.3);
    }

    [Fact]
    public void Steps_of_a_session_do_not_follow_one_another()
    {
        var router = new StatementRouter(seed: 6);
        var pairs = Enumerable.Range(0, 16_000).CountBy(i => (router.Next(Conversations.Id(i), 0, Weights)!.Statement, router.Next(Conversations.Id(i), 1, Weights)!.Statement)).ToDictionary();
        var expected = from first in Weights from second in Weights select (Key: (first.Statement, second.Statement), Count: 16_000 * first.Weight * second.Weight / 100.0);

        // Chi-square with 15 degrees of freedom exceeds 37.7 once in a thousand.
        Assert.True(expected.Sum(pair => Math.Pow(pairs.GetValueOrDefault(pair.Key) - pair.Count, 2) / pair.Count) < 37.7);
    }

    [Fact]
    public void Chances_are_logged_with_the_draw()
    {
        var draw = new StatementRouter(seed: 7).Next("ann", 0, Weights)!;

        Assert.Equal((10, Weights.Single(weight => weight.Statement == draw.Statement).Weight), (draw.Total, draw.Weight));
        Assert.Equal(draw.Weight / 10.0, draw.Chance);
    }

    [Fact]
    public void Weights_are_above_nothing() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new StatementRouter(1).Next("ann", 0, [new RoutingWeight("1", 0)]));

    [Fact]
    public void Late_open_and_underexposed_statements_weigh_more()
    {
        var weights = new RoutingAims().WeightsOf(
        [
            new RoutingCandidate("late", new Tally(0, 0, 0)),
            new RoutingCandidate("settled", new Tally(190, 10, 0)),
            new RoutingCandidate("open", new Tally(100, 100, 0)),
            new RoutingCandidate("unseen in the group", new Tally(190, 10, 0), SeenInGroup: 0),
            new RoutingCandidate("seen in the group", new Tally(190, 10, 0), SeenInGroup: 10),
        ]).ToDictionary(weight => weight.Statement, weight => weight.Weight);

        Assert.True(weights["late"] > weights["open"] && weights["open"] > weights["settled"]);
        Assert.Equal(300, weights["unseen in the group"] - weights["seen in the group"]);
        Assert.Equal(weights["settled"], weights["seen in the group"]);
        Assert.All(weights.Values, weight => Assert.True(weight >= 100));
    }

    [Fact]
    public void Weights_of_polis_are_its_priorities()
    {
        var weights = RoutingAims.AsPolis([(new Statement("a"), new Tally(3, 1, 1), 0.5), (new Statement("me", IsMeta: true), new Tally(3, 1, 1), 0.5)]);
        var priority = (1 - (2.0 / 7)) * 1.5 * (4.0 / 7) * (1 + (8 * Math.Pow(2, -1)));

        Assert.Equal([(long)Math.Round(1000 * priority * priority), 49_000], weights.Select(weight => weight.Weight));
    }

    [Fact]
    public void Rates_are_freed_from_what_was_shown_to_whom()
    {
        // Four statements, of which people see two; "1" is shown rarely, and more rarely still to those who agree with it.
        var sessions = new List<RoutedSession>();
        var router = new StatementRouter(seed: 8);
        var (agree, counted, weight) = (0, 0, 0.0);
        for (var i = 0; i < 20_000; i++)
        {
            var agrees = i % 2 == 0;
            RoutingWeight[] weights = [new("1", agrees ? 2 : 6), new("2", 10), new("3", 10), new("4", 10)];
            var session = new RoutedSession([.. router.Sheet(Conversations.Id(i), 2, weights).Select(draw => (draw, draw.Statement == "1" && !agrees ? Answer.Disagree : Answer.Agree))]);
            sessions.Add(session);
            var shown = session.Steps.Any(step => step.Draw.Statement == "1");
            (agree, counted) = (agree + (shown && agrees ? 1 : 0), counted + (shown ? 1 : 0));
            weight += WeightedRates.WeightOf(session, "1", out _);
        }

        Assert.InRange((double)agree / counted, 0.2, 0.35);
        Assert.InRange(WeightedRates.Of(sessions, "1", Answer.Agree)!.Value, 0.47, 0.53);
        Assert.InRange(weight / sessions.Count, 0.97, 1.03);
        Assert.Null(WeightedRates.Of(sessions, "5", Answer.Agree));
    }
}
