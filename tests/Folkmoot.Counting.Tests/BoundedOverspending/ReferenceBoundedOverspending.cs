using Folkmoot.Counting.Tests.Reference;

namespace Folkmoot.Counting.Tests.BoundedOverspending;

/// <summary>Bounded overspending by the letter of its definition: one purse per voter, every project in every round, fractions throughout.</summary>
internal sealed class ReferenceBoundedOverspending(SmallElection election, BoundedOverspendingRule rule)
{
    private readonly List<long[]> _utilities = ReferenceVoters.Utilities(election, rule.Utility, rule.BordaLast);
    private readonly long[] _costs = [.. election.Projects.Select(p => p.Cost)];
    private readonly int[] _rank = ReferenceVoters.Ranks(election, rule.Tie);

    public sealed record Purchase(int Project, Fraction Rho, Fraction[] Paid);

    public List<Purchase> Count()
    {
        var money = _utilities.Select(_ => Fraction.Of(election.Budget, _utilities.Count)).ToArray();
        var purchases = new List<Purchase>();
        var left = election.Budget;
        while (true)
        {
            var best = Enumerable.Range(0, _costs.Length)
                .Where(p => _costs[p] > 0 && _costs[p] <= left && purchases.TrueForAll(bought => bought.Project != p)
                    && SmallCaps.Allow(election, rule.Caps, purchases.Select(bought => bought.Project), p))
                .SelectMany(p => Terms(p, money))
                .OrderBy(terms => terms.Lambda / (terms.Alpha * terms.Alpha))
                .ThenBy(terms => _rank[terms.Project])
                .ThenByDescending(terms => terms.Alpha)
                .Cast<(int Project, Fraction Lambda, Fraction Alpha)?>()
                .FirstOrDefault();
            if (best is not { } chosen)
                return purchases;
            var rho = chosen.Lambda / chosen.Alpha;
            var paid = money.Select((purse, voter) => Fraction.Min(purse, rho * _utilities[voter][chosen.Project])).ToArray();
            for (var voter = 0; voter < paid.Length; voter++)
                money[voter] -= paid[voter];
            left -= _costs[chosen.Project];
            purchases.Add(new Purchase(chosen.Project, rho, paid));
        }
    }

    /// <summary>All points at which a supporter runs out or the cost is covered, none beyond that.</summary>
    private IEnumerable<(int Project, Fraction Lambda, Fraction Alpha)> Terms(int project, Fraction[] money)
    {
        var supporters = Enumerable.Range(0, money.Length).Where(v => _utilities[v][project] > 0 && money[v].Sign > 0).ToList();
        Fraction Collected(Fraction lambda) => supporters.Aggregate(Fraction.Zero, (sum, v) => sum + Fraction.Min(money[v], lambda * _utilities[v][project]));
        var poorer = Fraction.Zero;
        foreach (var lambda in supporters.Select(v => money[v] / _utilities[v][project]).Distinct().Order())
        {
            var collected = Collected(lambda);
            if (collected >= _costs[project])
            {
                var rest = supporters.Where(v => money[v] / _utilities[v][project] >= lambda).Sum(v => _utilities[v][project]);
                yield return (project, (_costs[project] - poorer) / rest, Fraction.One);
                yield break;
            }

            yield return (project, lambda, collected / _costs[project]);
            poorer = supporters.Where(v => money[v] / _utilities[v][project] <= lambda).Aggregate(Fraction.Zero, (sum, v) => sum + money[v]);
        }
    }
}
