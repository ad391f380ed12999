using Folkmoot.Cli.Count;

namespace Folkmoot.Cli.Output;

/// <summary>Several counts as text: all at a glance, then one after the other; only those that hold what was asked for, if anything was.</summary>
internal static class PlaceTable
{
    public static void Write(TextWriter output, PlaceReport place, Style style)
    {
        var asked = place.Asked.ToList();
        if (asked.Count == 0)
            WriteOverview(output, place, style);
        foreach (var report in asked.Count > 0 ? asked : place.Parts.Select(part => part.Report))
        {
            if (asked.Count == 0 || report != asked[0])
                output.WriteLine();
            TableReport.Write(output, report, style);
        }
    }

    private static void WriteOverview(TextWriter output, PlaceReport place, Style style)
    {
        output.WriteLine(style.Bold(Plain.Short(Plain.Text(place.Title), style.Width)));
        output.WriteLine($"{place.Winners} of {Plain.Some(place.Projects, "project")} funded in {Plain.Some(place.Parts.Count, "count")}, {Plain.Units(place.Sum(part => part.Result.Spent))} of {Plain.Units(place.Sum(part => part.Election.Budget))} {Plain.Text(place.Currency)} spent".Replace("  ", " ", StringComparison.Ordinal));
        output.WriteLine();
        var table = new TextTable(style, "Count*", "Ballots>", "Projects>", "Funded>", "Spent>", "Of>", "Served>");
        foreach (var (name, report) in place.Parts)
        {
            var (election, result) = (report.Election, report.Result);
            table.Add(name, Plain.Count(election.TotalWeight), Plain.Count(election.ProjectCount), Plain.Count(result.Winners.Count), Plain.Money(election, result.Spent), Plain.Money(election, election.Budget), Plain.Percent(result.Fairness.ShareWithFundedChoice));
        }

        table.Write(output);
    }
}
