namespace Folkmoot.Counting;

/// <summary>One run of Equal Shares by the definition, in fractions throughout.</summary>
internal static class SimpleRun
{
    public static SharesOutcome At(Fraction share, SharesModel model, CountContext context)
    {
        var money = new Fraction[model.Election.GroupCount];
        var ranOutIn = new int[money.Length];
        Array.Fill(money, share);
        Array.Fill(ranOutIn, int.MaxValue);
        var purchases = new List<Purchase>();
        var open = model.Projects.ToList();
        while (open.Count > 0)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var best = new List<(int Project, Fraction Price, Fraction Rho)>();
            foreach (var project in open.ToArray())
            {
                if (Price(model, project, money) is not { } price)
                {
                    open.Remove(project);
                    continue;
                }

                var rho = price / model.Multiplier(project);
                if (best.Count > 0 && rho < best[0].Rho)
                {
                    best.Clear();
                }

                if (best.Count == 0 || rho == best[0].Rho)
                {
                    best.Add((project, price, rho));
                }
            }

            if (best.Count == 0)
            {
                break;
            }

            best.Sort((a, b) => context.Tie.Compare(a.Project, b.Project));
            var (winner, cheapest, _) = best[0];
            var (payers, ranOut) = Pay(model, winner, cheapest, money, ranOutIn, purchases.Count);
            purchases.Add(new Purchase(winner, cheapest, payers, ranOut, best.Count > 1 ? [.. best.Skip(1).Select(b => b.Project)] : null));
            open.Remove(winner);
            foreach (var rival in context.Candidates.RuledOutBy(winner))
            {
                open.Remove(rival);
            }
        }

        return new SharesOutcome(share, purchases, ranOutIn);
    }

    private static Fraction? Price(SharesModel model, int project, Fraction[] money)
    {
        var supporters = Enumerable.Range(model.Start[project], model.Start[project + 1] - model.Start[project])
            .Select(at => (Money: money[model.Groups[at]], Weight: model.Election.Weight(model.Groups[at]), Value: model.Values?[at] ?? 1))
            .Where(s => s.Money.Sign > 0)
            .OrderBy(s => s.Money / s.Value)
            .ToList();
        Fraction due = model.Election.Costs[project];
        var value = supporters.Sum(s => s.Weight * s.Value);
        foreach (var (left, weight, worth) in supporters)
        {
            var price = due / value;
            if (price * worth <= left)
            {
                return price;
            }

            due -= left * weight;
            value -= weight * worth;
        }

        return null;
    }

    private static (long Payers, long RanOut) Pay(SharesModel model, int winner, Fraction price, Fraction[] money, int[] ranOutIn, int purchase)
    {
        var (payers, ranOut) = (0L, 0L);
        for (var at = model.Start[winner]; at < model.Start[winner + 1]; at++)
        {
            var group = model.Groups[at];
            if (money[group].Sign == 0)
            {
                continue;
            }

            var weight = model.Election.Weight(group);
            payers += weight;
            money[group] -= Fraction.Min(money[group], price * (model.Values?[at] ?? 1));
            if (money[group].Sign == 0)
            {
                ranOut += weight;
                ranOutIn[group] = purchase;
            }
        }

        return (payers, ranOut);
    }
}
