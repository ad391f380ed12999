using System.Globalization;
using Folkmoot.Communities;
using Folkmoot.Funds;
using Folkmoot.Platform;
using Folkmoot.Savings.Model;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Savings;

/// <summary>Reads a place's unit costs from a file of comma-separated values. One bad line refuses the file.</summary>
internal static class UnitCostReader
{
    private const int MostRows = 5000;

    private static readonly string[] s_columns = ["code", "title", "agency", "kind", "unit cost", "cashable", "price year", "source"];

    /// <exception cref="RefusedException">Something does not fit; the sentence names the line.</exception>
    public static IReadOnlyList<UnitCost> Read(byte[] file, Place place, FundFields fields, IStringLocalizer<Texts> texts, IStringLocalizer<Folkmoot.Funds.Texts> csv)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var read = SavingsTable.Read(file, s_columns, MostRows, row => Row(row, place, fields, texts), texts, csv);
        foreach (var (line, cost) in read)
        {
            if (!lines.TryAdd(cost.Code, line))
                throw new RefusedException(texts["Table.Twice", line, cost.Code, lines[cost.Code]]);
        }

        return [.. read.Select(one => one.Item)];
    }

    private static UnitCost Row(Dictionary<string, string> row, Place place, FundFields fields, IStringLocalizer<Texts> texts)
    {
        var code = row["code"];
        if (code.Length is 0 or > UnitCost.MaxCode || !code.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.'))
            throw new RefusedException(texts["Table.Code", UnitCost.MaxCode]);
        return new UnitCost
        {
            PlaceId = place.Id,
            Code = code,
            Title = fields.Words(row["title"], 3, UnitCost.MaxWords, "title"),
            Agency = fields.Words(row["agency"], 2, FundParty.MaxName, "agency"),
            Kind = row["kind"].ToLowerInvariant() switch { "fiscal" => ValueKind.Fiscal, "economic" => ValueKind.Economic, "social" => ValueKind.Social, _ => throw new RefusedException(texts["Table.Kind"]) },
            Pence = fields.Pence(row["unit cost"], place, "unit cost"),
            Cashable = fields.Percent(row["cashable"].TrimEnd('%')),
            PriceYear = int.TryParse(row["price year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1990 and <= 2200 ? year : throw new RefusedException(texts["Table.Year"]),
            Source = fields.Words(row["source"], 3, UnitCost.MaxWords, "source"),
        };
    }
}
