using Folkmoot.Counting.Tests.Reference;
using Xunit;

namespace Folkmoot.Counting.Tests.CumulativeSupportTransfer;

/// <summary>Winners and payments on thousands of random elections, held against the definition.</summary>
public sealed class SupportTransferAgainstReferenceTests
{
    private const int LongestExactFactor = 1024;
    private static readonly TieKey[][] Ties = [[TieKey.Id], [TieKey.LowestCost, TieKey.MostVotes], [TieKey.HighestCost, TieKey.FewestVotes]];
    private static readonly Fraction Rounding = Fraction.Of(1L, 1L << 40);

    public static TheoryData<SupportOrder, SupportShortage, bool> Rules
    {
        get
        {
            var rules = new TheoryData<SupportOrder, SupportShortage, bool>();
            foreach (var order in Enum.GetValues<SupportOrder>())
            {
                foreach (var shortage in Enum.GetValues<SupportShortage>())
                {
                    rules.Add(order, shortage, true);
                    rules.Add(order, shortage, false);
                }
            }

            return rules;
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Purchases_are_those_of_the_definition(SupportOrder order, SupportShortage shortage, bool exhaust)
    {
        for (var seed = 61_000; seed < 61_500; seed++)
        {
            var random = new Random(seed);
            var large = seed % 25 == 0;
            var small = SmallElection.Draw(random, seed % 3 == 0 ? BallotKind.Score : BallotKind.Points, large ? 40 : 9, large ? 9 : 7, large ? 1000 : 12);
            var rule = new CumulativeSupportTransferRule { Order = order, Shortage = shortage, Exhaust = exhaust, Tie = new TieOrder(Ties[random.Next(Ties.Length)]), Caps = SmallCaps.Draw(seed, small) };
            var expected = new ReferenceSupportTransfer(small, rule);
            expected.Count();

            var result = Counter.Count(small.Build(), rule, cancellationToken: TestContext.Current.CancellationToken);

            var shown = $"seed {seed}, {rule}\n{small}";
            Assert.True(expected.Winners.Select(p => small.Projects[p].Id).SequenceEqual(result.Rounds.Where(r => r.Cost > 0).Select(r => r.Project), StringComparer.Ordinal), shown);
            var payments = ReferenceVoters.Payments(small, result);
            for (var voter = 0; voter < payments.Count; voter++)
                Assert.True(payments[voter].Zip(expected.Paid[voter]).All(pair => IsShown(pair.Second, pair.First)), shown);
        }
    }

    /// <summary>The same, or next to it where the fraction is too long to be shown.</summary>
    private static bool IsShown(Fraction exact, Fraction shown) =>
        exact == shown || (exact.Denominator.GetBitLength() > LongestExactFactor / 8 && Fraction.Max(exact - shown, shown - exact) < Rounding);
}
