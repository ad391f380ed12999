using System.Numerics;

namespace Folkmoot.Counting;

/// <summary>Finds the best terms for a project: at a point where a supporter runs out, or where all of the cost is covered.</summary>
internal sealed class OfferFinder(SharesModel model, OverspendingPurses purses)
{
    private const double Unit = 1.0 / (1L << 53);
    private long _exactDecisions;

    /// <summary>Decisions made by more than the first enclosures.</summary>
    public ref long ExactDecisions => ref _exactDecisions;

    /// <summary>The best offer, or null when no supporter has money.</summary>
    public Offer? Best(int project)
    {
        var holdings = purses.Holdings(project, ref _exactDecisions);
        if (holdings.Count == 0)
            return null;
        var points = Points(project, holdings);
        var bound = points.Min(point => point.Worth.High);
        var best = (Offer?)null;
        foreach (var point in points.Where(point => point.Worth.Low <= bound))
        {
            var offer = Make(project, holdings, point);
            if (best is null || Offer.Compare(offer, best, ref _exactDecisions) <= 0)
                best = offer;
        }

        return best;
    }

    /// <param name="First">The first holding that does not run out before this point.</param>
    /// <param name="IsFull">Whether all of the cost is covered before that holding runs out.</param>
    /// <param name="Worth">Bounds on ρ/α per unit of utility.</param>
    private readonly record struct OfferPoint(int First, bool IsFull, (double Low, double High) Worth);

    /// <summary>
    /// In doubles: sums of numbers above zero, each of whose terms and steps errs by a few units in the last place, so a sum of n terms errs by less than n + 16
    /// times four of them. The values of all supporters together are below 2^53 and exact.
    /// </summary>
    private List<OfferPoint> Points(int project, List<Holding> holdings)
    {
        double cost = model.Election.Costs[project];
        double multiplier = model.Multiplier(project);
        var points = new List<OfferPoint>();
        var spent = 0.0;
        var rest = holdings.Sum(holding => holding.Weight * holding.Value);
        for (var first = 0; first < holdings.Count; first++)
        {
            var (low, high) = purses.Bounds(holdings[first].Balance);
            var value = holdings[first].Value;
            var slack = (first + 16) * 4 * Unit;
            var (least, most) = ((spent + (low * rest / value)) * (1 - slack), (spent + (high * rest / value)) * (1 + slack));
            if (least >= cost || (most >= cost && Reaches(project, holdings, first)))
            {
                var (dueLow, dueHigh) = (Math.Max(0, cost - (spent * (1 + slack))), cost - (spent * (1 - slack)));
                points.Add(new OfferPoint(first, true, Offer.Bounds((dueLow / rest * (1 - slack), dueHigh / rest * (1 + slack)), (cost, cost), cost, multiplier)));
                return points;
            }

            if (first + 1 == holdings.Count || purses.Compare(holdings[first], holdings[first + 1], ref _exactDecisions) != 0)
                points.Add(new OfferPoint(first, false, Offer.Bounds((low / value * (1 - slack), high / value * (1 + slack)), (least, most), cost, multiplier)));
            spent += high * holdings[first].Weight;
            rest -= holdings[first].Weight * value;
        }

        return points;
    }

    private bool Reaches(int project, List<Holding> holdings, int first) =>
        Quantity.Compare(Covered(holdings, first), Quantity.Of(model.Election.Costs[project] * (Fraction)holdings[first].Value), ref _exactDecisions) >= 0;

    private Offer Make(int project, List<Holding> holdings, OfferPoint point)
    {
        var money = purses.Money(holdings[point.First].Balance);
        var value = Quantity.Of(holdings[point.First].Value);
        var offer = new Offer
        {
            Project = project,
            Cost = model.Election.Costs[project],
            Multiplier = model.Multiplier(project),
            Asked = holdings[point.First].Value == 1 ? money : Quantity.Quotient(money, value),
            Holdings = holdings,
            Worth = point.Worth,
        };
        if (!point.IsFull)
            return offer with { Covered = holdings[point.First].Value == 1 ? Covered(holdings, point.First) : Quantity.Quotient(Covered(holdings, point.First), value) };
        var rest = holdings.Skip(point.First).Aggregate(BigInteger.Zero, (sum, holding) => sum + ((BigInteger)holding.Weight * holding.Value));
        var due = new List<(Quantity, BigInteger)> { (Quantity.Of(offer.Cost), BigInteger.One) };
        due.AddRange(holdings.Take(point.First).Select(holding => (purses.Money(holding.Balance), -(BigInteger)holding.Weight)));
        return offer with { Asked = Quantity.Quotient(Quantity.Sum(due), Quantity.Of(rest)) };
    }

    /// <summary>What supporters cover when a holding just runs out, times the value of that holding.</summary>
    private Quantity Covered(List<Holding> holdings, int first)
    {
        var value = holdings[first].Value;
        var terms = new List<(Quantity, BigInteger)>(first + 1);
        for (var at = 0; at < first; at++)
            terms.Add((purses.Money(holdings[at].Balance), (BigInteger)holdings[at].Weight * value));
        var rest = holdings.Skip(first).Aggregate(BigInteger.Zero, (sum, holding) => sum + ((BigInteger)holding.Weight * holding.Value));
        terms.Add((purses.Money(holdings[first].Balance), rest));
        return Quantity.Sum(terms);
    }
}
