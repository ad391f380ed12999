using Folkmoot.Communities;
using Folkmoot.Platform;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds.Partners;

/// <summary>Reads contributions from a file of comma-separated values. One bad line refuses the file.</summary>
internal static class ContributionReader
{
    public const int MaxBytes = 2_000_000;
    private const int MostRows = 2000;

    private static readonly string[] s_needed = ["partner", "legal basis", "amount", "on", "received"];
    private static readonly string[] s_all = [.. s_needed, "number", "outcomes", "places", "spend by", "not statutory", "fee", "basis date", "basis paper", "reporting", "year end", "year-end rule"];

    /// <returns>The line of each contribution, the day it came or was promised, and the rest.</returns>
    /// <exception cref="RefusedException">Something does not fit; the sentence names the line.</exception>
    public static IReadOnlyList<(int Line, DateOnly On, ContributionForm Form)> Read(byte[] file, Place place, DateOnly today, FundDesk funds, FundFields fields, LegalBases powers, IStringLocalizer<Texts> texts, IStringLocalizer<Folkmoot.Funds.Texts> csv)
    {
        var records = CsvRecords.Read(file, csv).Where(record => record.Fields.Any(field => field.Length > 0)).ToList();
        if (records.Count < 2)
            throw new RefusedException(texts["Import.Empty"]);
        if (records.Count - 1 > MostRows)
            throw new RefusedException(texts["Import.Many", MostRows]);
        var names = records[0].Fields.ConvertAll(name => name.ToLowerInvariant());
        if (s_needed.FirstOrDefault(name => !names.Contains(name, StringComparer.Ordinal)) is { } missing)
            throw new RefusedException(texts["Import.Column", missing]);
        if (names.FirstOrDefault(name => !s_all.Contains(name, StringComparer.Ordinal)) is { } unknown)
            throw new RefusedException(texts["Import.Unknown", unknown, string.Join(", ", s_all)]);
        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new RefusedException(texts["Import.ColumnTwice", twice.Key]);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var read = new List<(int, DateOnly, ContributionForm)>();
        foreach (var (line, cells) in records.Skip(1))
        {
            if (cells.Count != names.Count)
                throw new RefusedException(texts["Import.Width", line, names.Count, cells.Count]);
            if (!seen.TryAdd(string.Join('\n', cells), line))
                throw new RefusedException(texts["Import.LineTwice", line, seen[string.Join('\n', cells)]]);
            try
            {
                read.Add(Row(line, [.. names.Zip(cells)], place, today, funds, fields, powers, texts));
            }
            catch (RefusedException refused)
            {
                throw new RefusedException(texts["Import.Line", line, refused.Message]);
            }
        }

        return read;
    }

    private static (int, DateOnly, ContributionForm) Row(int line, List<(string Name, string Text)> cells, Place place, DateOnly today, FundDesk funds, FundFields fields, LegalBases powers, IStringLocalizer<Texts> texts)
    {
        string? Text(string name) => cells.FirstOrDefault(field => field.Name == name).Text is { Length: > 0 } text ? text : null;
        bool Yes(string name, string? text) => text?.ToLowerInvariant() switch { "yes" => true, "no" => false, _ => throw new RefusedException(texts["Import.YesNo", name]) };
        var on = fields.Day(Text("on"), "on");
        if (on > today)
            throw new RefusedException(texts["Import.Future"]);
        var form = new ContributionForm
        {
            Partner = fields.Words(Text("partner"), 2, FundParty.MaxName, "partner"),
            Number = Text("number"),
            LegalBasis = Text("legal basis"),
            Amount = Text("amount"),
            IsPledge = !Yes("received", Text("received")),
            Outcomes = Text("outcomes"),
            Places = Text("places"),
            Latest = Text("spend by"),
            NotStatutory = Text("not statutory") is { } statutory && Yes("not statutory", statutory),
            Fee = Text("fee"),
            BasisOn = Text("basis date"),
            BasisPaper = Text("basis paper"),
            Reporting = Text("reporting"),
            YearEnd = Text("year end"),
            YearEndRule = Text("year-end rule"),
        };
        funds.Contribution(place, "partner", "lot", form, powers, on);
        fields.Number(form.Number);
        ContributionFields.Read(form, place, texts);
        return (line, on, form);
    }
}
