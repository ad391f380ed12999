using Folkmoot.Opinion.Routing;
using Xunit;

namespace Folkmoot.Opinion.Tests;

public sealed class RoutingReplayTests
{
    private const ulong Seed = 2026;
    private static readonly RoutingWeight[] Early = [new("1", 700), new("2", 700), new("3", 700), new("4", 700)];
    private static readonly RoutingWeight[] Late = [new("1", 100), new("2", 400), new("3", 250), new("4", 100), new("5", 700)];

    [Fact]
    public void A_session_whose_weights_changed_on_the_way_is_drawn_again()
    {
        var session = Session("ann", Early, Early, Late, Late, Late);

        Assert.All(RoutingReplay.Check(Seed, [.. session.Reverse()]), verdict => Assert.Equal(ReplayVerdict.Same, verdict));
        Assert.Equal(["1", "2", "3", "4", "5"], session.Select(logged => logged.Draw.Statement).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_change_of_anything_that_was_written_down_is_found()
    {
        var session = Session("ann", Early, Early, Late, Late, Late);
        // Five draws from few statements are the same by chance with some seeds, and for some names.
        Assert.True(Enumerable.Range(1, 100).Count(other => RoutingReplay.Check(Seed + (ulong)other, session).Contains(ReplayVerdict.Different)) > 80);
        Assert.True(Enumerable.Range(1, 100).Count(other => RoutingReplay.Check(Seed, [.. session.Select(logged => logged with { Draw = logged.Draw with { Session = $"p{other}" } })]).Contains(ReplayVerdict.Different)) > 80);
        for (var i = 0; i < session.Length; i++)
        {
            var (draw, weighed) = session[i];
            foreach (var other in (LoggedDraw[])[
                new(draw with { Statement = "6" }, weighed), new(draw with { Weight = draw.Weight + 1 }, weighed), new(draw with { Total = draw.Total + 1 }, weighed),
                new(draw, [.. weighed.Select(weight => weight with { Weight = weight.Weight + 1 })])])
            {
                var verdicts = RoutingReplay.Check(Seed, [.. session[..i], other, .. session[(i + 1)..]]);
                Assert.True(verdicts[i] == ReplayVerdict.Different, $"draw {i}: {other}");
            }
        }
    }

    [Fact]
    public void An_older_page_that_is_answered_later_is_no_fault()
    {
        // Two pages at step 1, drawn before and after the weights changed; the older one is answered after step 2.
        var router = new StatementRouter(Seed);
        for (var person = 0; ; person++)
        {
            var session = $"p{person}";
            var first = router.Next(session, 0, Early)!;
            var (older, newer) = (router.Next(session, 1, Without(Early, first))!, router.Next(session, 1, Without(Late, first))!);
            if (older.Statement == newer.Statement)
                continue;
            var second = router.Next(session, 2, Without(Late, first, newer))!;
            if (second.Statement == older.Statement)
                continue;
            var fourth = router.Next(session, 4, Without(Late, first, older, newer, second))!;
            LoggedDraw[] logged = [new(first, Early), new(older, Early), new(newer, Late), new(second, Late), new(fourth, Late)];

            Assert.All(RoutingReplay.Check(Seed, logged), verdict => Assert.Equal(ReplayVerdict.Same, verdict));
            return;
        }
    }

    [Fact]
    public void Where_answers_are_missing_nothing_is_said_of_what_came_after()
    {
        var session = Session("ann", Early, Early, Late, Late);

        Assert.Equal([ReplayVerdict.Same, ReplayVerdict.Unclear, ReplayVerdict.Unclear], RoutingReplay.Check(Seed, [session[0], session[2], session[3]]));
    }

    [Fact]
    public void A_grain_rounds_weights_and_leaves_none_without()
    {
        var tallies = Enumerable.Range(0, 60).Select(seen => new RoutingCandidate($"{seen}", new Tally(seen, 0, 0), seen % 12)).ToList();
        var (fine, coarse) = (new RoutingAims().WeightsOf(tallies), new RoutingAims { Grain = 25 }.WeightsOf(tallies));

        Assert.All(fine.Zip(coarse), pair => Assert.True(pair.Second.Weight % 25 == 0 && Math.Abs(pair.First.Weight - pair.Second.Weight) <= 12 && pair.Second.Weight > 0));
        Assert.Equal([new("1", 25)], new RoutingAims { Grain = 25, Base = 0, Exposure = 0, OpenVerdict = 0, Group = 0 }.WeightsOf([new RoutingCandidate("1", default)]));
    }

    private static LoggedDraw[] Session(string name, params RoutingWeight[][] weighed)
    {
        var (router, session) = (new StatementRouter(Seed), new List<LoggedDraw>());
        foreach (var weights in weighed)
            session.Add(new LoggedDraw(router.Next(name, session.Count, Without(weights, [.. session.Select(logged => logged.Draw)]))!, weights));
        return [.. session];
    }

    private static RoutingWeight[] Without(RoutingWeight[] weights, params RoutingDraw[] answered) => [.. weights.Where(weight => answered.All(draw => draw.Statement != weight.Statement))];
}
