namespace Folkmoot.Counting;

/// <summary>
/// The exact prices of one run. Price k is a natural number over the product of the share's denominator and one factor per purchase so far,
/// so a sum of money (<see cref="MoneySum"/>) is brought over the common denominator by Horner's scheme in one-word steps.
/// </summary>
internal sealed class PriceChain
{
    // In short chains the numbers are short, and looking for common divisors takes longer than it saves.
    private const int ReducedAfter = 64;
    private readonly List<Natural> _numerators = [];
    private readonly List<Natural> _denominators = [];
    private readonly List<ulong> _factors = [];
    private readonly Natural _shareNumerator = new();

    /// <summary>Number of prices.</summary>
    public int Count { get; private set; }

    /// <summary>The common denominator of all prices so far.</summary>
    public Natural Denominator => _denominators[Count];

    /// <summary>The last price times <see cref="Denominator"/>.</summary>
    public Natural LastNumerator => _numerators[Count - 1];

    public void Start(Fraction share)
    {
        if (_denominators.Count == 0)
        {
            _denominators.Add(new Natural());
        }

        _shareNumerator.Set(share.Numerator);
        _denominators[0].Set(share.Denominator);
        Count = 0;
    }

    /// <summary>Writes a sum of money times <see cref="Denominator"/>.</summary>
    public void Scale(MoneySum money, Natural into)
    {
        into.Set(_shareNumerator);
        into.Multiply((ulong)money.Shares);
        if (money.Shares == 0)
        {
            return;
        }

        for (var k = 0; k < Count; k++)
        {
            into.Multiply(_factors[k]);
            into.SubtractProduct(_numerators[k], (ulong)money.OfPrice(k));
        }
    }

    /// <summary>Writes (cost less a sum of money that does not exceed it) times <see cref="Denominator"/>.</summary>
    public void Due(long cost, MoneySum money, Natural into, Natural scratch)
    {
        into.Set(Denominator);
        into.Multiply((ulong)cost);
        if (money.Shares > 0)
        {
            Scale(money, scratch);
            into.SubtractProduct(scratch, 1);
        }
    }

    /// <summary>Adds the price due / (<see cref="Denominator"/> times value) and returns it as a double within four units of 2^-53 of its size.</summary>
    public double Add(Natural due, long value)
    {
        if (_numerators.Count == Count)
        {
            _numerators.Add(new Natural());
            _denominators.Add(new Natural());
            _factors.Add(0);
        }

        var numerator = _numerators[Count];
        numerator.Set(due);
        if (Count >= ReducedAfter && Gcd(numerator.Remainder((ulong)value), value) is > 1 and var common)
        {
            numerator.Divide((ulong)common);
            value /= common;
        }

        _factors[Count] = (ulong)value;
        _denominators[Count + 1].Set(_denominators[Count]);
        _denominators[Count + 1].Multiply((ulong)value);
        Count++;
        return numerator.DividedBy(_denominators[Count]);
    }

    public Fraction Price(int purchase) => Fraction.Of(_numerators[purchase].ToBigInteger(), _denominators[purchase + 1].ToBigInteger());

    private static long Gcd(ulong remainder, long value)
    {
        var (a, b) = ((ulong)value, remainder);
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return (long)a;
    }
}
