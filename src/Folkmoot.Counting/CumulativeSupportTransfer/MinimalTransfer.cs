using System.Numerics;

namespace Folkmoot.Counting;

/// <summary>The factor by which all supporters of a project raise their support, each as far as the share goes, until it covers the cost.</summary>
/// <remarks>A supporter has given all at the factor (points in play) / (points for the project), a quotient of small numbers; between these the sum is linear.</remarks>
internal sealed class MinimalTransfer
{
    private readonly Fraction _limit;
    private readonly bool _isAtLimit;

    /// <summary>Finds it; the supporters have the cost in all, and support less.</summary>
    public MinimalTransfer(SupportShares shares, int project, long cost, ref long exactDecisions)
    {
        var whole = (BigInteger)cost << Quantity.NearBits;
        var groups = shares.Groups(project);
        var given = Interval.Zero;
        var limits = groups.Select(group => Fraction.Of(group.InPlay, group.Points)).Distinct().ToList();
        var from = 0;
        foreach (var limit in limits)
        {
            var to = from;
            while (to < groups.Count && Fraction.Of(groups[to].InPlay, groups[to].Points) == limit)
                to++;
            var reached = given + (SupportShares.Support(groups.Skip(from)) * limit.Numerator / limit.Denominator);
            var isLast = to == groups.Count;
            var order = reached.Low > whole ? 1 : reached.High < whole && !isLast ? -1 : CompareAt(shares, project, limit, cost, ref exactDecisions);
            if (order >= 0)
            {
                (_limit, _isAtLimit) = (limit, order == 0);
                Factor = _isAtLimit ? Quantity.Of(limit) : Between(shares, project, limit, cost);
                return;
            }

            given = groups.Skip(from).Take(to - from).Aggregate(given, (sum, group) => sum + group.Money);
            from = to;
        }

        throw new InvalidOperationException("Supporters who have the cost in all can raise it.");
    }

    public Quantity Factor { get; }

    /// <summary>Whether supporters with these points give all they have.</summary>
    public bool TakesAll(long points, long inPlay)
    {
        var order = Fraction.Of(inPlay, points).CompareTo(_limit);
        return order < 0 || (order == 0 && _isAtLimit);
    }

    /// <summary>Compares what is raised at a factor with the cost.</summary>
    private static int CompareAt(SupportShares shares, int project, Fraction limit, long cost, ref long exactDecisions) => Quantity.Compare(
        shares.Exact(project, (points, inPlay) => Fraction.Of(inPlay, points) <= limit ? (BigInteger.One, BigInteger.One) : (limit.Numerator * points, limit.Denominator * inPlay)),
        Quantity.Of(cost),
        ref exactDecisions);

    private static Quantity Between(SupportShares shares, int project, Fraction limit, long cost)
    {
        var given = shares.Exact(project, (points, inPlay) => Fraction.Of(inPlay, points) < limit ? (BigInteger.One, BigInteger.One) : null);
        var rest = shares.Exact(project, (points, inPlay) => Fraction.Of(inPlay, points) < limit ? null : (points, inPlay));
        return Quantity.Quotient(Quantity.Sum((Quantity.Of(cost), BigInteger.One), (given, BigInteger.MinusOne)), rest);
    }
}
