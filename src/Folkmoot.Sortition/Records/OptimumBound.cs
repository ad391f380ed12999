using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>
/// Whole-number prices of the rules from which it follows how much better than this one any lottery can be at most, for objectives whose best chances have no
/// exact fraction.
/// </summary>
/// <param name="Quotas">The price of each quota, in the order of the quotas: above zero against its maximum, below zero against its minimum.</param>
/// <param name="Seats">The price of the number of seats.</param>
/// <param name="Households">Prices of the rule that one person of an address is drawn at most, by any person of the address.</param>
public sealed record OptimumBound(IReadOnlyList<BigInteger> Quotas, BigInteger Seats, IReadOnlyDictionary<int, BigInteger> Households);
