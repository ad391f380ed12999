using System.Globalization;

namespace Folkmoot.Sortition;

/// <summary>
/// Reads quotas as the field's tools write them: a row for each value with the headings <c>feature,value,min,max</c>, <c>category,feature,min,max</c> or
/// <c>category,name,min,max</c>, and <c>min_flex,max_flex</c> where limits to relaxing are set. Other columns are passed over.
/// </summary>
public static class QuotaReader
{
    private const int MostSeats = 1_000_000;

    /// <summary>Reads the quotas.</summary>
    /// <param name="stream">The file, in UTF-8.</param>
    /// <param name="name">What the file is called in messages.</param>
    /// <exception cref="SortitionException">The file does not hold quotas; the message says where and what to do.</exception>
    public static Quotas Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var table = CsvTable.Read(stream, name);
        var (feature, value) = Heads(table, name);
        var (least, most) = (Need(table, name, "min"), Need(table, name, "max"));
        var (flexLeast, flexMost) = (table.Column("min_flex"), table.Column("max_flex"));
        var features = new List<(string Name, List<ValueQuota> Values, Dictionary<string, int> Lines)>();
        foreach (var (line, cells) in table.Rows)
        {
            if (cells[feature].Length == 0 || cells[value].Length == 0)
                throw table.Error(line, "the feature or its value is empty; name both");
            var quota = new ValueQuota(
                cells[value],
                Number(table, line, cells, least, "min") ?? throw table.Error(line, "min is empty; give a whole number from 0"),
                Number(table, line, cells, most, "max") ?? throw table.Error(line, "max is empty; give a whole number from 0"),
                Number(table, line, cells, flexLeast, "min_flex") ?? 0,
                Number(table, line, cells, flexMost, "max_flex"));
            if (quota.Minimum > quota.Maximum)
                throw table.Error(line, $"the minimum {quota.Minimum} is above the maximum {quota.Maximum}; lower one or raise the other");
            var at = features.FindIndex(known => known.Name.Equals(cells[feature], StringComparison.OrdinalIgnoreCase));
            if (at < 0)
            {
                at = features.Count;
                features.Add((cells[feature], [], new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)));
            }

            if (!features[at].Lines.TryAdd(quota.Value, line))
                throw table.Error(line, $"{features[at].Name} \"{quota.Value}\" has a quota already, in line {features[at].Lines[quota.Value]}; leave one out");
            features[at].Values.Add(quota);
        }

        return features.Count == 0
            ? throw new SortitionException($"{name}: there are headings and no quotas; give each value of each feature a row with a minimum and a maximum.")
            : new Quotas([.. features.Select(known => new FeatureQuotas(known.Name, known.Values))]);
    }

    private static (int Feature, int Value) Heads(CsvTable table, string name)
    {
        foreach (var (feature, value) in ((string, string)[])[("category", "feature"), ("category", "name"), ("category", "value"), ("feature", "value")])
        {
            if (table.Column(feature) is { } one && table.Column(value) is { } other)
                return (one, other);
        }

        throw new SortitionException($"{name}, line 1: the headings are {Some(table.Headings)}; there must be feature,value,min,max or category,feature,min,max or category,name,min,max.");
    }

    private static int Need(CsvTable table, string name, string heading) =>
        table.Column(heading) ?? throw new SortitionException($"{name}, line 1: no column is headed \"{heading}\"; the headings are {Some(table.Headings)}.");

    private static string Some(string[] headings) => string.Join(',', headings.Take(12)) is { Length: > 0 } some ? some : "empty";

    private static int? Number(CsvTable table, int line, string[] cells, int? column, string heading) =>
        column is not { } at || cells[at].Length == 0 ? null
        : int.TryParse(cells[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostSeats ? number
        : throw table.Error(line, $"{heading} is \"{cells[at]}\"; give a whole number from 0");
}
