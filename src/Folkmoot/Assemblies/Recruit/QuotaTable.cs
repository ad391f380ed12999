using System.Globalization;
using System.Text;
using Folkmoot.Platform;
using Folkmoot.Sortition;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>
/// Reads quotas as the field's tools write them, with a further column "census" for how many people of each value live there. Where
/// minimum and maximum are left out, they are worked out from the census: the exact share of the seats, rounded down and up.
/// </summary>
internal static class QuotaTable
{
    public const int MaxBytes = 256 * 1024;
    private const int MostRows = 400;
    private const int MostPeople = 100_000_000;

    /// <exception cref="RefusedException">The table holds no quotas for so many seats; the sentence says where and what to do.</exception>
    public static IReadOnlyList<Quota> Read(Guid process, byte[] content, int seats)
    {
        var table = CsvRows.Read(content, MostRows);
        var census = Census(table);
        var quotas = table.Column("min") is null && table.Column("max") is null ? FromCensus(table, census, seats) : FromTable(content);
        var rows = new List<Quota>();
        foreach (var feature in quotas.Features)
        {
            if (feature.Name.Length > Quota.MaxName || feature.Values.Any(v => v.Value.Length > Quota.MaxName))
                throw new RefusedException($"\"{feature.Name}\" or one of its values is longer than {Quota.MaxName} characters; shorten it.");
            Sums(feature, seats);
            rows.AddRange(feature.Values.Select(value => new Quota
            {
                ProcessId = process,
                Ordinal = 0,
                Feature = feature.Name,
                Value = value.Value,
                Least = value.Minimum,
                Most = value.Maximum,
                LowestLeast = value.LowestMinimum,
                HighestMost = value.HighestMaximum,
                Census = census.TryGetValue((feature.Name.ToUpperInvariant(), value.Value.ToUpperInvariant()), out var people) ? people : null,
            }));
        }

        return [.. rows.Select((row, i) => Numbered(row, i))];
    }

    /// <summary>The quotas as a table that this reads again, and that other tools of the field read.</summary>
    public static string Write(IEnumerable<Quota> quotas)
    {
        var all = quotas.ToList();
        var text = new StringBuilder("feature,value,min,max,min_flex,max_flex,census\n");
        foreach (var q in all)
            text.Append(CultureInfo.InvariantCulture, $"{Cell(q.Feature)},{Cell(q.Value)},{q.Least},{q.Most},{q.LowestLeast},{q.HighestMost},{q.Census}\n");
        return text.ToString();
    }

    private static string Cell(string text) => text.AsSpan().IndexOfAny(",;\"\t") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static Quota Numbered(Quota q, int ordinal) => new()
    {
        ProcessId = q.ProcessId,
        Ordinal = ordinal,
        Feature = q.Feature,
        Value = q.Value,
        Least = q.Least,
        Most = q.Most,
        LowestLeast = q.LowestLeast,
        HighestMost = q.HighestMost,
        Census = q.Census,
    };

    private static void Sums(FeatureQuotas feature, int seats)
    {
        var (least, most) = (feature.Values.Sum(v => (long)v.Minimum), feature.Values.Sum(v => (long)v.Maximum));
        if (least > seats)
            throw new RefusedException($"The minimums of {feature.Name} add up to {least}, and there are {seats} seats; lower some of them.");
        if (most < seats)
            throw new RefusedException($"The maximums of {feature.Name} add up to {most}, and there are {seats} seats; raise some of them.");
    }

    private static Quotas FromTable(byte[] content)
    {
        try
        {
            using var stream = new MemoryStream(content);
            return QuotaReader.Read(stream, "The table");
        }
        catch (SortitionException wrong)
        {
            throw new RefusedException(wrong.Message);
        }
    }

    private static Quotas FromCensus(CsvRows table, Dictionary<(string Feature, string Value), int> census, int seats)
    {
        var (feature, value) = Names(table);
        if (census.Count != table.Rows.Count)
            throw new RefusedException("Without the columns min and max, every line needs a number of people in the column census, from which the quotas are worked out.");
        try
        {
            return new Quotas([.. table.Rows.GroupBy(r => r.Cells[feature], StringComparer.OrdinalIgnoreCase).Select(group =>
            {
                var all = group.Sum(r => (long)census[Key(r.Cells[feature], r.Cells[value])]);
                if (all == 0)
                    throw new RefusedException($"Nobody lives there of any {group.Key}; give the census figures of {group.Key}.");
                return new FeatureQuotas(group.Key, [.. group.Select(r =>
                {
                    var part = seats * (long)census[Key(r.Cells[feature], r.Cells[value])];
                    return new ValueQuota(r.Cells[value], (int)(part / all), (int)((part + all - 1) / all));
                })]);
            })]);
        }
        catch (SortitionException wrong)
        {
            throw new RefusedException(wrong.Message);
        }
    }

    private static Dictionary<(string Feature, string Value), int> Census(CsvRows table)
    {
        var found = new Dictionary<(string, string), int>();
        if (table.Column("census", "population", "people") is not { } column)
            return found;
        var (feature, value) = Names(table);
        foreach (var (line, cells) in table.Rows.Where(r => r.Cells[column].Length > 0))
        {
            if (!int.TryParse(cells[column], NumberStyles.None, CultureInfo.InvariantCulture, out var people) || people > MostPeople)
                throw new RefusedException($"Line {line}: \"{Shorten(cells[column])}\" is no number of people; write a whole number without commas, at most {MostPeople}.");
            found[Key(cells[feature], cells[value])] = people;
        }

        return found;
    }

    private static (int Feature, int Value) Names(CsvRows table) => table.Column("category") is { } category
        ? (category, table.Need("the value of each feature", "feature", "name"))
        : (table.Need("what the quotas are about", "feature"), table.Need("the value of each feature", "value"));

    private static (string, string) Key(string feature, string value) => (feature.ToUpperInvariant(), value.ToUpperInvariant());

    private static string Shorten(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
