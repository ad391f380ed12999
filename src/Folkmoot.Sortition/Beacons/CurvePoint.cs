using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>
/// A point of a curve y² = x³ + b in homogeneous coordinates: x = X/Z and y = Y/Z, with Z = 0 for the point at infinity. Addition is that of Renes, Costello and Batina (2016), which
/// holds for all points, equal ones and infinity too, where no point has order 2. Neither curve of BLS12-381 has one: the number of their points is odd.
/// </summary>
internal readonly record struct CurvePoint<T>(Curve<T> Curve, T X, T Y, T Z)
    where T : struct, IFieldElement<T>
{
    public bool IsInfinity => Z.IsZero;

    /// <summary>Whether the point lies in the subgroup of prime order in which signatures live.</summary>
    public bool IsInSubgroup => (this * CurveConstants.Order).IsInfinity;

    public static CurvePoint<T> operator -(CurvePoint<T> point) => point with { Y = -point.Y };

    public static CurvePoint<T> operator +(CurvePoint<T> a, CurvePoint<T> b)
    {
        var (x, y, z) = (a.X * b.X, a.Y * b.Y, a.Curve.ThreeB * (a.Z * b.Z));
        var (xy, xz, yz) = ((a.X * b.Y) + (b.X * a.Y), (a.X * b.Z) + (b.X * a.Z), (a.Y * b.Z) + (b.Y * a.Z));
        var (more, less, triple) = (y + z, y - z, x + x + x);
        var bxz = a.Curve.ThreeB * xz;
        return new(a.Curve, (xy * less) - (bxz * yz), (more * less) + (triple * bxz), (yz * more) + (triple * xy));
    }

    public static CurvePoint<T> operator *(CurvePoint<T> point, BigInteger times)
    {
        var sum = point.Curve.Infinity;
        for (var bit = (int)times.GetBitLength() - 1; bit >= 0; bit--)
        {
            sum += sum;
            if (!((times >> bit) & 1).IsZero)
                sum += point;
        }

        return sum;
    }

    /// <summary>The coordinates x and y of a point that is not at infinity.</summary>
    public (T X, T Y) Affine()
    {
        var inverse = Z.Inverse();
        return (X * inverse, Y * inverse);
    }
}
