using Folkmoot.Sortition;

namespace Folkmoot.Cli.Output;

/// <summary>A lottery for people at a terminal.</summary>
internal static class DrawTable
{
    private const int MostLevels = 20;

    public static void Write(TextWriter output, DrawRecord record, Style style)
    {
        output.WriteLine($"{DrawWords.People(record.People.Count)} · {DrawWords.Seats(record)} · {DrawWords.Panels(record)}");
        output.WriteLine();
        output.WriteLine(style.Bold(DrawWords.Title(record.Objective)));
        output.WriteLine($"The lowest chance is {DrawWords.Chance(record.Lowest)}.");
        output.WriteLine(record.Excluded.Count == 0
            ? "Everybody can be drawn."
            : $"{DrawWords.People(record.Excluded.Count)} can be on no panel:");
        foreach (var group in record.Excluded.GroupBy(excluded => excluded.Reason, StringComparer.Ordinal).OrderByDescending(group => group.Count()))
            output.WriteLine($"  {Plain.Text(group.Key)} {Plain.Short(string.Join(", ", group.Select(excluded => Plain.Text(record.People[excluded.Person].Id))), style.Width - 4)}");
        output.WriteLine(DrawWords.Proof(record));
        if (DrawWords.Exactness(record) is { } exactness)
            output.WriteLine(exactness);
        if (record.Within > 0)
            output.WriteLine(DrawWords.Rounded(record));
        output.WriteLine();
        Levels(output, record, style);
        Features(output, record, style);
        Result(output, record, style);
        output.WriteLine($"Found in {record.SolveSeconds:F3} s, laid out in {record.LayoutSeconds:F3} s of processor time.");
    }

    private static void Levels(TextWriter output, DrawRecord record, Style style)
    {
        var levels = record.People.GroupBy(person => person.Chance).OrderBy(group => group.Key).ToArray();
        var table = new TextTable(style, "Chance*", "In 100>", "People>");
        foreach (var level in levels.Take(MostLevels))
            table.Add(level.Key.ToString(), DrawWords.Percent(level.Key), Plain.Count(level.Count()));
        table.Write(output);
        if (levels.Length > MostLevels)
            output.WriteLine(style.Soft($"and {Plain.Some(levels.Length - MostLevels, "higher chance")}; --format json has all"));
        output.WriteLine();
    }

    private static void Features(TextWriter output, DrawRecord record, Style style)
    {
        var pool = DrawWords.Counts(record, Enumerable.Range(0, record.People.Count));
        var panel = record.Result is { } result ? DrawWords.Counts(record, record.Panels[result.Panel]) : null;
        var table = panel is null ? new TextTable(style, "Feature", "Value*", "Quota>", "Pool>") : new TextTable(style, "Feature", "Value*", "Quota>", "Pool>", "Panel>");
        for (var row = 0; row < pool.Length; row++)
        {
            var (feature, quota) = DrawWords.Row(record, row);
            string[] cells = [feature, quota.Value, DrawWords.Range(quota), Plain.Count(pool[row])];
            table.Add(panel is null ? cells : [.. cells, Plain.Count(panel[row])]);
        }

        table.Write(output);
        output.WriteLine();
    }

    private static void Result(TextWriter output, DrawRecord record, Style style)
    {
        if (record.Result is { } result)
        {
            output.WriteLine(style.Good($"The public random value {Plain.Text(result.Beacon)} chose {DrawWords.Number(record, result.Panel)}:"));
            foreach (var panel in DrawWords.Drawn(record))
                output.WriteLine(panel);
            output.WriteLine(Plain.Text(BeaconProof.Of(record).Words));
            if (result.Alternates is { } alternates)
                output.WriteLine($"{DrawWords.StandingBy(record, alternates)} {DrawWords.Missed(record, alternates)}");
        }
        else
        {
            output.WriteLine("Nothing is drawn yet: publish the commitment, then draw with --beacon VALUE.");
        }

        if (record.Result is null && record.Alternates is { } settings)
            output.WriteLine($"{DrawWords.People(settings.Count)} will stand by for whatever panel is drawn, chosen for {DrawWords.Rates(settings)}.");
        output.WriteLine($"Commitment {record.Commitment.Hash}");
    }
}
