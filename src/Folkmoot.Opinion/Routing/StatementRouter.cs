using System.Text;

namespace Folkmoot.Opinion.Routing;

/// <summary>
/// Draws which statement to show next. A draw is a function of the seed, the session, the step and the weights: who knows them can draw again and must get the same.
/// </summary>
/// <param name="seed">Seed of the conversation; published when it closes.</param>
public sealed class StatementRouter(ulong seed)
{
    /// <summary>Draws one statement by its weight. O(statements × log statements).</summary>
    /// <param name="session">Whose draw it is.</param>
    /// <param name="step">Number of the draw in the session, from 0.</param>
    /// <param name="weights">What can be shown: not what the session has seen. Their order does not matter.</param>
    /// <returns>The draw, or null when nothing is left to show.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A weight is not above 0.</exception>
    public RoutingDraw? Next(string session, int step, IReadOnlyCollection<RoutingWeight> weights)
    {
        if (weights.Count == 0)
            return null;
        var ordered = weights.OrderBy(weight => weight.Statement, IdOrder.Instance).ToArray();
        var total = 0L;
        foreach (var weight in ordered)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weight.Weight, nameof(weights));
            total = checked(total + weight.Weight);
        }

        var mark = new Draws(Draws.Seed(seed, Hash(session), (ulong)step)).Below(total);
        foreach (var (statement, weight) in ordered)
        {
            if (mark < weight)
                return new RoutingDraw(session, step, statement, weight, total);
            mark -= weight;
        }

        throw new InvalidOperationException("The weights do not add up to their sum.");
    }

    /// <summary>Draws a sheet of different statements, one after the other from those left.</summary>
    /// <param name="session">Name of the sheet; printed on it together with the seed.</param>
    /// <param name="count">Statements wanted; fewer where there are fewer.</param>
    /// <param name="weights">What can be shown.</param>
    public IReadOnlyList<RoutingDraw> Sheet(string session, int count, IEnumerable<RoutingWeight> weights)
    {
        var left = weights.ToList();
        var sheet = new List<RoutingDraw>();
        while (sheet.Count < count && Next(session, sheet.Count, left) is { } draw)
        {
            sheet.Add(draw);
            left.RemoveAll(weight => weight.Statement == draw.Statement);
        }

        return sheet;
    }

    /// <summary>FNV-1a over UTF-8: the same on every machine.</summary>
    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var part in Encoding.UTF8.GetBytes(text))
            hash = (hash ^ part) * 1099511628211UL;
        return hash;
    }
}
