using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>
/// A case of a proof that no panel is worth more than a bound. It is split by how many people of one kind are on the panel, or closed by whole-number prices:
/// every rule times its price, added up, gives each person a price; what the people are worth beyond it, at most so many of each kind as the case allows, and
/// the prices' own bound together are less than the next whole number above the bound, so that the bound holds.
/// </summary>
public sealed record BoundCase
{
    /// <summary>Somebody of the kind by which the case is split: people with the same values and the same household, or none; null where it is closed.</summary>
    public int? Person { get; init; }

    /// <summary>The most people of that kind in <see cref="Few"/>; <see cref="Many"/> has more.</summary>
    public int Most { get; init; }

    /// <summary>The case of few people of the kind.</summary>
    public BoundCase? Few { get; init; }

    /// <summary>The case of more people of the kind.</summary>
    public BoundCase? Many { get; init; }

    /// <summary>How many times the worth is counted against the prices; with 0 the prices say that no panel at all is like this.</summary>
    public BigInteger Scale { get; init; }

    /// <summary>The price of each quota, in the order of the quotas.</summary>
    public IReadOnlyList<BigInteger> Quotas { get; init; } = [];

    /// <summary>The price of the number of seats.</summary>
    public BigInteger Seats { get; init; }

    /// <summary>Prices of the rule that one person of an address is drawn at most, by one person of the address.</summary>
    public IReadOnlyDictionary<int, BigInteger> Households { get; init; } = new Dictionary<int, BigInteger>();
}
