using System.Numerics;
using Xunit;

namespace Folkmoot.Sortition.Tests.Exact;

public sealed class PrimeFieldTests
{
    private const long Smallest = 2147479573;

    [Theory]
    [InlineData(2147483647)]
    [InlineData(2147483629)]
    [InlineData(2147483587)]
    [InlineData(Smallest)]
    public void Sums_and_products_are_those_of_long_division(long prime)
    {
        var (field, random) = (new PrimeField(prime), new Random(7));
        for (var length = 0; length < 200; length++)
        {
            var (line, other, times) = (Numbers(random, length, prime), Numbers(random, length, prime), Number(random, prime));
            var sums = line.Zip(other, (a, b) => (ulong)((a + ((BigInteger)b * times)) % prime)).ToArray();
            var products = Array.ConvertAll(sums, value => (ulong)((BigInteger)value * times % prime));

            field.Add(line, other, times);
            Assert.Equal(sums, line);
            field.Scale(line, times);
            Assert.Equal(products, line);
        }
    }

    [Fact]
    public void Prime_too_far_below_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new PrimeField(2147479549));

    [Fact]
    public void Inverse_times_matrix_is_one()
    {
        var field = new PrimeField(2147483647);
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var size = random.Next(1, 30);
            var rows = Enumerable.Range(0, size).Select(_ => Enumerable.Range(0, size).Where(_ => random.Next(3) > 0).ToArray()).ToArray();
            var entries = Array.ConvertAll(rows, own => Array.ConvertAll(own, _ => random.NextInt64(-5, 6)));

            // Whatever has no inverse modulo this prime has none in fractions, either: these numbers are small.
            if (PrimeInverse.Of(rows, entries, field) is not { } inverse)
            {
                Assert.Null(IntegerSystem.SolveLeft(rows, entries, new BigInteger[size]));
                continue;
            }

            for (var j = 0; j < size; j++)
            {
                for (var k = 0; k < size; k++)
                {
                    var sum = Enumerable.Range(0, rows[k].Length).Aggregate(BigInteger.Zero, (sum, e) => sum + (inverse[(j * size) + rows[k][e]] * (BigInteger)entries[k][e]));
                    Assert.True(field.Reduce(sum) == (j == k ? 1UL : 0), $"Seed {seed}, row {j}, column {k}");
                }
            }
        }
    }

    private static ulong[] Numbers(Random random, int length, long prime) => [.. Enumerable.Range(0, length).Select(_ => Number(random, prime))];

    // One in four is as large as can be.
    private static ulong Number(Random random, long prime) => random.Next(4) == 0 ? (ulong)prime - 1 : (ulong)random.NextInt64(prime);
}
