using System.Text.Json;
using Folkmoot.Cli.Count;
using Folkmoot.Counting;

namespace Folkmoot.Cli.Output;

internal static class JsonFairness
{
    private const int Digits = 6;

    public static void Write(Utf8JsonWriter json, Election election, Fairness fairness)
    {
        json.WriteStartObject("fairness");
        json.Number("voters_with_funded_choice", fairness.WithFundedChoice);
        json.Number("exclusion_ratio", fairness.ExclusionRatio);
        json.Number("average_funded_choices", fairness.AverageChoices);
        json.Number("median_funded_choices", fairness.MedianChoices);
        json.Money("average_money_on_choices", election, fairness.AverageMoney);
        json.Money("median_money_on_choices", election, fairness.MedianMoney);
        json.WriteNumber("spending_inequality", Math.Round(fairness.SpendingInequality, Digits));
        if (fairness.EjrPlus is { } verdict)
            WriteVerdict(json, election, verdict);
        json.WriteStartArray("categories");
        foreach (var category in fairness.Categories)
        {
            json.WriteStartObject();
            json.WriteString("category", category.Category);
            json.Number("vote_share", category.VoteShare);
            json.Number("money_share", category.MoneyShare);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteVerdict(Utf8JsonWriter json, Election election, EjrPlusVerdict verdict)
    {
        json.WriteStartObject("ejr_plus");
        json.WriteString("utility", RuleOptions.Word(verdict.Utility.ToString()));
        json.WriteString("strength", RuleOptions.Word(verdict.Strength.ToString()));
        json.WriteBoolean("holds", verdict.Holds);
        json.WriteStartArray("violations");
        foreach (var group in verdict.Violations)
        {
            json.WriteStartObject();
            json.WriteString("project", group.Project);
            json.WriteNumber("voters", group.Voters);
            json.Money("money", election, group.Money);
            Amount("deserved", group.Deserved);
            Amount("least_got", group.LeastGot);
            Amount("most_got", group.MostGot);
            Amount("most_with_project", group.MostWith);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();

        void Amount(string name, Fraction amount) => json.Number(name, verdict.Utility == Utility.Cost ? amount / election.UnitsPerCurrency : amount);
    }
}
