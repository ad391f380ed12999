using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>Turns proofs about types and households into proofs about people.</summary>
internal static class CertificateOf
{
    public static CertifiedStage Stage(TypeTable types, StageProof stage) => new(
        stage.Level, stage.Rows, stage.Seats, ByPerson(types, stage.Caps), ByHousehold(types, stage.Households), stage.Panels is { } panels ? Bound(types, panels) : null);

    public static PanelBound Bound(TypeTable types, PanelBoundProof proof) => new(
        ByPerson(types, Enumerable.Range(0, types.Count).Where(type => !proof.Weights[type].IsZero).Select(type => KeyValuePair.Create(type, proof.Weights[type]))),
        proof.Bound,
        Case(types, proof.Cases));

    public static MixturePanel[] Mixture(TypeTable types, IReadOnlyList<MixedPanel> mixture)
    {
        var shared = mixture.Aggregate(BigInteger.One, (all, panel) => all / BigInteger.GreatestCommonDivisor(all, panel.Weight.Denominator) * panel.Weight.Denominator);
        return [.. mixture.Select(panel => new MixturePanel(
            [.. panel.Types.GroupBy(type => type).SelectMany(group => types.People[group.Key].Take(group.Count())).Order()],
            panel.Weight.Numerator * (shared / panel.Weight.Denominator)))];
    }

    /// <summary>Prices in floating point as whole numbers; they bound what they bound, however they are rounded.</summary>
    public static OptimumBound Optimum(TypeTable types, double[] prices)
    {
        var quotas = types.Lower.Length;
        var rounded = Array.ConvertAll(prices, price => (BigInteger)Math.Round(Math.ScaleB(price, OptimumCheck.Bits)));
        return new OptimumBound(rounded[..quotas], rounded[quotas], ByHousehold(types, Households(types, rounded)));
    }

    private static BoundCase Case(TypeTable types, CaseTree tree)
    {
        if (tree.Column >= 0)
            return new BoundCase { Person = types.People[tree.Column][0], Most = (int)tree.Most, Few = Case(types, tree.Few!), Many = Case(types, tree.Many!) };
        var quotas = types.Lower.Length;
        return new BoundCase { Scale = tree.Scale, Quotas = tree.Prices[..quotas], Seats = tree.Prices[quotas], Households = ByHousehold(types, Households(types, tree.Prices)) };
    }

    private static IEnumerable<KeyValuePair<int, BigInteger>> Households(TypeTable types, BigInteger[] prices) => Enumerable.Range(0, types.Households.Length)
        .Select(household => KeyValuePair.Create(household, prices[types.Lower.Length + 1 + household])).Where(pair => !pair.Value.IsZero);

    private static Dictionary<int, BigInteger> ByPerson(TypeTable types, IEnumerable<KeyValuePair<int, BigInteger>> prices) =>
        prices.ToDictionary(pair => types.People[pair.Key][0], pair => pair.Value);

    private static Dictionary<int, BigInteger> ByHousehold(TypeTable types, IEnumerable<KeyValuePair<int, BigInteger>> prices) =>
        prices.ToDictionary(pair => types.People[types.Households[pair.Key][0]][0], pair => pair.Value);
}
