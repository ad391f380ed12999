using Xunit;

namespace Folkmoot.Counting.Tests.Reference;

/// <summary>Greedy and the comparison step on random elections, held against sorting fractions and asking every voter.</summary>
public sealed class GreedyAgainstReferenceTests
{
    private const int Drawn = 4_000;

    [Fact]
    public void Greedy_takes_what_fits_in_order_of_exact_worth()
    {
        for (var seed = 0; seed < Drawn; seed++)
        {
            var random = new Random(seed);
            var kind = (BallotKind)random.Next(6);
            var small = SmallElection.Draw(random, kind);
            var rule = new GreedyRule
            {
                Measure = kind switch { BallotKind.Ordinal => GreedyMeasure.Borda, BallotKind.Points or BallotKind.Score => GreedyMeasure.Points, _ => GreedyMeasure.Votes },
                BordaLast = random.Next(2),
                PerCost = random.Next(2) == 0,
                Misfit = (GreedyMisfit)random.Next(2),
                FundUnsupported = random.Next(2) == 0,
                Tie = TieOrder.ById,
                Caps = SmallCaps.Draw(seed, small),
            };

            var result = Counter.Count(small.Build(), rule, cancellationToken: TestContext.Current.CancellationToken);

            Assert.True(Expected(small, rule).SequenceEqual(result.WinnerIds, StringComparer.Ordinal), $"seed {seed}, {rule}\n{small}");
        }
    }

    [Theory]
    [InlineData(Comparison.Approvals)]
    [InlineData(Comparison.Exclusion)]
    public void Comparison_asks_every_voter(Comparison criterion)
    {
        var replaced = 0;
        for (var seed = 0; seed < Drawn; seed++)
        {
            var random = new Random(seed);
            var small = SmallElection.Draw(random, (BallotKind)random.Next(6));
            var rule = new EqualSharesRule { Compare = criterion };

            var compared = Counter.Count(small.Build(), rule, cancellationToken: TestContext.Current.CancellationToken);
            var shares = Counter.Count(small.Build(), rule with { Compare = Comparison.None }, cancellationToken: TestContext.Current.CancellationToken).Winners;
            var greedy = Counter.Count(small.Build(), new GreedyRule(), cancellationToken: TestContext.Current.CancellationToken).Winners;

            var (forShares, forGreedy) = (0, 0);
            foreach (var ballot in small.Ballots)
            {
                var (a, b) = (Content(ballot, shares, criterion), Content(ballot, greedy, criterion));
                forShares += a > b ? ballot.Weight : 0;
                forGreedy += b > a ? ballot.Weight : 0;
            }

            Assert.True((forShares, forGreedy) == (compared.Comparison!.PreferEqualShares, compared.Comparison.PreferGreedy), $"seed {seed}\n{small}");
            Assert.Equal(forGreedy > forShares ? greedy : shares, compared.Winners);
            replaced += forGreedy > forShares ? 1 : 0;
        }

        Assert.InRange(replaced, 1, Drawn - 1);
    }

    private static List<string> Expected(SmallElection small, GreedyRule rule)
    {
        var worth = new long[small.Projects.Count];
        foreach (var ballot in small.Ballots)
        {
            for (var place = 0; place < ballot.Choices.Length; place++)
            {
                worth[ballot.Choices[place]] += ballot.Weight * rule.Measure switch
                {
                    GreedyMeasure.Borda => ballot.Choices.Length - 1 - place + rule.BordaLast,
                    GreedyMeasure.Points => ballot.Values![place],
                    _ => 1,
                };
            }
        }

        var order = Enumerable.Range(0, worth.Length)
            .Where(p => rule.FundUnsupported || worth[p] > 0)
            .OrderByDescending(p => rule.PerCost && small.Projects[p].Cost == 0 && worth[p] > 0)
            .ThenByDescending(p => rule.PerCost ? Fraction.Of(worth[p], Math.Max(1, small.Projects[p].Cost)) : worth[p])
            .ThenBy(p => small.Projects[p].Id, StringComparer.Ordinal);
        var (winners, left) = (new List<string>(), small.Budget);
        foreach (var project in order)
        {
            if (!SmallCaps.Allow(small, rule.Caps, winners.Select(id => Array.FindIndex([.. small.Projects], p => p.Id == id)), project))
                continue;
            if (small.Projects[project].Cost <= left)
            {
                winners.Add(small.Projects[project].Id);
                left -= small.Projects[project].Cost;
            }
            else if (rule.Misfit == GreedyMisfit.Stop)
            {
                break;
            }
        }

        return winners;
    }

    private static int Content(SmallBallot ballot, IReadOnlyList<int> winners, Comparison criterion)
    {
        var funded = Enumerable.Range(0, ballot.Choices.Length).Count(i => winners.Contains(ballot.Choices[i]) && ballot.Values?[i] is null or > 0);
        return criterion == Comparison.Exclusion ? Math.Min(1, funded) : funded;
    }
}
