using System.Numerics;
using System.Runtime.InteropServices;

namespace Folkmoot.Sortition;

/// <summary>
/// Arithmetic modulo a prime a little below 2³¹, on lines of numbers from 0 to below it. Since 2³¹ leaves a small rest, a product is brought back by two foldings
/// of its upper bits instead of a division, several numbers at a time.
/// </summary>
internal sealed class PrimeField
{
    private const int Bits = 31;
    private const ulong Low = (1UL << Bits) - 1;
    private const long LeastPrime = (1L << Bits) - (1 << 12);
    private readonly ulong _rest;

    /// <summary>Takes a prime from 2³¹ less 4096 to below 2³¹.</summary>
    public PrimeField(long prime)
    {
        (Prime, _rest) = ((ulong)prime, (1UL << Bits) - (ulong)prime);
        ArgumentOutOfRangeException.ThrowIfLessThan(prime, LeastPrime);
    }

    public ulong Prime { get; }

    /// <summary>The number from 0 to below the prime that leaves the same rest.</summary>
    public ulong Reduce(BigInteger value)
    {
        var rest = (long)(value % Prime);
        return (ulong)(rest < 0 ? rest + (long)Prime : rest);
    }

    public ulong Inverse(ulong value) => (ulong)BigInteger.ModPow(value, Prime - 2, Prime);

    /// <summary>Adds a multiple of another line.</summary>
    public void Add(Span<ulong> line, ReadOnlySpan<ulong> other, ulong times)
    {
        other = other[..line.Length];
        var wide = MemoryMarshal.Cast<ulong, Vector<ulong>>(line);
        var wideOther = MemoryMarshal.Cast<ulong, Vector<ulong>>(other);
        var (low, prime) = (new Vector<ulong>(Low), new Vector<ulong>(Prime));
        for (var i = 0; i < wide.Length; i++)
        {
            var value = wide[i] + (wideOther[i] * times);
            value = ((value >> Bits) * _rest) + (value & low);
            value = ((value >> Bits) * _rest) + (value & low);

            // What is below the prime wraps round and becomes the larger one.
            wide[i] = Vector.Min(value, value - prime);
        }

        for (var i = wide.Length * Vector<ulong>.Count; i < line.Length; i++)
            line[i] = (line[i] + (other[i] * times)) % Prime;
    }

    /// <summary>Multiplies a line.</summary>
    public void Scale(Span<ulong> line, ulong times)
    {
        foreach (ref var value in line)
            value = value * times % Prime;
    }
}
