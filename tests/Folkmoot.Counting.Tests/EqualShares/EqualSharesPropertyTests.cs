using Folkmoot.Counting.Tests.Reference;
using Xunit;

namespace Folkmoot.Counting.Tests.EqualShares;

/// <summary>What must hold whatever the election.</summary>
public sealed class EqualSharesPropertyTests
{
    private const int Elections = 1_500;

    [Fact]
    public void Order_of_ballots_and_projects_does_not_matter() => ForMany((random, small, rule) =>
    {
        var places = Enumerable.Range(0, small.Projects.Count).ToArray();
        random.Shuffle(places);
        var ballots = small.Ballots.Select(b => b with { Choices = [.. b.Choices.Select(c => Array.IndexOf(places, c))] }).ToArray();
        random.Shuffle(ballots);
        var moved = small with { Projects = [.. places.Select(p => small.Projects[p])], Ballots = ballots };

        return (Counter.Count(small.Build(), rule), Counter.Count(moved.Build(), rule));
    });

    [Fact]
    public void Splitting_weighted_ballots_into_equal_ones_does_not_matter() => ForMany((_, small, rule) =>
    {
        var split = small with { Ballots = [.. small.Ballots.SelectMany(b => Enumerable.Repeat(b with { Weight = 1 }, b.Weight))] };

        return (Counter.Count(small.Build(), rule), Counter.Count(split.Build(), rule));
    });

    [Fact]
    public void Counting_every_voter_three_times_does_not_matter_without_whole_shares() => ForMany((_, small, rule) =>
    {
        var tripled = small with { Budget = small.Budget * 3, Projects = [.. small.Projects.Select(p => (p.Id, p.Cost * 3))], Ballots = [.. small.Ballots.Select(b => b with { Weight = b.Weight * 3 })] };
        rule = rule with { Add1 = Add1.Off, Start = StartShare.Exact };

        return (Counter.Count(small.Build(), rule), Counter.Count(tripled.Build(), rule));
    }, compareMoney: false);

    [Fact]
    public void Winners_cost_no_more_than_the_budget_and_nobody_pays_more_than_the_share() => ForMany((_, small, rule) =>
    {
        var result = Counter.Count(small.Build(), rule with { Complete = Completion.ByVotes });

        Assert.True(result.Spent <= small.Budget);
        Assert.Equal(small.Budget - result.Spent, result.Rounds.Count == 0 ? small.Budget : result.Rounds[^1].BudgetLeft);
        var paid = result.Rounds.ToDictionary(r => r.Project, _ => Fraction.Zero, StringComparer.Ordinal);
        for (var ballot = 0; ballot < small.Ballots.Count; ballot++)
        {
            var account = result.ShareOf(ballot);
            Assert.True(account.Left.Sign >= 0);
            Assert.Equal(account.Share, account.Left + account.Payments.Aggregate(Fraction.Zero, (sum, p) => sum + p.Amount));
            foreach (var payment in account.Payments)
            {
                paid[payment.Project] += payment.Amount * small.Ballots[ballot].Weight;
            }
        }

        Assert.All(result.Rounds, r => Assert.Equal(r.Kind == RoundKind.Shares ? r.Cost : 0, paid[r.Project]));
        return (result, result);
    });

    /// <summary>Peters and Skowron, EC 2020: no losing project has supporters with more money left than it costs, and only supporters pay.</summary>
    [Fact]
    public void The_result_is_priceable() => ForMany((_, small, rule) =>
    {
        var result = Counter.Count(small.Build(), rule);

        foreach (var loser in result.Losers.Where(l => l.Reason == LossReason.SupportersOutOfMoney))
        {
            Assert.True(loser.MoneyAtEnd < loser.Cost);
            Assert.True(loser.MoneyAtEnd <= loser.MoneyLeft);
            Assert.Equal(loser.Cost, loser.MoneyLeft + loser.Lacked);
            Assert.True(loser.Lacked.Sign > 0);
        }

        return (result, result);
    });

    [Fact]
    public void What_losers_supporters_paid_and_kept_adds_up_to_their_shares() => ForMany((_, small, rule) =>
    {
        var election = small.Build();
        var result = Counter.Count(election, rule);

        foreach (var loser in result.Losers.Where(l => l.Reason == LossReason.SupportersOutOfMoney))
        {
            var byVoter = Enumerable.Range(0, small.Ballots.Count)
                .Where(b => small.Ballots[b].Choices.Contains(election.IndexOf(loser.Project)) && Supports(small, b, election.IndexOf(loser.Project), rule))
                .Select(b => (Account: result.ShareOf(b), small.Ballots[b].Weight))
                .ToList();
            Assert.Equal(byVoter.Aggregate(Fraction.Zero, (sum, v) => sum + (v.Account.Left * v.Weight)), loser.MoneyAtEnd);
            Assert.All(loser.PaidInstead, instead => Assert.Equal(
                instead.Amount,
                byVoter.Aggregate(Fraction.Zero, (sum, v) => sum + (v.Account.Payments.Where(p => string.Equals(p.Project, instead.Project, StringComparison.Ordinal)).Aggregate(Fraction.Zero, (s, p) => s + p.Amount) * v.Weight))));
        }

        return (result, result);
    });

    /// <summary>The round of a loser is the first after which its supporters, asked one by one, could no longer pay.</summary>
    [Fact]
    public void Losers_were_lost_in_the_round_in_which_their_supporters_ran_short() => ForMany((_, small, rule) =>
    {
        var election = small.Build();
        var result = Counter.Count(election, rule);
        foreach (var loser in result.Losers.Where(l => l.Reason == LossReason.SupportersOutOfMoney))
        {
            var project = election.IndexOf(loser.Project);
            var supporters = Enumerable.Range(0, small.Ballots.Count)
                .Where(b => small.Ballots[b].Choices.Contains(project) && Supports(small, b, project, rule))
                .Select(b => (Account: result.ShareOf(b), small.Ballots[b].Weight))
                .ToList();
            Fraction After(int round) => supporters.Aggregate(Fraction.Zero, (sum, v) =>
                sum + ((v.Account.Share - v.Account.Payments.Where(p => p.Round <= round).Aggregate(Fraction.Zero, (s, p) => s + p.Amount)) * v.Weight));
            Assert.True(After(loser.Round) < loser.Cost);
            Assert.Equal(After(loser.Round), loser.MoneyLeft);
            Assert.True(loser.Round == 0 || After(loser.Round - 1) >= loser.Cost);
        }

        return (result, result);
    });

    [Fact]
    public void An_account_survives_json_and_still_explains_every_ballot() => ForMany((_, small, rule) =>
    {
        var election = small.Build();
        var result = Counter.Count(election, rule);
        var stored = CountAccount.FromJson(result.Account.ToJson());

        Assert.Equal(result.Account.ToJson(), stored.ToJson());
        for (var ballot = 0; ballot < small.Ballots.Count; ballot++)
        {
            var choices = small.Ballots[ballot].Choices.Select((c, i) => new BallotChoice(election.ProjectIds[c], small.Ballots[ballot].Values?[i] ?? 1)).ToList();
            Assert.Equivalent(result.ShareOf(ballot), Counter.Explain(stored, choices), strict: true);
        }

        return (result, result);
    }, elections: 200);

    private static bool Supports(SmallElection small, int ballot, int project, EqualSharesRule rule)
    {
        var place = Array.IndexOf(small.Ballots[ballot].Choices, project);
        return rule.Utility == Utility.Borda
            ? small.Ballots[ballot].Choices.Length - 1 - place + rule.BordaLast > 0
            : small.Ballots[ballot].Values is not { } values || values[place] > 0;
    }

    private static void ForMany(
        Func<Random, SmallElection, EqualSharesRule, (CountResult Expected, CountResult Actual)> count, bool compareMoney = true, int elections = Elections)
    {
        for (var seed = 7_000; seed < 7_000 + elections; seed++)
        {
            var random = new Random(seed);
            var kind = (BallotKind)random.Next(6);
            var small = SmallElection.Draw(random, kind);
            var rule = new EqualSharesRule
            {
                Utility = kind switch
                {
                    BallotKind.Points => Utility.Points,
                    BallotKind.Score => Utility.Score,
                    BallotKind.Ordinal => Utility.Borda,
                    _ => (Utility)random.Next(2),
                },
                BordaLast = random.Next(2),
                Start = (StartShare)random.Next(3),
                Add1 = (Add1)random.Next(3),
                Tie = new TieOrder(TieKey.LowestCost, TieKey.Id),
            };
            try
            {
                var (expected, actual) = count(random, small, rule);
                Assert.Equal(expected.WinnerIds, actual.WinnerIds);
                if (compareMoney)
                {
                    Assert.Equal(expected.FinalShare, actual.FinalShare);
                    Assert.Equal(expected.Rounds, actual.Rounds);
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                throw new InvalidOperationException($"Seed {seed}, {rule}\n{small}", failure);
            }
        }
    }
}
