using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>
/// Why no lottery can give everybody of a stage a better chance than <see cref="Level"/>. Multiply each row by its price and add: the people who were
/// settled before keep their chances, nobody else counts below zero, and what is left says that the weighted mean of the others' chances is at most
/// the level. Whoever has a weight above zero is therefore settled at the level.
/// </summary>
/// <param name="Level">The chance that this stage settles.</param>
/// <param name="Rows">A price for each row of the quotas: above zero against its maximum, below zero against its minimum.</param>
/// <param name="Seats">The price of the number of seats.</param>
/// <param name="Caps">Prices, by type, of the rule that nobody's chance is above 1.</param>
/// <param name="Households">Prices, by household, of the rule that one person of an address is drawn at most.</param>
/// <param name="Panels">Where only panels of whole people say so and not the rules on average: the weights and their bound over every panel; the prices are then empty.</param>
internal sealed record StageProof(
    Ratio Level, BigInteger[] Rows, BigInteger Seats, IReadOnlyDictionary<int, BigInteger> Caps, IReadOnlyDictionary<int, BigInteger> Households, PanelBoundProof? Panels = null)
{
    /// <summary>The weight of one person of a type.</summary>
    public BigInteger Weight(TypeTable types, int type)
    {
        var sum = Seats;
        foreach (var row in types.Rows[type])
            sum += Rows[row];
        if (Caps.Count > 0 && Caps.TryGetValue(type, out var cap))
            sum += cap;
        if (Households.Count > 0 && types.HouseholdOf[type] is >= 0 and var household && Households.TryGetValue(household, out var price))
            sum += price;
        return sum;
    }

    /// <summary>The bound on the weighted sum of everybody's chances.</summary>
    public BigInteger Bound(TypeTable types)
    {
        var sum = Seats * types.Seats;
        for (var row = 0; row < Rows.Length; row++)
            sum += Rows[row] * (Rows[row].Sign > 0 ? types.Upper[row] : types.Lower[row]);
        foreach (var (type, price) in Caps)
            sum += price.Sign > 0 ? price * types.Sizes[type] : 0;
        foreach (var (household, price) in Households)
            sum += price * (price.Sign > 0 ? types.HouseholdUpper[household] : types.HouseholdLower[household]);
        return sum;
    }
}
