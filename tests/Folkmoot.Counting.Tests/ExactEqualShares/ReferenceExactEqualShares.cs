using Folkmoot.Counting.Tests.Reference;

namespace Folkmoot.Counting.Tests.ExactEqualShares;

/// <summary>
/// Exact Equal Shares by the letter of its definition: one purse per voter, every number of payers tried for every project in every round.
/// The next share is found by trying every amount that could make any voter able to pay any part of any cost.
/// </summary>
internal sealed class ReferenceExactEqualShares(SmallElection election, ExactEqualSharesRule rule)
{
    private readonly List<long[]> _utilities = ReferenceVoters.Utilities(election, rule.Utility);
    private readonly long[] _costs = [.. election.Projects.Select(p => p.Cost)];
    private readonly int[] _rank = ReferenceVoters.Ranks(election, rule.Tie);

    public sealed record Purchase(int Project, int[] Payers, Fraction Price);

    public sealed record Run(Fraction Share, List<Purchase> Purchases, List<Fraction[]> MoneyBefore)
    {
        public bool IsSameAs(Run other) => Purchases.Count == other.Purchases.Count
            && Purchases.Zip(other.Purchases).All(pair => pair.First.Project == pair.Second.Project && pair.First.Payers.SequenceEqual(pair.Second.Payers));
    }

    public (Run Outcome, long Steps) Count()
    {
        var run = At(_utilities.Count == 0 ? Fraction.Zero : Fraction.Of(election.Budget, _utilities.Count));
        var stands = run;
        var steps = 1L;
        while (rule.Raise != ShareRaise.Off && !EverythingWon(run) && Next(run) is { } next)
        {
            run = next;
            steps++;
            if (Spent(run) > election.Budget && rule.RaiseUntil == RaiseStop.Overspend)
                break;
            if (Spent(run) <= election.Budget && (rule.RaiseUntil == RaiseStop.Overspend || Spent(run) > Spent(stands)))
                stands = run;
        }

        return (stands, steps);
    }

    public Run At(Fraction share)
    {
        var money = _utilities.Select(_ => share).ToArray();
        var run = new Run(share, [], []);
        while (true)
        {
            run.MoneyBefore.Add([.. money]);
            var best = Enumerable.Range(0, _costs.Length)
                .Where(p => _costs[p] > 0 && run.Purchases.TrueForAll(bought => bought.Project != p) && Allows(run.Purchases, p))
                .Select(p => (Project: p, Payers: MostPayers(p, money)))
                .Where(c => c.Payers.Length > 0)
                .OrderBy(c => Fraction.Of(_costs[c.Project], c.Payers.Length) / (rule.Utility == Utility.Cost ? _costs[c.Project] : 1))
                .ThenBy(c => _rank[c.Project])
                .FirstOrDefault();
            if (best.Payers is null)
                return run;
            var price = Fraction.Of(_costs[best.Project], best.Payers.Length);
            foreach (var payer in best.Payers)
                money[payer] -= price;
            run.Purchases.Add(new Purchase(best.Project, best.Payers, price));
        }
    }

    /// <summary>The run at the least higher share at which anything changes; with add-opt-skip, at which a losing project could have been bought.</summary>
    private Run? Next(Run run)
    {
        var winners = run.Purchases.Select(p => p.Project).ToHashSet();
        var raises = new SortedSet<Fraction>();
        for (var project = 0; project < _costs.Length; project++)
        {
            if (_costs[project] == 0)
                continue;
            for (var payers = 1; payers <= _utilities.Count; payers++)
                raises.UnionWith(run.MoneyBefore.SelectMany(money => money).Select(money => Fraction.Of(_costs[project], payers) - money).Where(raise => raise.Sign > 0));
        }

        foreach (var raise in raises)
        {
            var next = At(run.Share + raise);
            if (rule.Raise == ShareRaise.AddOpt ? !next.IsSameAs(run) : Enumerable.Range(0, _costs.Length).Any(p => !winners.Contains(p) && ComesInBetween(p, run, raise)))
                return next;
        }

        return null;
    }

    /// <summary>Whether a losing project would be bought before some purchase of a run, or after all of them, if everybody had more and the rest stayed.</summary>
    private bool ComesInBetween(int project, Run run, Fraction raise)
    {
        for (var point = 0; point <= run.Purchases.Count; point++)
        {
            var payers = _costs[project] == 0 || !Allows(run.Purchases.Take(point), project) ? [] : MostPayers(project, [.. run.MoneyBefore[point].Select(money => money + raise)]);
            if (payers.Length == 0)
                continue;
            if (point == run.Purchases.Count)
                return true;
            var (bought, unit) = (run.Purchases[point], rule.Utility == Utility.Cost);
            var mine = Fraction.Of(unit ? 1 : _costs[project], payers.Length);
            var theirs = Fraction.Of(unit ? 1 : _costs[bought.Project], bought.Payers.Length);
            if (mine < theirs || (mine == theirs && _rank[project] < _rank[bought.Project]))
                return true;
        }

        return false;
    }

    private int[] MostPayers(int project, Fraction[] money)
    {
        var richest = Enumerable.Range(0, money.Length).Where(v => _utilities[v][project] > 0).OrderByDescending(v => money[v]).ToArray();
        for (var payers = richest.Length; payers > 0; payers--)
        {
            if (money[richest[payers - 1]] >= Fraction.Of(_costs[project], payers))
                return [.. richest[..payers].Order()];
        }

        return [];
    }

    private long Spent(Run run) => run.Purchases.Sum(p => _costs[p.Project]);

    private bool EverythingWon(Run run) =>
        Enumerable.Range(0, _costs.Length).All(p => _costs[p] == 0 || run.Purchases.Exists(bought => bought.Project == p) || _utilities.TrueForAll(u => u[p] == 0) || !Allows(run.Purchases, p));

    private bool Allows(IEnumerable<Purchase> before, int project) => SmallCaps.Allow(election, rule.Caps, before.Select(bought => bought.Project), project);
}
