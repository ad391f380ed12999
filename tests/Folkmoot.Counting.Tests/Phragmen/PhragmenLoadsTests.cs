using Folkmoot.Counting.Tests.Reference;
using Xunit;

namespace Folkmoot.Counting.Tests.Phragmen;

/// <summary>What the quick look at a price promises about its own error.</summary>
public sealed class PhragmenLoadsTests
{
    private const double HalfUlp = 1.0 / (1L << 53);

    /// <summary>
    /// Each estimate adds a cost and one product for every purchase its supporters paid for last, and divides. A product loses at most half a unit in the last place, the two whole
    /// numbers in it and in the division as much on their way into doubles, and so does every sum and the division: with n purchases n + 4, on top of the error of the times
    /// themselves. The promise must cover that worst case, which no drawn election comes near.
    /// </summary>
    [Fact]
    public void The_error_promised_covers_the_worst_that_rounding_can_do()
    {
        var election = SmallElection.Draw(new Random(5), BallotKind.Approval, voters: 60, projects: 40, largestCost: 1_000).Build();
        var loads = new PhragmenLoads(election);
        var worst = 0.0;
        for (var purchases = 0; purchases < 200; purchases++)
        {
            var estimate = worst + ((purchases + 4) * HalfUlp);
            const double SecondOrder = 1.0001;
            Assert.True(loads.Error >= estimate * SecondOrder, $"after {purchases} purchases {loads.Error} is promised and {estimate} possible");
            worst = estimate;
            loads.Buy(Enumerable.Range(0, election.ProjectCount).First(project => loads.Support[project] > 0));
        }
    }

    [Fact]
    public void Estimates_are_as_near_the_exact_times_as_promised()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var election = SmallElection.Draw(random, BallotKind.Approval, voters: 40, projects: 20, largestCost: 90_000_007).Build();
            var loads = new PhragmenLoads(election);
            foreach (var project in Enumerable.Range(0, election.ProjectCount).Where(project => loads.Support[project] > 0))
            {
                var (estimate, error) = (loads.Estimate(project), loads.Error);
                var exact = loads.Buy(project).ToDouble();
                Assert.True(Math.Abs(estimate - exact) <= (error + (2 * HalfUlp)) * exact, $"seed {seed}: {estimate} for {exact}");
            }
        }
    }
}
