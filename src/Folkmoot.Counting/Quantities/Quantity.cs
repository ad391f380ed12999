using System.Numerics;
using System.Runtime.CompilerServices;

namespace Folkmoot.Counting;

/// <summary>
/// A rational number kept as the way it was worked out. Where each round divides by sums of what the rounds before left, the numerators of exact
/// fractions double in length with every round; so a quantity is enclosed between two numbers of <see cref="NearBits"/> binary places, more
/// closely when a comparison asks for it, and written out as a fraction only to prove that two quantities are equal.
/// </summary>
internal abstract class Quantity
{
    /// <summary>Binary places of the first enclosure.</summary>
    public const int NearBits = 256;

    private const int FarBits = 4096;

    /// <summary>Fractions no longer than this are compared sooner than far enclosures are made.</summary>
    private const int ShortBits = 512;
    private const int LongestProof = 1 << 16;
    private Interval? _far;
    private Fraction? _exact;
    private int _tooLongFor;

    /// <summary>Bounds in parts of 2^-<see cref="NearBits"/>.</summary>
    public Interval Near { get; private set; }

    public static Quantity Of(Fraction value) => Closed(new Constant(value));

    /// <summary>The sum of quantities times whole numbers.</summary>
    public static Quantity Sum(params IReadOnlyList<(Quantity Term, BigInteger Factor)> terms) => Closed(new Total([.. terms]));

    /// <summary>The product of two quantities that are not negative.</summary>
    public static Quantity Product(Quantity a, Quantity b) => Closed(new Times(a, b));

    /// <summary>The quotient of a quantity that is not negative and one above zero.</summary>
    public static Quantity Quotient(Quantity dividend, Quantity divisor) => Closed(new Over(dividend, divisor));

    /// <summary>Below zero, zero or above, as the first is smaller, equal or larger; proven.</summary>
    /// <exception cref="CountException">They agree in thousands of places, and the fractions are too long for a proof that they are equal.</exception>
    public static int Compare(Quantity a, Quantity b, ref long exactDecisions)
    {
        if (Order(a.Near, b.Near) is { } near)
            return near;
        exactDecisions++;
        if (a.IsMadeAs(b))
            return 0;
        if (a.Exact(ShortBits) is { } shortA && b.Exact(ShortBits) is { } shortB)
            return shortA.CompareTo(shortB);
        if (Order(a.Far(), b.Far()) is { } far)
            return far;
        return a.Exact(LongestProof) is { } x && b.Exact(LongestProof) is { } y
            ? x.CompareTo(y)
            : throw new CountException("Two amounts agree in 4096 binary places and are too long to be proven equal; take a rule without overspending or transfers.");
    }

    /// <summary>The order of all numbers of two enclosures, or null when they overlap.</summary>
    public static int? Order(Interval a, Interval b) =>
        a.High < b.Low ? -1 : a.Low > b.High ? 1 : null;

    /// <summary>The fraction, or null when its numerator or denominator is longer than so many bits.</summary>
    public Fraction? Exact(int longest)
    {
        if (_exact is not null || _tooLongFor >= longest)
            return _exact is { } known && IsShort(known, longest) ? known : null;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (WorkOut(longest) is { } exact && IsShort(exact, longest))
            _exact = exact;
        else
            _tooLongFor = longest;
        return _exact;
    }

    /// <summary>The fraction if it is no longer than so many bits, otherwise the next multiple of 2^-64 above it.</summary>
    public Fraction ExactOrAbove(int longest) =>
        Exact(longest) ?? Fraction.Of(Interval.Ceiling(Near.High, BigInteger.One << (NearBits - 64)), BigInteger.One << 64);

    /// <summary>The nearest number known to 2^-64, for amounts that are only shown.</summary>
    public static Fraction Middle(Interval near) => Fraction.Of((near.Low + near.High) >> (NearBits - 63), BigInteger.One << 64);

    private protected abstract Interval Enclose(int bits);

    private protected abstract Fraction? WorkOut(int longest);

    private protected abstract bool IsMadeAs(Quantity other);

    private static Quantity Closed(Quantity quantity)
    {
        quantity.Near = quantity.Enclose(NearBits);
        return quantity;
    }

    private static bool IsShort(Fraction value, int longest) =>
        value.Numerator.GetBitLength() <= longest && value.Denominator.GetBitLength() <= longest;

    private Interval Far()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return _far ??= Enclose(FarBits);
    }

    private Interval At(int bits) => bits == NearBits ? Near : Far();

    private sealed class Constant(Fraction value) : Quantity
    {
        private protected override Interval Enclose(int bits)
        {
            var scaled = value.Numerator << bits;
            return new Interval(Interval.Floor(scaled, value.Denominator), Interval.Ceiling(scaled, value.Denominator));
        }

        private protected override Fraction? WorkOut(int longest) => value;

        private protected override bool IsMadeAs(Quantity other) => ReferenceEquals(this, other) || (other is Constant constant && constant.Value == value);

        private Fraction Value => value;
    }

    private sealed class Total((Quantity Term, BigInteger Factor)[] terms) : Quantity
    {
        private readonly (Quantity Term, BigInteger Factor)[] _terms = terms;

        private protected override Interval Enclose(int bits)
        {
            var total = Interval.Zero;
            foreach (var (term, factor) in _terms)
                total += term.At(bits) * factor;
            return total;
        }

        /// <summary>Terms of the same denominator are added first: most have come the same way.</summary>
        private protected override Fraction? WorkOut(int longest)
        {
            var numerators = new Dictionary<BigInteger, BigInteger>();
            foreach (var (term, factor) in _terms)
            {
                if (term.Exact(longest) is not { } exact)
                    return null;
                numerators[exact.Denominator] = numerators.GetValueOrDefault(exact.Denominator) + (exact.Numerator * factor);
            }

            var total = Fraction.Zero;
            foreach (var (denominator, numerator) in numerators)
            {
                total += Fraction.Of(numerator, denominator);
                if (!IsShort(total, longest * 2))
                    return null;
            }

            return total;
        }

        private protected override bool IsMadeAs(Quantity other)
        {
            if (ReferenceEquals(this, other))
                return true;
            if (other is not Total total || total._terms.Length != _terms.Length)
                return false;
            var factors = new Dictionary<Quantity, BigInteger>(ReferenceEqualityComparer.Instance);
            foreach (var (term, factor) in _terms)
                factors[term] = factors.GetValueOrDefault(term) + factor;
            foreach (var (term, factor) in total._terms)
                factors[term] = factors.GetValueOrDefault(term) - factor;
            return factors.Values.All(factor => factor.IsZero);
        }
    }

    private sealed class Times(Quantity a, Quantity b) : Quantity
    {
        private readonly Quantity _a = a;
        private readonly Quantity _b = b;

        private protected override Interval Enclose(int bits)
        {
            var (x, y) = (_a.At(bits), _b.At(bits));
            return new Interval(BigInteger.Max(0, x.Low) * BigInteger.Max(0, y.Low) >> bits, Interval.Ceiling(x.High * y.High, BigInteger.One << bits));
        }

        private protected override Fraction? WorkOut(int longest) => _a.Exact(longest) is { } x && _b.Exact(longest) is { } y ? x * y : null;

        private protected override bool IsMadeAs(Quantity other) =>
            ReferenceEquals(this, other) || (other is Times times && _a.IsMadeAs(times._a) && _b.IsMadeAs(times._b));
    }

    private sealed class Over(Quantity dividend, Quantity divisor) : Quantity
    {
        private readonly Quantity _dividend = dividend;
        private readonly Quantity _divisor = divisor;

        private protected override Interval Enclose(int bits)
        {
            var (x, y) = (_dividend.At(bits), _divisor.At(bits));
            var high = y.Low.Sign > 0 ? Interval.Ceiling(x.High << bits, y.Low) : BigInteger.One << (4 * bits);
            return new Interval((BigInteger.Max(0, x.Low) << bits) / y.High, high);
        }

        private protected override Fraction? WorkOut(int longest) => _dividend.Exact(longest) is { } x && _divisor.Exact(longest) is { } y ? x / y : null;

        private protected override bool IsMadeAs(Quantity other) =>
            ReferenceEquals(this, other) || (other is Over over && _dividend.IsMadeAs(over._dividend) && _divisor.IsMadeAs(over._divisor));
    }
}
