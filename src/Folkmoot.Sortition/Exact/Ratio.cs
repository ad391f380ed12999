using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>An exact fraction in lowest terms with a denominator above zero. The default value is 0.</summary>
public readonly struct Ratio : IEquatable<Ratio>, IComparable<Ratio>
{
    private readonly BigInteger _denominatorLessOne;

    /// <summary>The fraction of two whole numbers, brought to lowest terms.</summary>
    /// <param name="numerator">The number above the line.</param>
    /// <param name="denominator">The number below the line.</param>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public Ratio(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException();
        var shared = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
            shared = -shared;
        Numerator = numerator / shared;
        _denominatorLessOne = (denominator / shared) - 1;
    }

    /// <summary>The number above the line.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The number below the line; above zero.</summary>
    public BigInteger Denominator => _denominatorLessOne + 1;

    /// <summary>The largest whole number that is not above this one.</summary>
    public BigInteger Floor
    {
        get
        {
            var whole = BigInteger.DivRem(Numerator, Denominator, out var rest);
            return rest.Sign < 0 ? whole - 1 : whole;
        }
    }

    /// <summary>The smallest whole number that is not below this one.</summary>
    public BigInteger Ceiling => -(-this).Floor;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Ratio(int value) => new(value, 1);

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Ratio(BigInteger value) => new(value, 1);

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Ratio(long value) => new(value, 1);

    /// <summary>The sum.</summary>
    public static Ratio operator +(Ratio left, Ratio right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The difference.</summary>
    public static Ratio operator -(Ratio left, Ratio right) => left + -right;

    /// <summary>The same with the other sign.</summary>
    public static Ratio operator -(Ratio value) => new(-value.Numerator, value.Denominator);

    /// <summary>The product.</summary>
    public static Ratio operator *(Ratio left, Ratio right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Ratio operator /(Ratio left, Ratio right) => new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Whether both are the same number.</summary>
    public static bool operator ==(Ratio left, Ratio right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Ratio left, Ratio right) => !left.Equals(right);

    /// <summary>Whether the left one is smaller.</summary>
    public static bool operator <(Ratio left, Ratio right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one is larger.</summary>
    public static bool operator >(Ratio left, Ratio right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one is not larger.</summary>
    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one is not smaller.</summary>
    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;

    /// <summary>Reads what <see cref="ToString()"/> writes, in lowest terms or not: "13/199", "1".</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The number; 0 when there is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Ratio value)
    {
        value = default;
        var line = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (text is null || text.Length > 40_000 || !BigInteger.TryParse(line < 0 ? text : text.AsSpan(0, line), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var above))
            return false;
        var below = BigInteger.One;
        if (line >= 0 && (!BigInteger.TryParse(text.AsSpan(line + 1), NumberStyles.None, CultureInfo.InvariantCulture, out below) || below.IsZero))
            return false;
        value = new Ratio(above, below);
        return true;
    }

    /// <summary>The nearest floating point number, to about fifteen digits; for pictures and searches, never for a decision.</summary>
    public double ToDouble()
    {
        var shift = (int)(Denominator.GetBitLength() - Numerator.GetBitLength()) + 64;
        var scaled = shift >= 0 ? (Numerator << shift) / Denominator : Numerator / (Denominator << -shift);
        return Math.ScaleB((double)scaled, -shift);
    }

    /// <inheritdoc/>
    public int CompareTo(Ratio other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Ratio other) => Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);

    /// <summary>"13/199", or "1" for a whole number.</summary>
    public override string ToString() => _denominatorLessOne.IsZero
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
