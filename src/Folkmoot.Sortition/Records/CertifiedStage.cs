using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>
/// Why no lottery can give everybody of a stage a better chance than its level. Each rule of the lottery is multiplied by its price, and all are added: a
/// price above zero stands against a maximum, one below zero against a minimum. In the sum every person has a weight; whoever was not settled before has
/// none below zero, and the weighted mean of their chances is at most the level. Whoever has a weight is settled at the level. Where the rules on average do
/// not say so, but panels of whole people do, the weights and their bound are given instead, with a proof by cases.
/// </summary>
/// <param name="Level">The chance that this stage settles.</param>
/// <param name="Quotas">The price of each quota, in the order of the quotas.</param>
/// <param name="Seats">The price of the number of seats.</param>
/// <param name="Caps">Prices of the rule that nobody's chance is above 1, by person; people alike share theirs, and the first of them stands for all.</param>
/// <param name="Households">Prices of the rule that one person of an address is drawn at most, by one person of the address.</param>
/// <param name="Panels">The weights and the most that any panel has of them; null where the prices say it. For minimax the weights are below zero, since the chances not to be drawn are meant.</param>
public sealed record CertifiedStage(
    Ratio Level,
    IReadOnlyList<BigInteger> Quotas,
    BigInteger Seats,
    IReadOnlyDictionary<int, BigInteger> Caps,
    IReadOnlyDictionary<int, BigInteger> Households,
    PanelBound? Panels = null);
