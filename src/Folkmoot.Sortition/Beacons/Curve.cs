using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>One of the two curves y² = x³ + b of BLS12-381, with what hashing to it needs (RFC 9380, section 8.8).</summary>
internal sealed class Curve<T>
    where T : struct, IFieldElement<T>
{
    public required T B { get; init; }

    /// <summary>The point from which all others of the subgroup are made.</summary>
    public required (T X, T Y) Generator { get; init; }

    /// <summary>The curve y² = x³ + Ax + B to which is hashed first.</summary>
    public required (T A, T B) Isogenous { get; init; }

    /// <summary>The number that is no square, Z in RFC 9380.</summary>
    public required T NoSquare { get; init; }

    /// <summary>The map from there to here: coefficients of the polynomials above and below x and y, the lowest first.</summary>
    public required (T[] XAbove, T[] XBelow, T[] YAbove, T[] YBelow) Isogeny { get; init; }

    /// <summary>What a point is multiplied by to come into the subgroup; h_eff in RFC 9380.</summary>
    public required BigInteger Cofactor { get; init; }

    /// <summary>What hashes for signatures on this curve are kept apart from other hashes by.</summary>
    public required string Domain { get; init; }

    public T ThreeB => B + B + B;

    public CurvePoint<T> Infinity => new(this, T.Zero, T.One, T.Zero);

    public CurvePoint<T> Base => At(Generator.X, Generator.Y);

    public CurvePoint<T> At(T x, T y) => new(this, x, y, T.One);

    /// <summary>
    /// The point of a compressed form, in which the three highest bits say that it is compressed, whether it is at infinity, and which of two y it has. Null for what is not the one form of a point of
    /// the subgroup, and for the point at infinity, which is neither a key nor a signature.
    /// </summary>
    public CurvePoint<T>? Read(ReadOnlySpan<byte> bytes)
    {
        const int compressed = 0x80, infinity = 0x40, upper = 0x20;
        if (bytes.Length != T.Length || (bytes[0] & compressed) == 0 || (bytes[0] & infinity) != 0)
            return null;
        byte[] number = [(byte)(bytes[0] & ~(compressed | infinity | upper)), .. bytes[1..]];
        if (T.Read(number) is not { } x || ((x * x * x) + B).SquareRoot() is not { } y)
            return null;
        var point = At(x, y.IsUpper == ((bytes[0] & upper) != 0) ? y : -y);
        return point.IsInSubgroup ? point : null;
    }
}
