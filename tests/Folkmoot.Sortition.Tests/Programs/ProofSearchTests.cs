using System.Numerics;
using Xunit;

namespace Folkmoot.Sortition.Tests.Programs;

public sealed class ProofSearchTests
{
    private const int Programs = 400;

    [Fact]
    public void Best_value_is_proven_and_any_lower_bound_is_beaten()
    {
        var (split, whole) = (0, 0);
        for (var seed = 0; seed < Programs; seed++)
        {
            var program = RandomProgram.Draw(seed);
            var (outcome, _, value) = new IntegerProgram(program, worthMore: 0.999).Solve(double.NegativeInfinity, first: false, long.MaxValue, TestContext.Current.CancellationToken);
            var worth = Enumerable.Range(0, program.Columns).Select(column => (BigInteger)program.Cost[column]).ToArray();
            var best = outcome == Outcome.Best ? (BigInteger)value : -1_000_000;

            var (proof, better) = new ProofSearch(program, TestContext.Current.CancellationToken).Find(worth, best, 10_000);

            Assert.True(proof is not null && better is null, $"Seed {seed}: not proven");
            Assert.True(proof.Proves(program, worth, best), $"Seed {seed}: the proof does not hold");
            split += proof.Count > 1 ? 1 : 0;
            if (outcome != Outcome.Best)
                continue;
            whole++;
            Assert.False(proof.Proves(program, worth, best - 1), $"Seed {seed}: a bound below the best is proven");
            (proof, better) = new ProofSearch(program, TestContext.Current.CancellationToken).Find(worth, best - 1, 10_000);
            Assert.True(proof is null && better is not null && SimplexTests.Holds(program, better), $"Seed {seed}: nothing better than {best - 1}");
        }

        Assert.InRange(split, Programs / 20, Programs);
        Assert.InRange(whole, Programs / 2, Programs);
    }

    [Fact]
    public void Worth_of_many_digits_is_bounded_to_the_last_one()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var program = RandomProgram.Draw(seed);
            var factor = BigInteger.Pow(10, 40) + 7;
            var worth = Enumerable.Range(0, program.Columns).Select(column => ((BigInteger)program.Cost[column] * factor) + column).ToArray();
            var (proof, better) = new ProofSearch(program, TestContext.Current.CancellationToken).Find(worth, -BigInteger.Pow(10, 60), 10_000);
            if (proof is not null)
                continue;

            // Climbs to the best, which is then proven.
            BigInteger bound = 0;
            while (better is not null)
            {
                bound = better.Select((count, column) => count * worth[column]).Aggregate(BigInteger.Zero, (sum, one) => sum + one);
                (proof, better) = new ProofSearch(program, TestContext.Current.CancellationToken).Find(worth, bound, 10_000);
            }

            Assert.True(proof!.Proves(program, worth, bound) && !proof.Proves(program, worth, bound - 1), $"Seed {seed}");
        }
    }
}
