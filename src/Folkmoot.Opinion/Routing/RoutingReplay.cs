namespace Folkmoot.Opinion.Routing;

/// <summary>Draws a session again from the seed and what was written down, and compares.</summary>
public static class RoutingReplay
{
    /// <summary>Answers out of their turn that are looked for at one step at most.</summary>
    private const int MostLate = 3;

    /// <summary>
    /// Draws every draw of one session again. At step s a session had answered s statements: those of its smaller steps. Whoever has two pages open can answer the older one later; where that left
    /// more answers of smaller steps than s, a draw is the same when it comes out for some choice of which came later. O(draws² × statements).
    /// </summary>
    /// <param name="seed">The seed of the conversation.</param>
    /// <param name="session">All draws of one session whose statements were answered, in any order.</param>
    /// <returns>A verdict for each draw, in the order given.</returns>
    public static IReadOnlyList<ReplayVerdict> Check(ulong seed, IReadOnlyList<LoggedDraw> session)
    {
        var router = new StatementRouter(seed);
        return [.. session.Select(logged => Verdict(router, logged, [.. session.Where(other => other.Draw.Step < logged.Draw.Step).Select(other => other.Draw)]))];
    }

    private static ReplayVerdict Verdict(StatementRouter router, LoggedDraw logged, RoutingDraw[] before)
    {
        var late = before.Length - logged.Draw.Step;
        if (late is < 0 or > MostLate)
            return ReplayVerdict.Unclear;
        string[] doubtful = [.. before.GroupBy(draw => draw.Step).Where(step => step.Count() > 1).SelectMany(step => step.Select(draw => draw.Statement))];
        foreach (var left in Choices(doubtful, late))
        {
            var answered = before.Select(draw => draw.Statement).Except(left, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
            if (router.Next(logged.Draw.Session, logged.Draw.Step, [.. logged.Weighed.Where(weight => !answered.Contains(weight.Statement))]) == logged.Draw)
                return ReplayVerdict.Same;
        }

        return ReplayVerdict.Different;
    }

    /// <summary>All ways to choose so many of some.</summary>
    private static IEnumerable<string[]> Choices(string[] of, int count)
    {
        if (count == 0)
            return [[]];
        return Enumerable.Range(0, of.Length).SelectMany(first => Choices(of[(first + 1)..], count - 1).Select(rest => (string[])[of[first], .. rest]));
    }
}
