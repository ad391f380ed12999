using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace Folkmoot.Counting;

/// <summary>
/// An exact rational number in lowest terms with a positive denominator. The default value is zero.
/// Small values stay in two machine words; anything larger is held as big integers, so no operation ever rounds or overflows.
/// </summary>
[JsonConverter(typeof(FractionJsonConverter))]
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>, IComparable
{
    private readonly long _numerator;
    private readonly long _denominatorLessOne;
    private readonly BigParts? _big;

    private sealed record BigParts(BigInteger Numerator, BigInteger Denominator);

    private Fraction(long numerator, long denominator)
    {
        _numerator = numerator;
        _denominatorLessOne = denominator - 1;
        _big = null;
    }

    private Fraction(BigParts big)
    {
        _numerator = 0;
        _denominatorLessOne = 0;
        _big = big;
    }

    /// <summary>Zero.</summary>
    public static Fraction Zero => default;

    /// <summary>One.</summary>
    public static Fraction One => new(1, 1);

    /// <summary>The numerator in lowest terms; carries the sign.</summary>
    public BigInteger Numerator => _big?.Numerator ?? _numerator;

    /// <summary>The denominator in lowest terms; always positive.</summary>
    public BigInteger Denominator => _big?.Denominator ?? _denominatorLessOne + 1;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _big?.Numerator.Sign ?? Math.Sign(_numerator);

    /// <summary>The quotient of two integers, reduced.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static Fraction Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A fraction cannot have the denominator 0.");
        }

        if (denominator.Sign < 0)
        {
            numerator = -numerator;
            denominator = -denominator;
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (!divisor.IsOne)
        {
            numerator /= divisor;
            denominator /= divisor;
        }

        return FitsLong(numerator) && FitsLong(denominator)
            ? new Fraction((long)numerator, (long)denominator)
            : new Fraction(new BigParts(numerator, denominator));
    }

    /// <summary>The quotient of two integers, reduced.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static Fraction Of(long numerator, long denominator) => Of((Int128)numerator, denominator);

    private static Fraction Of(Int128 numerator, Int128 denominator)
    {
        if (denominator == 0)
        {
            throw new DivideByZeroException("A fraction cannot have the denominator 0.");
        }

        if (denominator < 0)
        {
            numerator = -numerator;
            denominator = -denominator;
        }

        var divisor = GreatestCommonDivisor((UInt128)Int128.Abs(numerator), (UInt128)denominator);
        numerator /= (Int128)divisor;
        denominator /= (Int128)divisor;
        return numerator > long.MinValue && numerator <= long.MaxValue && denominator <= long.MaxValue
            ? new Fraction((long)numerator, (long)denominator)
            : new Fraction(new BigParts((BigInteger)numerator, (BigInteger)denominator));
    }

    /// <summary>Reads <c>n</c>, <c>n/d</c> or a decimal with a point, such as <c>-7</c>, <c>22/7</c>, <c>0.25</c>.</summary>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static Fraction Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException($"\"{text}\" is not a number such as 3, 22/7 or 0.25.");

    /// <summary>As <see cref="Parse"/>, but says false instead of throwing.</summary>
    public static bool TryParse(string? text, out Fraction value)
    {
        value = default;
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            if (!TryInteger(text.AsSpan(0, slash), out var n) || !TryInteger(text.AsSpan(slash + 1), out var d) || d.IsZero)
            {
                return false;
            }

            value = Of(n, d);
            return true;
        }

        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
        {
            var whole = TryInteger(text, out var n);
            value = n;
            return whole;
        }

        var decimals = text.AsSpan(point + 1).TrimEnd();
        if (decimals.IsEmpty || decimals.ContainsAnyExceptInRange('0', '9')
            || !TryInteger(string.Concat(text.AsSpan(0, point), decimals), out var digits))
        {
            return false;
        }

        value = Of(digits, BigInteger.Pow(10, decimals.Length));
        return true;
    }

    private static bool TryInteger(ReadOnlySpan<char> text, out BigInteger value) =>
        BigInteger.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out value);

    /// <summary>A whole number as a fraction.</summary>
    public static implicit operator Fraction(long value) => value == long.MinValue ? Of(value, BigInteger.One) : new Fraction(value, 1);

    /// <summary>A whole number as a fraction.</summary>
    public static implicit operator Fraction(BigInteger value) => Of(value, BigInteger.One);

    /// <summary>The sum.</summary>
    public static Fraction operator +(Fraction a, Fraction b) => a._big is null && b._big is null
        ? a._denominatorLessOne == b._denominatorLessOne
            ? Of((Int128)a._numerator + b._numerator, (Int128)a._denominatorLessOne + 1)
            : Of(((Int128)a._numerator * b.SmallDenominator) + ((Int128)b._numerator * a.SmallDenominator), (Int128)a.SmallDenominator * b.SmallDenominator)
        : Of((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    /// <summary>The negative.</summary>
    public static Fraction operator -(Fraction a) => a._big is null ? new Fraction(-a._numerator, a.SmallDenominator) : Of(-a.Numerator, a.Denominator);

    /// <summary>The difference.</summary>
    public static Fraction operator -(Fraction a, Fraction b) => a + -b;

    /// <summary>The product.</summary>
    public static Fraction operator *(Fraction a, Fraction b) => a._big is null && b._big is null
        ? Of((Int128)a._numerator * b._numerator, (Int128)a.SmallDenominator * b.SmallDenominator)
        : Of(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Fraction operator /(Fraction a, Fraction b) => a._big is null && b._big is null
        ? Of((Int128)a._numerator * b.SmallDenominator, (Int128)a.SmallDenominator * b._numerator)
        : Of(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    /// <summary>Whether both are the same number.</summary>
    public static bool operator ==(Fraction a, Fraction b) => a.Equals(b);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(Fraction a, Fraction b) => !a.Equals(b);

    /// <summary>Whether the left is smaller.</summary>
    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    /// <summary>Whether the left is larger.</summary>
    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    /// <summary>Whether the left is smaller or equal.</summary>
    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    /// <summary>Whether the left is larger or equal.</summary>
    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    /// <summary>The smaller of two.</summary>
    public static Fraction Min(Fraction a, Fraction b) => a <= b ? a : b;

    /// <summary>The larger of two.</summary>
    public static Fraction Max(Fraction a, Fraction b) => a >= b ? a : b;

    /// <summary>The largest whole number that is not above this one.</summary>
    public BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(Numerator, Denominator, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <inheritdoc/>
    public int CompareTo(Fraction other) => _big is null && other._big is null
        ? ((Int128)_numerator * other.SmallDenominator).CompareTo((Int128)other._numerator * SmallDenominator)
        : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Fraction other => CompareTo(other),
        _ => throw new ArgumentException("A fraction is only compared with a fraction.", nameof(obj)),
    };

    /// <inheritdoc/>
    public bool Equals(Fraction other) =>
        _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne && Equals(_big, other._big);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_numerator, _denominatorLessOne, _big);

    /// <summary>The nearest double, for display and plotting only.</summary>
    public double ToDouble() => FractionText.ToDouble(Numerator, Denominator);

    /// <summary><c>n</c> for a whole number, otherwise <c>n/d</c>.</summary>
    public override string ToString() => Denominator.IsOne
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>Rounded to a number of decimals, halves away from zero, with a decimal point: 1/3 with 2 decimals is <c>0.33</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of decimals is negative.</exception>
    public string ToString(int decimals) => FractionText.Decimal(Numerator, Denominator, decimals);

    private long SmallDenominator => _denominatorLessOne + 1;

    private static bool FitsLong(BigInteger value) => value > long.MinValue && value <= long.MaxValue;

    private static UInt128 GreatestCommonDivisor(UInt128 a, UInt128 b)
    {
        while (b != 0)
        {
            if (a <= ulong.MaxValue && b <= ulong.MaxValue)
            {
                var (x, y) = ((ulong)a, (ulong)b);
                while (y != 0)
                {
                    (x, y) = (y, x % y);
                }

                return x;
            }

            (a, b) = (b, a % b);
        }

        return a == 0 ? 1 : a;
    }
}
