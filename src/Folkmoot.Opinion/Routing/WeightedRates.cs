namespace Folkmoot.Opinion.Routing;

/// <summary>
/// Rates of answers freed from what was shown to whom. At each step of a session the answer to a statement counts by the inverse of its chance when it is drawn, in full once
/// it is known, and not at all before; the mean over the steps is unbiased for what that person would say (Des Raj 1956).
/// </summary>
public static class WeightedRates
{
    /// <summary>Part of all people with a session that would give an answer if everybody were asked. O(all steps).</summary>
    /// <param name="sessions">All sessions.</param>
    /// <param name="statement">Id of the statement.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>The rate, 0 to 1, or null when nobody was shown the statement.</returns>
    public static double? Of(IEnumerable<RoutedSession> sessions, string statement, Answer answer)
    {
        var (given, seen) = (0.0, 0.0);
        foreach (var session in sessions)
        {
            var weight = WeightOf(session, statement, out var said);
            seen += weight;
            given += said == answer ? weight : 0;
        }

        return seen == 0 ? null : given / seen;
    }

    /// <summary>What one session's answer to a statement counts: 1 on average over all draws that could have been.</summary>
    internal static double WeightOf(RoutedSession session, string statement, out Answer? said)
    {
        said = null;
        for (var step = 0; step < session.Steps.Count; step++)
        {
            if (session.Steps[step].Draw.Statement != statement)
                continue;
            said = session.Steps[step].Answer;
            return ((1 / session.Steps[step].Draw.Chance) + (session.Steps.Count - step - 1)) / session.Steps.Count;
        }

        return 0;
    }
}
