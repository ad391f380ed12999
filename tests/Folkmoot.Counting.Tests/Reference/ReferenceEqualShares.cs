namespace Folkmoot.Counting.Tests.Reference;

/// <summary>
/// Equal Shares by the letter of its definition: one purse per voter, every price from scratch in every round, fractions throughout,
/// no grouping, no heap, no skipping. Slow and meant to be seen through.
/// </summary>
internal sealed class ReferenceEqualShares(SmallElection election, EqualSharesRule rule)
{
    private readonly List<long[]> _utilities = Utilities(election, rule);
    private readonly long[] _costs = [.. election.Projects.Select(p => p.Cost)];
    private readonly int[] _rank = Ranks(election, rule.Tie);

    public sealed record Run(List<int> Winners, List<Fraction> Rhos, List<Fraction> Left, List<Fraction[]> Paid);

    public (Run Outcome, Fraction Share, long Steps) Count()
    {
        var share = _utilities.Count == 0 ? Fraction.Zero : Fraction.Of(election.Budget, _utilities.Count);
        var unit = election.Scale == 0 ? 1 : 10;
        Fraction Whole(Fraction amount) => (amount / unit).Floor() * unit;
        share = rule.Start == StartShare.Floor ? Whole(share) : share;
        var outcome = At(share);
        var steps = 1L;
        while (rule.Add1 != Add1.Off && !Ends(outcome))
        {
            var raised = (steps == 1 && rule.Start == StartShare.ExactThenFloor ? Whole(share) : share) + (rule.Step * unit);
            var next = At(raised);
            steps++;
            if (next.Winners.Sum(p => _costs[p]) > election.Budget)
            {
                break;
            }

            (share, outcome) = (raised, next);
        }

        return (outcome, share, steps);
    }

    public Run At(Fraction share)
    {
        var money = _utilities.Select(_ => share).ToList();
        var run = new Run([], [], money, []);
        while (true)
        {
            var best = Enumerable.Range(0, _costs.Length)
                .Where(p => _costs[p] > 0 && !run.Winners.Contains(p) && SmallCaps.Allow(election, rule.Caps, run.Winners, p))
                .Select(p => (Project: p, Rho: Rho(p, money)))
                .Where(c => c.Rho is not null)
                .OrderBy(c => c.Rho!.Value)
                .ThenBy(c => _rank[c.Project])
                .FirstOrDefault();
            if (best.Rho is not { } rho)
            {
                return run;
            }

            var paid = _utilities.Select((u, voter) => Fraction.Min(money[voter], rho * u[best.Project])).ToArray();
            for (var voter = 0; voter < paid.Length; voter++)
            {
                money[voter] -= paid[voter];
            }

            run.Winners.Add(best.Project);
            run.Rhos.Add(rho);
            run.Paid.Add(paid);
        }
    }

    /// <summary>The smallest rho at which the supporters' payments add up to the cost: tried at each rho at which somebody runs out.</summary>
    private Fraction? Rho(int project, List<Fraction> money)
    {
        var supporters = Enumerable.Range(0, _utilities.Count).Where(v => _utilities[v][project] > 0).ToList();
        if (supporters.Count == 0 || supporters.Aggregate(Fraction.Zero, (sum, v) => sum + money[v]) < _costs[project])
        {
            return null;
        }

        foreach (var limit in supporters.Select(v => money[v] / _utilities[v][project]).OrderBy(x => x))
        {
            var poor = supporters.Where(v => money[v] / _utilities[v][project] < limit).ToList();
            var utility = supporters.Except(poor).Sum(v => _utilities[v][project]);
            var rho = (_costs[project] - poor.Aggregate(Fraction.Zero, (sum, v) => sum + money[v])) / utility;
            if (rho <= limit)
            {
                return rho;
            }
        }

        throw new InvalidOperationException("Supporters with enough money always find a price.");
    }

    private bool Ends(Run run)
    {
        var open = Enumerable.Range(0, _costs.Length).Where(p => _costs[p] > 0 && !run.Winners.Contains(p) && _utilities.Any(u => u[p] > 0) && SmallCaps.Allow(election, rule.Caps, run.Winners, p)).ToList();
        var left = election.Budget - run.Winners.Sum(p => _costs[p]);
        return open.Count == 0 || (rule.Add1 == Add1.ExhaustiveSupported && open.All(p => _costs[p] > left));
    }

    private static List<long[]> Utilities(SmallElection election, EqualSharesRule rule)
    {
        var voters = new List<long[]>();
        foreach (var ballot in election.Ballots)
        {
            var utility = new long[election.Projects.Count];
            for (var place = 0; place < ballot.Choices.Length; place++)
            {
                var project = ballot.Choices[place];
                var named = ballot.Values is null || ballot.Values[place] > 0;
                utility[project] = Math.Max(0, rule.Utility switch
                {
                    Utility.Cost => named ? election.Projects[project].Cost : 0,
                    Utility.Cardinality => named ? 1 : 0,
                    Utility.Borda => ballot.Choices.Length - 1 - place + rule.BordaLast,
                    _ => ballot.Values![place],
                });
            }

            voters.AddRange(Enumerable.Repeat(utility, ballot.Weight));
        }

        return voters;
    }

    private static int[] Ranks(SmallElection election, TieOrder tie)
    {
        var votes = Enumerable.Range(0, election.Projects.Count).Select(p => election.Ballots.Where(b => b.Choices.Contains(p)).Sum(b => b.Weight)).ToArray();
        IComparable Key(TieKey key, int p) => key switch
        {
            TieKey.LowestCost => election.Projects[p].Cost,
            TieKey.HighestCost => -election.Projects[p].Cost,
            TieKey.MostVotes => -votes[p],
            TieKey.FewestVotes => votes[p],
            _ => p,
        };
        var order = tie.Keys.Aggregate(Enumerable.Range(0, votes.Length).OrderBy(_ => 0), (sorted, key) => sorted.ThenBy(p => Key(key, p)));
        var ranks = new int[votes.Length];
        foreach (var (project, rank) in order.Select((p, i) => (p, i)))
        {
            ranks[project] = rank;
        }

        return ranks;
    }
}
