using Folkmoot.Counting.Tests.Reference;

namespace Folkmoot.Counting.Tests.ExpandingApprovals;

/// <summary>PB-EAR by the letter of its definition: a purse per voter, every project looked at after every purchase, fractions throughout.</summary>
internal sealed class ReferenceExpandingApprovals(SmallElection election, ExpandingApprovalsRule rule)
{
    private readonly long[] _costs = [.. election.Projects.Select(p => p.Cost)];
    private readonly int[] _rank = ReferenceVoters.Ranks(election, rule.Tie);
    private readonly List<int[]> _rankings = [.. election.Ballots.SelectMany(ballot => Enumerable.Repeat(ballot.Choices, ballot.Weight))];

    public sealed record Purchase(int Project, int Places, Fraction[] Paid);

    public (List<Purchase> Purchases, List<Fraction[]> MoneyAfter) Count()
    {
        var money = _rankings.Select(_ => Fraction.Of(election.Budget, _rankings.Count)).ToArray();
        var purchases = new List<Purchase>();
        var after = new List<Fraction[]> { money.ToArray() };
        var left = election.Budget;
        for (var places = 1; places <= _costs.Length; places++)
        {
            while (true)
            {
                var best = Enumerable.Range(0, _costs.Length)
                    .Where(p => _costs[p] > 0 && _costs[p] <= left && purchases.TrueForAll(bought => bought.Project != p)
                        && SmallCaps.Allow(election, rule.Caps, purchases.Select(bought => bought.Project), p))
                    .Select(p => (Project: p, Voters: Approving(p, places), Money: Sum(Approving(p, places).Select(v => money[v]))))
                    .Where(c => c.Money >= _costs[c.Project])
                    .OrderByDescending(c => c.Money / _costs[c.Project])
                    .ThenBy(c => _rank[c.Project])
                    .FirstOrDefault();
                if (best.Voters is null)
                    break;
                var paid = new Fraction[money.Length];
                foreach (var voter in best.Voters)
                {
                    paid[voter] = money[voter] * _costs[best.Project] / best.Money;
                    money[voter] -= paid[voter];
                }

                left -= _costs[best.Project];
                purchases.Add(new Purchase(best.Project, places, paid));
                after.Add([.. money]);
            }
        }

        return (purchases, after);
    }

    /// <summary>Voters who name a project among their first places.</summary>
    public int[] Approving(int project, int places) =>
        [.. Enumerable.Range(0, _rankings.Count).Where(v => Array.IndexOf(_rankings[v], project) is var place && place >= 0 && place < places)];

    private static Fraction Sum(IEnumerable<Fraction> amounts) => amounts.Aggregate(Fraction.Zero, (sum, amount) => sum + amount);
}
