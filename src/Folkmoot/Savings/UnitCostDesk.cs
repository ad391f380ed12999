using Folkmoot.Communities;
using Folkmoot.Funds;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Savings;

/// <summary>Loads a place's own unit costs.</summary>
public sealed class UnitCostDesk(FolkmootDb db, FundFields fields, Chronicle chronicle, IStringLocalizer<Texts> texts, IStringLocalizer<Folkmoot.Funds.Texts> csv)
{
    /// <summary>Takes a table in, whole or not at all. Codes that are there get the new values; cases keep those they were made with.</summary>
    /// <returns>How many lines there were.</returns>
    public async Task<int> LoadAsync(Actor actor, Place place, byte[] file, CancellationToken cancellationToken)
    {
        var rows = UnitCostReader.Read(file, place, fields, texts, csv);
        var known = await db.UnitCosts.Where(u => u.PlaceId == place.Id).ToDictionaryAsync(u => u.Code, StringComparer.Ordinal, cancellationToken);
        foreach (var row in rows)
        {
            if (known.TryGetValue(row.Code, out var before))
                (before.Title, before.Agency, before.Kind, before.Pence, before.Cashable, before.PriceYear, before.Source) = (row.Title, row.Agency, row.Kind, row.Pence, row.Cashable, row.PriceYear, row.Source);
            else
                db.UnitCosts.Add(row);
        }

        chronicle.Record(actor, "savings.costs", "place", place.Id, Some.Of(rows.Count, "unit cost"));
        await db.SaveChangesAsync(cancellationToken);
        return rows.Count;
    }
}
