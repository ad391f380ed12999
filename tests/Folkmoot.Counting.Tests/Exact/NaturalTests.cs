using System.Numerics;
using Xunit;

namespace Folkmoot.Counting.Tests.Exact;

public sealed class NaturalTests
{
    [Fact]
    public void Chains_of_operations_agree_with_big_integers()
    {
        for (var seed = 0; seed < 5_000; seed++)
        {
            var random = new Random(seed);
            var (natural, expected) = (new Natural(), (BigInteger)random.Next());
            natural.Set(expected);
            for (var step = 0; step < 12; step++)
            {
                var factor = (ulong)random.NextInt64() >> random.Next(63);
                natural.Multiply(factor);
                expected *= factor;
                var other = new Natural();
                var smaller = expected / ((ulong)random.NextInt64(1, 1L << random.Next(1, 62)));
                other.Set(smaller);
                var times = smaller.IsZero ? 0 : (ulong)BigInteger.Min(ulong.MaxValue, expected / smaller);
                times = times == 0 ? 0 : (ulong)(random.NextDouble() * times);
                times = smaller * times > expected ? 0 : times;
                natural.SubtractProduct(other, times);
                expected -= smaller * times;
                Assert.True(natural.ToBigInteger() == expected, $"seed {seed}, step {step}");
                Assert.Equal(Math.Sign(expected.CompareTo(smaller)), Math.Sign(Natural.Compare(natural, other)));
            }
        }
    }

    [Fact]
    public void Subtracting_more_than_there_is_is_an_error()
    {
        var (three, two) = (new Natural(), new Natural());
        three.Set(3);
        two.Set(2);

        Assert.Throws<ArithmeticException>(() => three.SubtractProduct(two, 2));
    }

    [Fact]
    public void Quotients_are_within_four_units()
    {
        for (var seed = 0; seed < 5_000; seed++)
        {
            var random = new Random(seed);
            var (a, b) = (Draw(random), Draw(random));
            var (x, y) = (new Natural(), new Natural());
            x.Set(a);
            y.Set(b);

            var quotient = x.DividedBy(y);

            // quotient * 2^k as an integer, held against a * 2^k / b.
            var bits = 200 + (int)b.GetBitLength();
            var exact = (a << bits) / b;
            var found = (BigInteger)Math.ScaleB(quotient, 60 - Math.ILogB(quotient)) << Math.Max(0, bits - 60 + Math.ILogB(quotient));
            Assert.True(BigInteger.Abs(found - exact) <= (exact >> 51), $"seed {seed}");
        }
    }

    private static BigInteger Draw(Random random)
    {
        var bytes = new byte[random.Next(1, 30)];
        random.NextBytes(bytes);
        return new BigInteger(bytes, isUnsigned: true) + 1;
    }
}
