using Xunit;

namespace Folkmoot.Sortition.Tests.Programs;

public sealed class LinesTests
{
    [Fact]
    public void Every_bit_is_that_of_one_number_at_a_time()
    {
        for (var length = 0; length < 40; length++)
        {
            var random = new Random(length);
            var (line, other, times) = (Numbers(random, length), Numbers(random, length), random.NextDouble() - 0.5);
            var expected = line.Zip(other, (a, b) => a + (b * times)).ToArray();

            Lines.Add(line, other, times);

            Assert.Equal(expected.Select(BitConverter.DoubleToInt64Bits), line.Select(BitConverter.DoubleToInt64Bits));
        }
    }

    [Fact]
    public void Inverse_times_matrix_is_one()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var size = random.Next(1, 30);
            var matrix = Numbers(random, size * size);

            var inverse = new DenseInverse(matrix, size).Ordered();

            for (var i = 0; i < size; i++)
            {
                for (var j = 0; j < size; j++)
                {
                    var sum = Enumerable.Range(0, size).Sum(k => inverse[(i * size) + k] * matrix[(k * size) + j]);
                    Assert.True(Math.Abs(sum - (i == j ? 1 : 0)) < 1e-6, $"Seed {seed}, row {i}, column {j}: {sum}");
                }
            }
        }
    }

    [Fact]
    public void Columns_that_others_make_superfluous_are_named()
    {
        var inverse = new DenseInverse([1, 2, 0, 2, 4, 1, 3, 6, 5], 3);

        Assert.Equal([1], inverse.Failed);
        Assert.Equal(2, inverse.Taken.Count(taken => taken));
    }

    private static double[] Numbers(Random random, int length) => [.. Enumerable.Range(0, length).Select(_ => random.NextDouble() * Math.Pow(10, random.Next(-3, 3)))];
}
