using Xunit;

namespace Folkmoot.Sortition.Tests.Reference;

public sealed class AgainstReferenceTests
{
    private const int Pools = 400;

    [Fact]
    public void Chances_are_those_of_listing_every_panel()
    {
        for (var seed = 0; seed < Pools; seed++)
        {
            var (pool, seats) = SmallPool.Draw(seed);
            var expected = ReferenceLeximin.Chances(pool, seats);
            Lottery lottery;
            try
            {
                lottery = Lottery.Prepare(pool, new DrawSettings { Seats = seats }, cancellationToken: TestContext.Current.CancellationToken);
            }
            catch (SortitionException error)
            {
                Assert.True(expected is null, $"Seed {seed}: there are panels, and the lottery says: {error.Message}");
                continue;
            }

            Assert.True(expected is not null, $"Seed {seed}: there is no panel, and yet a lottery.");
            Assert.True(expected.SequenceEqual(lottery.Chances), $"Seed {seed}: {string.Join(' ', expected)} by listing every panel, {string.Join(' ', lottery.Chances)} by the lottery.");
            Assert.Equal(Enumerable.Range(0, expected.Length).Where(person => expected[person].Sign == 0), lottery.Excluded.Select(excluded => excluded.Person));
            var findings = DrawVerifier.Verify(DrawRecord.Of(lottery).Drawn("value"));
            Assert.True(findings.Count == 0, $"Seed {seed}: {string.Join(' ', findings)}");
        }
    }
}
