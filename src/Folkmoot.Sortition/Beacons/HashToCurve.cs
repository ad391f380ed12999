using System.Security.Cryptography;
using System.Text;

namespace Folkmoot.Sortition;

/// <summary>Hashes messages to points, as RFC 9380 says: its suites BLS12381G1_XMD:SHA-256_SSWU_RO_ and BLS12381G2_XMD:SHA-256_SSWU_RO_.</summary>
internal static class HashToCurve
{
    /// <summary>Bytes from which a coefficient is made: enough that all are as likely, to within 2⁻¹²⁸.</summary>
    private const int Wide = 64;

    /// <summary>The point of the subgroup that a message is hashed to (section 3).</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="message">The message.</param>
    /// <param name="domain">What keeps hashes for one purpose apart from those for others.</param>
    public static CurvePoint<T> Hash<T>(Curve<T> curve, ReadOnlySpan<byte> message, string domain)
        where T : struct, IFieldElement<T>
    {
        var length = Wide * T.Length / Fp.Length;
        var bytes = Expand(message, domain, 2 * length);
        return (Map(curve, T.Reduce(bytes.AsSpan(0, length))) + Map(curve, T.Reduce(bytes.AsSpan(length)))) * curve.Cofactor;
    }

    /// <summary>As many bytes as are wanted, from SHA-256 (section 5.3.1); 8,160 at most.</summary>
    public static byte[] Expand(ReadOnlySpan<byte> message, string domain, int length)
    {
        byte[] suffix = [.. Encoding.ASCII.GetBytes(domain), (byte)domain.Length];
        var first = SHA256.HashData([.. new byte[SHA256.HashSizeInBytes * 2], .. message, (byte)(length >> 8), (byte)(length & 0xFF), 0, .. suffix]);
        var block = new byte[SHA256.HashSizeInBytes];
        var blocks = new List<byte>();
        for (var number = 1; blocks.Count < length; number++)
        {
            byte[] mixed = [.. block.Zip(first, (a, b) => (byte)(a ^ b))];
            block = SHA256.HashData([.. mixed, (byte)number, .. suffix]);
            blocks.AddRange(block);
        }

        return [.. blocks.Take(length)];
    }

    /// <summary>A point of the curve from an element, by the map of Shallue, van de Woestijne and Ulas as simplified by Brier and others, and by the isogeny (section 6.6).</summary>
    internal static CurvePoint<T> Map<T>(Curve<T> curve, T u)
        where T : struct, IFieldElement<T>
    {
        var (x, y) = Sswu(curve, u);
        var (xAbove, xBelow, yAbove, yBelow) = curve.Isogeny;
        var below = At(xBelow, x) * At(yBelow, x);
        if (below.IsZero)
            return curve.Infinity;
        var inverse = below.Inverse();
        return curve.At(At(xAbove, x) * At(yBelow, x) * inverse, y * At(yAbove, x) * At(xBelow, x) * inverse);
    }

    private static (T X, T Y) Sswu<T>(Curve<T> curve, T u)
        where T : struct, IFieldElement<T>
    {
        var ((a, b), z) = (curve.Isogenous, curve.NoSquare);
        var zu = z * u * u;
        var inverse = ((zu * zu) + zu).Inverse();
        var x = inverse.IsZero ? b * (z * a).Inverse() : -b * a.Inverse() * (T.One + inverse);
        if (Root(x) is not { } y)
        {
            x *= zu;
            y = Root(x) ?? throw new InvalidOperationException("One of the two is a square.");
        }

        return (x, y.IsOdd == u.IsOdd ? y : -y);

        T? Root(T at) => ((at * at * at) + (a * at) + b).SquareRoot();
    }

    private static T At<T>(T[] coefficients, T x)
        where T : struct, IFieldElement<T>
    {
        var sum = T.Zero;
        for (var power = coefficients.Length - 1; power >= 0; power--)
            sum = (sum * x) + coefficients[power];
        return sum;
    }
}
