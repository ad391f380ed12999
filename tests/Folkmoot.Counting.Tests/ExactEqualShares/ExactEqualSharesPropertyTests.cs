using Folkmoot.Counting.Tests.Reference;
using Xunit;

namespace Folkmoot.Counting.Tests.ExactEqualShares;

/// <summary>What must hold whatever the election.</summary>
public sealed class ExactEqualSharesPropertyTests
{
    [Fact]
    public void Order_and_grouping_of_ballots_and_order_of_projects_do_not_matter() =>
        Invariance.Check(41_000, 600, Draw);

    [Fact]
    public void Nobody_pays_more_than_the_share_and_payments_add_up_to_the_costs() =>
        Invariance.CheckShares(42_000, 600, Draw, round => round.Kind == RoundKind.EqualPayments);

    /// <summary>Whoever pays for a project pays as much as all others who do.</summary>
    [Fact]
    public void Payments_for_a_project_are_equal()
    {
        for (var seed = 43_000; seed < 43_400; seed++)
        {
            var random = new Random(seed);
            var small = SmallElection.Draw(random, (BallotKind)random.Next(6));
            var result = Counter.Count(small.Build(), Draw(random, small), cancellationToken: TestContext.Current.CancellationToken);

            var payments = Enumerable.Range(0, small.Ballots.Count).SelectMany(ballot => result.ShareOf(ballot).Payments);
            Assert.All(payments.GroupBy(p => p.Project, StringComparer.Ordinal), project => Assert.Single(project.Select(p => p.Amount).Distinct()));
        }
    }

    private static ExactEqualSharesRule Draw(Random random, SmallElection small) => new()
    {
        Utility = (Utility)random.Next(2),
        Raise = (ShareRaise)random.Next(3),
        RaiseUntil = (RaiseStop)random.Next(2),
        Tie = new TieOrder(TieKey.LowestCost, TieKey.Id),
    };
}
