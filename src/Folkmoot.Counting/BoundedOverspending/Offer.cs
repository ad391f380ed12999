using System.Numerics;

namespace Folkmoot.Counting;

/// <summary>The best terms on which a project can be funded now.</summary>
internal sealed record Offer
{
    private const double Slack = 1e-14;

    public required int Project { get; init; }

    public required long Cost { get; init; }

    /// <summary>Utility in a unit of ballot value.</summary>
    public required long Multiplier { get; init; }

    /// <summary>λ: what a supporter pays per unit of value towards the part that is covered.</summary>
    public required Quantity Asked { get; init; }

    /// <summary>What the supporters cover at that; null when they cover it all.</summary>
    public Quantity? Covered { get; init; }

    /// <summary>The supporters who have money, those first who run out first.</summary>
    public required IReadOnlyList<Holding> Holdings { get; init; }

    /// <summary>Bounds on ρ/α per unit of utility.</summary>
    public required (double Low, double High) Worth { get; init; }

    /// <summary>What a supporter with enough money pays per unit of value: ρ in money.</summary>
    public Quantity Price() => Covered is null ? Asked : Quantity.Quotient(Quantity.Sum((Asked, Cost)), Covered);

    /// <summary>Bounds on λ cost² / (multiplier covered²) from bounds on λ and on what is covered.</summary>
    public static (double Low, double High) Bounds((double Low, double High) asked, (double Low, double High) covered, double cost, double multiplier)
    {
        var (least, most) = (covered.Low / cost, covered.High / cost);
        return (asked.Low / multiplier / most / most * (1 - Slack), least > 0 ? asked.High / multiplier / least / least * (1 + Slack) : double.PositiveInfinity);
    }

    /// <summary>Below zero when the first has the lower ρ/α, zero when exactly the same.</summary>
    public static int Compare(Offer a, Offer b, ref long exactDecisions)
    {
        if (a.Worth.High < b.Worth.Low || a.Worth.Low > b.Worth.High)
            return a.Worth.High < b.Worth.Low ? -1 : 1;
        return Quantity.Compare(a.Against(b), b.Against(a), ref exactDecisions);
    }

    /// <summary>This offer's ρ/α times the denominators of both: costs cancel where all is covered.</summary>
    private Quantity Against(Offer other)
    {
        var factor = (Covered is null ? BigInteger.One : (BigInteger)Cost * Cost) * other.Multiplier;
        return other.Covered is { } covered
            ? Quantity.Sum((Quantity.Product(Asked, Quantity.Product(covered, covered)), factor))
            : Quantity.Sum((Asked, factor));
    }
}
