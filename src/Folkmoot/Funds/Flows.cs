using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds;

/// <summary>Where each partner's money is.</summary>
internal static class Flows
{
    public static IReadOnlyList<FlowBand> Of(PoolView pool, IStringLocalizer<Texts> texts)
    {
        var partners = pool.Figures.Lots.ToDictionary(lot => lot.Terms.Lot, lot => pool.NameOf(lot.Terms.Contributor), StringComparer.Ordinal);
        var bands = pool.Figures.Grants.SelectMany(grant => grant.Shares.Select(share => new FlowBand(partners[share.Lot], pool.NameOf(grant.Decision.Payee), share.Pence)))
            .Concat(pool.Figures.Lots.Select(lot => new FlowBand(partners[lot.Terms.Lot], texts["Flow.Free"], lot.Free)))
            .Concat(pool.Figures.Lots.Select(lot => new FlowBand(partners[lot.Terms.Lot], texts["Flow.Fees"], lot.Fees)));
        return [.. bands.GroupBy(band => (band.From, band.To)).Select(group => new FlowBand(group.Key.From, group.Key.To, group.Sum(band => band.Pence))).Where(band => band.Pence > 0)];
    }
}
