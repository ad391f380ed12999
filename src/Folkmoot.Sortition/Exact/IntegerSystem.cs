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
        foreach (var prime in Primes)
        {
            if (Inverse(rows, entries, prime) is { } inverse)
                return Lift(rows, entries, b, inverse, prime);
        }

        return null;
    }

    private static (BigInteger[] Numerators, BigInteger Denominator)? Lift(int[][] rows, long[][] entries, BigInteger[] b, long[] inverse, long prime)
    {
        var size = b.Length;
        var rest = (BigInteger[])b.Clone();
        var (digits, reduced) = (new long[size], new long[size]);
        var sum = new BigInteger[size];
        var power = BigInteger.One;
        var next = 4;
        for (var digit = 1; digit <= MostDigits; digit++)
        {
            for (var j = 0; j < size; j++)
            {
                var value = (long)(rest[j] % prime);
                reduced[j] = value < 0 ? value + prime : value;
            }

            // x = r·A⁻¹; row j of the stored inverse belongs to column j of A.
            Array.Clear(digits);
            for (var j = 0; j < size; j++)
            {
                if (reduced[j] == 0)
                    continue;
                var line = inverse.AsSpan(j * size, size);
                for (var i = 0; i < size; i++)
                    digits[i] = (digits[i] + (reduced[j] * line[i] % prime)) % prime;
            }

            for (var i = 0; i < size; i++)
                sum[i] += power * digits[i];
            for (var j = 0; j < size; j++)
            {
                BigInteger taken = 0;
                for (var e = 0; e < rows[j].Length; e++)
                    taken += (BigInteger)entries[j][e] * digits[rows[j][e]];
                rest[j] = (rest[j] - taken) / prime;
            }

            power *= prime;
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

    /// <summary>The inverse modulo a prime, transposed as <see cref="Lift"/> reads it; null when the matrix is singular modulo that prime.</summary>
    private static long[]? Inverse(int[][] rows, long[][] entries, long prime)
    {
        var size = rows.Length;
        var matrix = new long[size * size];
        for (var j = 0; j < size; j++)
        {
            for (var e = 0; e < rows[j].Length; e++)
            {
                var value = entries[j][e] % prime;
                matrix[(j * size) + rows[j][e]] = value < 0 ? value + prime : value;
            }
        }

        // matrix holds Aᵀ row by row; Gauss and Jordan give (Aᵀ)⁻¹, whose column j belongs to column j of A.
        var inverse = new long[size * size];
        for (var i = 0; i < size; i++)
            inverse[(i * size) + i] = 1;
        for (var column = 0; column < size; column++)
        {
            var pivot = column;
            while (pivot < size && matrix[(pivot * size) + column] == 0)
                pivot++;
            if (pivot == size)
                return null;
            if (pivot != column)
            {
                Swap(matrix, pivot, column, size);
                Swap(inverse, pivot, column, size);
            }

            var factor = (long)BigInteger.ModPow(matrix[(column * size) + column], prime - 2, prime);
            Scale(matrix.AsSpan(column * size, size), factor, prime);
            Scale(inverse.AsSpan(column * size, size), factor, prime);
            for (var i = 0; i < size; i++)
            {
                var times = matrix[(i * size) + column];
                if (i == column || times == 0)
                    continue;
                Subtract(matrix.AsSpan(i * size, size), matrix.AsSpan(column * size, size), times, prime);
                Subtract(inverse.AsSpan(i * size, size), inverse.AsSpan(column * size, size), times, prime);
            }
        }

        var turned = new long[size * size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
                turned[(j * size) + i] = inverse[(i * size) + j];
        }

        return turned;
    }

    private static void Swap(long[] matrix, int a, int b, int size)
    {
        for (var i = 0; i < size; i++)
            (matrix[(a * size) + i], matrix[(b * size) + i]) = (matrix[(b * size) + i], matrix[(a * size) + i]);
    }

    private static void Scale(Span<long> row, long factor, long prime)
    {
        for (var i = 0; i < row.Length; i++)
            row[i] = row[i] * factor % prime;
    }

    private static void Subtract(Span<long> row, Span<long> other, long times, long prime)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (other[i] != 0)
                row[i] = (row[i] + ((prime - times) * other[i])) % prime;
        }
    }
}
