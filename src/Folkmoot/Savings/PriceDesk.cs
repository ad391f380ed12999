using System.Globalization;
using Folkmoot.Communities;
using Folkmoot.Counting;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Savings;

/// <summary>Loads a place's own series of prices, and puts costs of one year into prices of another by it, exactly.</summary>
public sealed class PriceDesk(FolkmootDb db, Chronicle chronicle, IStringLocalizer<Texts> texts, IStringLocalizer<Folkmoot.Funds.Texts> csv)
{
    private const int MostYears = 300;
    private const int MaxSource = UnitCost.MaxWords;
    private static readonly string[] s_columns = ["year", "index", "source"];

    public Task<List<PriceIndex>> ListAsync(Guid place, CancellationToken cancellationToken) =>
        db.PriceIndices.AsNoTracking().Where(p => p.PlaceId == place).OrderBy(p => p.Year).ToListAsync(cancellationToken);

    /// <summary>Takes a series in, whole or not at all. It takes the place of the one before, because indices of two series do not fit together; cases keep what they were made with.</summary>
    /// <returns>How many years it has.</returns>
    public async Task<int> LoadAsync(Actor actor, Place place, byte[] file, CancellationToken cancellationToken)
    {
        var rows = SavingsTable.Read(file, s_columns, MostYears, row => Row(row, place), texts, csv);
        if (rows.GroupBy(row => row.Item.Year).FirstOrDefault(year => year.Count() > 1) is { } twice)
            throw new RefusedException(texts["Prices.Twice", twice.Last().Line, twice.Key, twice.First().Line]);
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        db.PriceIndices.RemoveRange(await db.PriceIndices.Where(p => p.PlaceId == place.Id).ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        db.PriceIndices.AddRange(rows.Select(row => row.Item));
        chronicle.Record(actor, "savings.prices", "place", place.Id, Some.Of(rows.Count, "year"));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
        return rows.Count;
    }

    /// <summary>By how much a cost in prices of one year is multiplied to be one in prices of another, and where that is from.</summary>
    /// <exception cref="RefusedException">The series has no index for one of them.</exception>
    internal async Task<(Fraction Factor, string From)> FactorAsync(Guid place, int from, int to, string field, CancellationToken cancellationToken)
    {
        if (from == to)
            return (Fraction.One, "");
        var series = (await ListAsync(place, cancellationToken)).ToDictionary(one => one.Year);
        foreach (var year in new[] { from, to })
        {
            if (!series.ContainsKey(year))
                throw new RefusedException(texts["Prices.Missing", from, to, year], field);
        }

        var sources = string.Join("; ", new[] { series[to].Source, series[from].Source }.Distinct(StringComparer.Ordinal));
        return (Exact(series[to]) / Exact(series[from]), $"{Say(series[to].Index)} / {Say(series[from].Index)} ({sources})");
    }

    private static Fraction Exact(PriceIndex one) => Fraction.Parse(Say(one.Index));

    internal static string Say(decimal index) => index.ToString("0.######", CultureInfo.InvariantCulture);

    private PriceIndex Row(Dictionary<string, string> row, Place place) => new()
    {
        PlaceId = place.Id,
        Year = int.TryParse(row["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200 ? year : throw new RefusedException(texts["Table.Year"]),
        Index = decimal.TryParse(row["index"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var index) && index is > 0 and < 1_000_000_000 && decimal.Round(index, 6) == index ? index : throw new RefusedException(texts["Prices.Index"]),
        Source = row["source"] is { Length: >= 3 and <= MaxSource } source ? source : throw new RefusedException(texts["Prices.Source", 3, MaxSource]),
    };
}
