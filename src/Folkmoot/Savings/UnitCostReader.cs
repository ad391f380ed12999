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
    public const int MaxBytes = 2_000_000;
    private const int MostRows = 5000;

    private static readonly string[] s_columns = ["code", "title", "agency", "kind", "unit cost", "cashable", "price year", "source"];

    /// <exception cref="RefusedException">Something does not fit; the sentence names the line.</exception>
    public static IReadOnlyList<UnitCost> Read(byte[] file, Place place, FundDesk funds, IStringLocalizer<Texts> texts, IStringLocalizer<Folkmoot.Funds.Texts> csv)
    {
        var records = CsvRecords.Read(file, csv).Where(record => record.Fields.Any(field => field.Length > 0)).ToList();
        if (records.Count < 2)
            throw new RefusedException(texts["Table.Empty"]);
        if (records.Count - 1 > MostRows)
            throw new RefusedException(texts["Table.Many", MostRows]);
        var names = records[0].Fields.ConvertAll(name => name.ToLowerInvariant());
        if (s_columns.FirstOrDefault(column => names.Count(name => name == column) != 1) is { } missing)
            throw new RefusedException(texts["Table.Column", missing]);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var read = new List<UnitCost>();
        foreach (var (line, fields) in records.Skip(1))
        {
            if (fields.Count != names.Count)
                throw new RefusedException(texts["Table.Width", line, names.Count, fields.Count]);
            try
            {
                read.Add(Row(s_columns.ToDictionary(column => column, column => fields[names.IndexOf(column)], StringComparer.Ordinal), place, funds, texts));
            }
            catch (RefusedException refused)
            {
                throw new RefusedException(texts["Table.Line", line, refused.Message]);
            }

            if (!lines.TryAdd(read[^1].Code, line))
                throw new RefusedException(texts["Table.Twice", line, read[^1].Code, lines[read[^1].Code]]);
        }

        return read;
    }

    private static UnitCost Row(Dictionary<string, string> row, Place place, FundDesk funds, IStringLocalizer<Texts> texts)
    {
        var code = row["code"];
        if (code.Length is 0 or > UnitCost.MaxCode || !code.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.'))
            throw new RefusedException(texts["Table.Code", UnitCost.MaxCode]);
        return new UnitCost
        {
            PlaceId = place.Id,
            Code = code,
            Title = funds.Words(row["title"], 3, UnitCost.MaxWords, "title"),
            Agency = funds.Words(row["agency"], 2, FundParty.MaxName, "agency"),
            Kind = row["kind"].ToLowerInvariant() switch { "fiscal" => ValueKind.Fiscal, "economic" => ValueKind.Economic, "social" => ValueKind.Social, _ => throw new RefusedException(texts["Table.Kind"]) },
            Pence = funds.Pence(row["unit cost"], place, "unit cost"),
            Cashable = funds.Percent(row["cashable"].TrimEnd('%')),
            PriceYear = int.TryParse(row["price year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1990 and <= 2200 ? year : throw new RefusedException(texts["Table.Year"]),
            Source = funds.Words(row["source"], 3, UnitCost.MaxWords, "source"),
        };
    }
}
