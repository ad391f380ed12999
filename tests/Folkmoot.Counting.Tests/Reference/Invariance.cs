using Xunit;

namespace Folkmoot.Counting.Tests.Reference;

/// <summary>What must hold for every rule: held against random elections, the seed shown on failure.</summary>
internal static class Invariance
{
    /// <summary>Moving ballots and projects about, and splitting weighted ballots into equal ones, changes neither winners nor rounds.</summary>
    public static void Check(int seed, int elections, Func<Random, SmallElection, CountRule> draw, BallotKind? kind = null) => ForMany(seed, elections, kind, (random, small) =>
    {
        var rule = draw(random, small);
        var places = Enumerable.Range(0, small.Projects.Count).ToArray();
        random.Shuffle(places);
        var ballots = small.Ballots
            .SelectMany(b => Enumerable.Repeat(b with { Weight = 1, Choices = [.. b.Choices.Select(c => Array.IndexOf(places, c))] }, b.Weight))
            .ToArray();
        random.Shuffle(ballots);
        var moved = small with { Projects = [.. places.Select(p => small.Projects[p])], Ballots = ballots };

        var (expected, actual) = (Count(small, rule), Count(moved, rule));

        Assert.Equal(expected.WinnerIds, actual.WinnerIds);
        Assert.Equal(expected.Rounds, actual.Rounds);
        Assert.Equal(expected.FinalShare, actual.FinalShare);
        Assert.Equal(
            expected.Losers.OrderBy(l => l.Project, StringComparer.Ordinal).Select(l => (l.Project, l.Reason, l.Round, l.Lacked)),
            actual.Losers.OrderBy(l => l.Project, StringComparer.Ordinal).Select(l => (l.Project, l.Reason, l.Round, l.Lacked)));
    });

    /// <summary>The budget holds, no voter pays more than the share, payments add up to what the rounds say, and the account survives JSON.</summary>
    public static void CheckShares(int seed, int elections, Func<Random, SmallElection, CountRule> draw, Func<CountRound, bool> isPaid, BallotKind? kind = null) =>
        ForMany(seed, elections, kind, (random, small) =>
        {
            var result = Count(small, draw(random, small));
            var stored = CountAccount.FromJson(result.Account.ToJson());

            Assert.True(result.Spent <= small.Budget);
            var paid = result.Rounds.ToDictionary(r => r.Project, _ => Fraction.Zero, StringComparer.Ordinal);
            for (var ballot = 0; ballot < small.Ballots.Count; ballot++)
            {
                var account = result.ShareOf(ballot);
                Assert.True(account.Left.Sign >= 0);
                Assert.All(account.Payments, p => Assert.True(p.Amount.Sign > 0));
                Assert.Equal(account.Share, account.Left + account.Payments.Aggregate(Fraction.Zero, (sum, p) => sum + p.Amount));
                foreach (var payment in account.Payments)
                    paid[payment.Project] += payment.Amount * small.Ballots[ballot].Weight;
                var choices = small.Ballots[ballot].Choices.Select((c, i) => new BallotChoice(result.Election.ProjectIds[c], small.Ballots[ballot].Values?[i] ?? 1)).ToList();
                Assert.Equivalent(account, Counter.Explain(stored, choices), strict: true);
            }

            Assert.All(result.Rounds, r => Assert.Equal(isPaid(r) ? r.Cost : 0, paid[r.Project]));
        });

    public static void ForMany(int seed, int elections, BallotKind? kind, Action<Random, SmallElection> check)
    {
        for (var at = seed; at < seed + elections; at++)
        {
            var random = new Random(at);
            var small = SmallElection.Draw(random, kind ?? (BallotKind)random.Next(6));
            try
            {
                check(random, small);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                throw new InvalidOperationException($"Seed {at}\n{small}", failure);
            }
        }
    }

    private static CountResult Count(SmallElection small, CountRule rule) =>
        Counter.Count(small.Build(), rule, cancellationToken: TestContext.Current.CancellationToken);
}
