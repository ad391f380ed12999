using System.Numerics;
using System.Runtime.InteropServices;

namespace Folkmoot.Counting;

/// <summary>
/// A natural number of any size that is changed in place. Exact prices are long chains of multiplications by one word, for which
/// <see cref="BigInteger"/> would allocate at every step.
/// </summary>
internal sealed class Natural
{
    private ulong[] _limbs = new ulong[4];
    private int _length;

    public bool IsZero => _length == 0;

    public void Set(ulong value)
    {
        _limbs[0] = value;
        _length = value == 0 ? 0 : 1;
    }

    public void Set(Natural other)
    {
        Reserve(other._length);
        other._limbs.AsSpan(0, other._length).CopyTo(_limbs);
        _length = other._length;
    }

    public void Set(BigInteger value)
    {
        var bytes = value.ToByteArray(isUnsigned: true);
        var count = (bytes.Length + 7) / 8;
        Reserve(count);
        _limbs.AsSpan(0, count).Clear();
        bytes.CopyTo(MemoryMarshal.AsBytes(_limbs.AsSpan(0, count)));
        _length = count;
        Trim();
    }

    public BigInteger ToBigInteger() => new(MemoryMarshal.AsBytes(_limbs.AsSpan(0, _length)), isUnsigned: true);

    public void Multiply(ulong factor)
    {
        unchecked
        {
            var carry = 0UL;
            for (var i = 0; i < _length; i++)
            {
                var high = Math.BigMul(_limbs[i], factor, out var low);
                low += carry;
                carry = high + (low < carry ? 1UL : 0UL);
                _limbs[i] = low;
            }

            if (carry != 0)
            {
                Reserve(_length + 1);
                _limbs[_length++] = carry;
            }
        }

        Trim();
    }

    /// <summary>What a division by one word above zero leaves.</summary>
    public ulong Remainder(ulong divisor)
    {
        var remainder = 0UL;
        for (var i = _length - 1; i >= 0; i--)
        {
            remainder = (ulong)(new UInt128(remainder, _limbs[i]) % divisor);
        }

        return remainder;
    }

    /// <summary>Divides by one word above zero, rounding down.</summary>
    public void Divide(ulong divisor)
    {
        var remainder = 0UL;
        for (var i = _length - 1; i >= 0; i--)
        {
            var (quotient, rest) = UInt128.DivRem(new UInt128(remainder, _limbs[i]), divisor);
            (_limbs[i], remainder) = ((ulong)quotient, (ulong)rest);
        }

        Trim();
    }

    /// <summary>Subtracts <paramref name="factor"/> times another number, which must not be larger.</summary>
    /// <exception cref="ArithmeticException">The result would be negative.</exception>
    public void SubtractProduct(Natural other, ulong factor)
    {
        if (factor == 0 || other._length == 0)
        {
            return;
        }

        unchecked
        {
            var (carry, borrow) = (0UL, 0UL);
            for (var i = 0; i < _length; i++)
            {
                var (high, low) = (0UL, 0UL);
                if (i < other._length)
                {
                    high = Math.BigMul(other._limbs[i], factor, out low);
                }
                else if (carry == 0 && borrow == 0)
                {
                    break;
                }

                low += carry;
                carry = high + (low < carry ? 1UL : 0UL);
                var before = _limbs[i];
                var after = before - low;
                var next = after - borrow;
                borrow = (before < low ? 1UL : 0UL) + (after < borrow ? 1UL : 0UL);
                _limbs[i] = next;
            }

            if (carry != 0 || borrow != 0 || other._length > _length)
            {
                throw new ArithmeticException("A natural number cannot fall below zero.");
            }
        }

        Trim();
    }

    /// <summary>Below zero when the first is smaller, above when it is larger.</summary>
    public static int Compare(Natural a, Natural b)
    {
        if (a._length != b._length)
        {
            return a._length - b._length;
        }

        var top = a._length - 1;
        while (top >= 0 && a._limbs[top] == b._limbs[top])
        {
            top--;
        }

        return top < 0 ? 0 : a._limbs[top].CompareTo(b._limbs[top]);
    }

    /// <summary>This number divided by another, within four units of 2^-53 of its size.</summary>
    public double DividedBy(Natural other)
    {
        if (_length == 0)
        {
            return 0;
        }

        var (mine, myShift) = Leading();
        var (theirs, theirShift) = other.Leading();
        return Math.ScaleB(mine / theirs, myShift - theirShift);
    }

    /// <summary>The leading 64 bits as a double and the power of two they are to be multiplied with.</summary>
    private (double Value, int Shift) Leading()
    {
        var top = _limbs[_length - 1];
        var free = BitOperations.LeadingZeroCount(top);
        var bits = free == 0 || _length == 1 ? top << free : (top << free) | (_limbs[_length - 2] >> (64 - free));
        return (bits, ((_length - 1) * 64) - free);
    }

    private void Reserve(int length)
    {
        if (_limbs.Length < length)
        {
            Array.Resize(ref _limbs, Math.Max(length, _limbs.Length * 2));
        }
    }

    private void Trim()
    {
        while (_length > 0 && _limbs[_length - 1] == 0)
        {
            _length--;
        }
    }
}
