using System.Numerics;

namespace Folkmoot.Sortition;

/// <summary>
/// Solves square systems of whole numbers exactly, by p-adic lifting (Dixon 1982): one inverse modulo a prime of 31 bits, then one digit after
/// another. What comes out has been multiplied back and compared, so a wrong guess of the denominators cannot get through.
/// </summary>
internal static class IntegerSystem
{
    private static readonly long[] Primes = [2147483647, 2147483629, 2147483587];
    private const int MostDigits = 6000;

    /// <summary>The solution of <c>x·A = b</c>, where column j of A holds <paramref name="entries"/> at <paramref name="rows"/>; null when A is singular.</summary>
    public static (BigInteger[] Numerators, BigInteger Denominator)? SolveLeft(int[][] rows, long[][] entries, BigInteger[] b)
    {
        foreach (var field in Primes.Select(prime => new PrimeField(prime)))
        {
            if (PrimeInverse.Of(rows, entries, field) is { } inverse)
                return Lift(rows, entries, b, inverse, field);
        }

        return null;
    }

    private static (BigInteger[] Numerators, BigInteger Denominator)? Lift(int[][] rows, long[][] entries, BigInteger[] b, ulong[] inverse, PrimeField field)
    {
        var size = b.Length;
        var rest = (BigInteger[])b.Clone();
        var digits = new ulong[size];
        var sum = new BigInteger[size];
        var power = BigInteger.One;
        var next = 4;
        for (var digit = 1; digit <= MostDigits; digit++)
        {
            // x = r·A⁻¹; row j of the stored inverse belongs to column j of A.
            Array.Clear(digits);
            for (var j = 0; j < size; j++)
            {
                if (field.Reduce(rest[j]) is > 0 and var reduced)
                    field.Add(digits, inverse.AsSpan(j * size, size), reduced);
            }

            for (var i = 0; i < size; i++)
                sum[i] += power * digits[i];
            for (var j = 0; j < size; j++)
            {
                Int128 taken = 0;
                for (var e = 0; e < rows[j].Length; e++)
                    taken += (Int128)entries[j][e] * digits[rows[j][e]];
                rest[j] = (rest[j] - taken) / field.Prime;
            }

            power *= field.Prime;
            if (digit != next)
                continue;
            next *= 2;
            if (Reconstruct(sum, power) is { } found && Holds(rows, entries, b, found))
                return found;
        }

        return null;
    }

    /// <summary>The fractions with one common denominator that are congruent to the digits so far; null when they are not small enough to be believed.</summary>
    private static (BigInteger[] Numerators, BigInteger Denominator)? Reconstruct(BigInteger[] sum, BigInteger modulus)
    {
        var bound = BigInteger.One << (int)((modulus.GetBitLength() - 2) / 2);
        var denominator = BigInteger.One;
        for (var i = 0; i < sum.Length; i++)
        {
            if (BigInteger.Abs(Symmetric(sum[i] * denominator, modulus)) < bound)
                continue;
            var (above, below) = (modulus, BigInteger.Remainder(sum[i] * denominator, modulus));
            if (below.Sign < 0)
                below += modulus;
            var (older, newer) = (BigInteger.Zero, BigInteger.One);
            while (below >= bound)
            {
                var quotient = BigInteger.DivRem(above, below, out var remainder);
                (above, below) = (below, remainder);
                (older, newer) = (newer, older - (quotient * newer));
            }

            denominator *= BigInteger.Abs(newer);
            if (denominator.IsZero || denominator >= bound)
                return null;
        }

        return (Array.ConvertAll(sum, value => Symmetric(value * denominator, modulus)), denominator);
    }

    private static BigInteger Symmetric(BigInteger value, BigInteger modulus)
    {
        var rest = BigInteger.Remainder(value, modulus);
        if (rest.Sign < 0)
            rest += modulus;
        return rest * 2 > modulus ? rest - modulus : rest;
    }

    private static bool Holds(int[][] rows, long[][] entries, BigInteger[] b, (BigInteger[] Numerators, BigInteger Denominator) found)
    {
        for (var j = 0; j < b.Length; j++)
        {
            BigInteger sum = 0;
            for (var e = 0; e < rows[j].Length; e++)
                sum += found.Numerators[rows[j][e]] * entries[j][e];
            if (sum != b[j] * found.Denominator)
                return false;
        }

        return true;
    }
}
