using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Folkmoot.Sortition;

/// <summary>
/// Numbers that depend on nothing but a text: xoshiro256** (Blackman, Vigna 2018) begun with the SHA-256 of the text. The platform's own generator may
/// change with its version; this one does not.
/// </summary>
internal sealed class SeededRandom
{
    private ulong _a, _b, _c, _d;

    public SeededRandom(string seed)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(seed));
        (_a, _b) = (BitConverter.ToUInt64(hash, 0), BitConverter.ToUInt64(hash, 8));
        (_c, _d) = (BitConverter.ToUInt64(hash, 16), BitConverter.ToUInt64(hash, 24) | 1);
        if (!BitConverter.IsLittleEndian)
            (_a, _b, _c, _d) = (Turned(_a), Turned(_b), Turned(_c), Turned(_d));
    }

    public ulong Next()
    {
        unchecked
        {
            var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
            var shifted = _b << 17;
            _c ^= _a;
            _d ^= _b;
            _b ^= _c;
            _a ^= _d;
            _c ^= shifted;
            _d = BitOperations.RotateLeft(_d, 45);
            return result;
        }
    }

    /// <summary>A whole number from 0 to below the limit, each equally likely (Lemire 2019).</summary>
    public int Below(int limit) => (int)Below((long)limit);

    /// <summary>A whole number from 0 to below the limit, each equally likely (Lemire 2019).</summary>
    public long Below(long limit)
    {
        while (true)
        {
            var high = Math.BigMul(Next(), (ulong)limit, out var low);
            // Rejecting the few lowest makes all outcomes exactly equally likely.
            if (low >= (ulong)limit || low >= unchecked(0UL - (ulong)limit) % (ulong)limit)
                return (long)high;
        }
    }

    /// <summary>A number from 0 to below 1, a multiple of 2⁻⁵³.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    private static ulong Turned(ulong value) => System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(value);
}
