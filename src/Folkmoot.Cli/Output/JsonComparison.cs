using System.Text.Json;
using Folkmoot.Cli.Count;

namespace Folkmoot.Cli.Output;

/// <summary>The same ballots by several rules.</summary>
internal static class JsonComparison
{
    public static void Write(Utf8JsonWriter json, CountReport report)
    {
        if (report.Compared.Count == 0)
            return;
        json.WriteStartArray("compared");
        foreach (var (name, count) in report.Compared)
        {
            json.WriteStartObject();
            json.WriteString("rule", name);
            json.Ids("winners", count.Value.WinnerIds);
            json.Money("spent", report.Election, count.Value.Spent);
            json.WriteNumber("voters_with_funded_choice", count.Value.Fairness.WithFundedChoice);
            JsonFairness.Write(json, report.Election, count.Value.Fairness);
            json.WriteNumber("exact_comparisons", count.Value.ExactComparisons);
            json.WriteNumber("count_seconds", count.Elapsed.Clock.TotalSeconds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        var comparison = new RuleComparison(report);
        json.Ids("funded_by_all", comparison.FundedByAll.Select(Id));
        json.WriteStartArray("funded_by_some");
        foreach (var project in comparison.FundedBySome)
        {
            json.WriteStartObject();
            json.WriteString("project", Id(project));
            json.Ids("rules", report.Compared.Where(rule => rule.Count.Value.Winners.Contains(project)).Select(rule => rule.Name));
            json.WriteEndObject();
        }

        json.WriteEndArray();

        string Id(int project) => report.Election.ProjectIds[project];
    }
}
