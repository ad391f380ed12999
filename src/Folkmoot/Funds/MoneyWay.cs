using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds;

/// <summary>The way of a pool's money: from partners to the fund, from the fund to groups, from groups to what their grants work towards.</summary>
public sealed class MoneyWay
{
    private const int MostNames = 6;

    /// <param name="pool">The pool.</param>
    /// <param name="outcomeOf">The name of an outcome's code.</param>
    /// <param name="texts">The words for money that nobody has yet.</param>
    public MoneyWay(PoolView pool, Func<string, string> outcomeOf, IStringLocalizer<Texts> texts)
    {
        var partners = pool.Figures.Lots.ToDictionary(lot => lot.Terms.Lot, lot => pool.NameOf(lot.Terms.Contributor), StringComparer.Ordinal);
        Rows =
        [
            .. from grant in pool.Figures.Grants
               from share in grant.Shares
               select new MoneyRow(partners[share.Lot], pool.NameOf(grant.Decision.Payee), grant.Spend.Outcomes.Count == 0 ? texts["Way.NoOutcome"].Value : string.Join(" + ", grant.Spend.Outcomes.Select(outcomeOf)), grant.Decision.Grant, share.Pence),
            .. from lot in pool.Figures.Lots where lot.Free > 0 select new MoneyRow(partners[lot.Terms.Lot], texts["Flow.Free"], null, null, lot.Free),
            .. from lot in pool.Figures.Lots where lot.Fees > 0 select new MoneyRow(partners[lot.Terms.Lot], texts["Flow.Fees"], null, null, lot.Fees),
        ];
        var (fund, others) = (pool.Figures.Title, texts["Flow.Others"].Value);
        Stages =
        [
            Stage(Rows, row => row.Partner, _ => fund, others),
            Stage(Rows, _ => fund, row => row.To, others),
            Stage(Rows.Where(row => row.Outcome is not null), row => row.To, row => row.Outcome!, others),
        ];
    }

    public IReadOnlyList<MoneyRow> Rows { get; }

    /// <summary>The steps in their order. Each pound of the pool stands in one band of the first and of the second, and in one of the third when it works towards something.</summary>
    public IReadOnlyList<MoneyStage> Stages { get; }

    private static MoneyStage Stage(IEnumerable<MoneyRow> rows, Func<MoneyRow, string> from, Func<MoneyRow, string> to, string others)
    {
        var all = rows.ToList();
        var (left, right) = (Largest(all, from), Largest(all, to));
        return new MoneyStage(
        [
            .. all.GroupBy(row => (From: left.Contains(from(row)) ? from(row) : others, To: right.Contains(to(row)) ? to(row) : others)).Select(group => new MoneyBand(group.Key.From, group.Key.To, [.. group]))
                .OrderByDescending(band => band.Pence).ThenBy(band => band.From, StringComparer.Ordinal).ThenBy(band => band.To, StringComparer.Ordinal),
        ]);
    }

    private static HashSet<string> Largest(List<MoneyRow> rows, Func<MoneyRow, string> side)
    {
        var names = rows.GroupBy(side, StringComparer.Ordinal).OrderByDescending(group => group.Sum(row => row.Pence)).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key).ToList();
        return [.. names.Count <= MostNames ? names : names.Take(MostNames - 1)];
    }
}
