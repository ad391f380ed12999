using System.Numerics;
using Xunit;

namespace Folkmoot.Sortition.Tests.Exact;

public sealed class IntegerSystemTests
{
    [Fact]
    public void Solution_multiplies_back_exactly_also_where_numbers_are_large()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var size = random.Next(1, 12);
            var rows = Enumerable.Range(0, size).Select(_ => Enumerable.Range(0, size).ToArray()).ToArray();
            var entries = Enumerable.Range(0, size).Select(_ => Enumerable.Range(0, size).Select(_ => random.NextInt64(-100_000, 100_000)).ToArray()).ToArray();
            var right = Enumerable.Range(0, size).Select(_ => (BigInteger)random.NextInt64(-1_000_000, 1_000_000)).ToArray();

            var (numerators, denominator) = IntegerSystem.SolveLeft(rows, entries, right)!.Value;

            for (var column = 0; column < size; column++)
            {
                var sum = Enumerable.Range(0, size).Aggregate(BigInteger.Zero, (sum, i) => sum + (numerators[i] * entries[column][i]));
                Assert.True(sum == right[column] * denominator, $"Seed {seed}, column {column}");
            }
        }
    }

    [Fact]
    public void Singular_system_has_no_solution() =>
        Assert.Null(IntegerSystem.SolveLeft([[0, 1], [0, 1]], [[1, 2], [2, 4]], [1, 2]));
}
