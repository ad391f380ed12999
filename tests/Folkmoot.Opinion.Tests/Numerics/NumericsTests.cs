using Xunit;

namespace Folkmoot.Opinion.Tests;

public sealed class NumericsTests
{
    [Fact]
    public void Log_gamma_is_the_log_of_factorials()
    {
        var factorial = 0.0;
        for (var n = 1; n < 200; n++)
        {
            Assert.Equal(factorial, BetaLaw.LogGamma(n), 10);
            factorial += Math.Log(n);
        }

        Assert.Equal(Math.Log(Math.PI) / 2, BetaLaw.LogGamma(0.5), 12);
    }

    [Theory]
    [InlineData(2, 3, 0.4, 0.5248)]
    [InlineData(1, 1, 0.3, 0.3)]
    [InlineData(5, 1, 0.9, 0.59049)]
    public void Incomplete_beta_is_the_chance_of_enough_successes(double a, double b, double x, double expected) => Assert.Equal(expected, BetaLaw.Regularised(a, b, x), 10);

    [Fact]
    public void A_quantile_is_undercut_with_its_probability()
    {
        for (var trials = 0; trials < 3000; trials = (trials * 2) + 1)
        {
            foreach (var successes in (int[])[0, trials / 3, trials])
            {
                foreach (var tail in (double[])[0.05, 0.5, 0.95])
                    Assert.Equal(tail, BetaLaw.Regularised(successes + 0.5, trials - successes + 0.5, BetaLaw.Quantile(successes, trials, tail)), 6);
            }
        }
    }

    [Fact]
    public void Fisher_counts_the_tables_with_as_many()
    {
        // Of 10 answers 5 agree; 4 of a group of 5 among them: (25 + 1) of 252 ways.
        Assert.Equal(26.0 / 252, new FisherTest(20).AtLeast(4, 5, 1, 5), 12);
        Assert.Equal(1, new FisherTest(20).AtLeast(0, 5, 3, 5), 12);
    }

    [Fact]
    public void Draws_below_a_bound_are_even()
    {
        var draws = new Draws(5);
        var counts = new int[7];
        for (var i = 0; i < 70_000; i++)
            counts[draws.Below(7)]++;

        Assert.True(counts.Sum(count => Math.Pow(count - 10_000, 2) / 10_000) < 22.5);
    }
}
