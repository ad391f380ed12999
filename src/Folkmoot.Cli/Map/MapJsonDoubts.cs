using System.Globalization;
using System.Text.Json;
using Folkmoot.Opinion;

namespace Folkmoot.Cli.Map;

/// <summary>The part of the JSON that says what may be said against the map.</summary>
internal static class MapJsonDoubts
{
    public static void Write(Utf8JsonWriter json, MapReport report)
    {
        var map = report.Map;
        WriteStability(json, map);
        WriteNullTest(json, map);
        json.WriteStartArray("divisive");
        foreach (var division in map.Divisive)
        {
            json.WriteStartObject();
            json.WriteString("statement", map.Votes.Statements[division.Statement].Id);
            json.Number("gap", division.Gap);
            json.Number("lower", division.Lower);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("uncertain");
        foreach (var doubt in map.Uncertain)
        {
            json.WriteStartObject();
            json.WriteString("statement", map.Votes.Statements[doubt.Statement].Id);
            json.WriteString("reason", doubt.Reason == DoubtReason.FewAnswers ? "few-answers" : "many-pass");
            json.Number("lower", doubt.Lower);
            json.Number("upper", doubt.Upper);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteMargins(json, map);
    }

    private static void WriteStability(Utf8JsonWriter json, OpinionMap map)
    {
        if (map.Stability is not { } stability)
        {
            json.WriteNull("stability");
            return;
        }

        json.WriteStartObject("stability");
        json.Number("index", stability.Index);
        json.Number("least", stability.Least);
        json.Number("needed", map.Settings.StabilityNeeded);
        json.WriteBoolean("stable", stability.Index >= map.Settings.StabilityNeeded);
        json.WriteString("drawn_as", map.Shape switch { MapShape.Groups => "groups", MapShape.Gradient => "gradient", _ => "cloud" });
        json.WriteNumber("draws", stability.Draws);
        json.WriteStartObject("group_counts");
        for (var k = 0; k < stability.GroupCounts.Count; k++)
            json.WriteNumber(k.ToString(CultureInfo.InvariantCulture), stability.GroupCounts[k]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteNullTest(Utf8JsonWriter json, OpinionMap map)
    {
        if (map.NullTest is not { } test)
        {
            json.WriteNull("null_test");
            return;
        }

        json.WriteStartObject("null_test");
        json.WriteNumber("draws", test.Draws);
        json.Number("explained", test.Explained);
        json.Number("null_explained", test.NullExplained);
        json.Number("null_explained_most", test.NullExplainedMost);
        json.Number("structure_p", test.StructureP);
        json.Number("silhouette", test.Silhouette);
        json.Number("null_silhouette", test.NullSilhouette);
        json.Number("null_silhouette_most", test.NullSilhouetteMost);
        json.Number("groups_p", test.GroupsP);
        json.WriteBoolean("distinct_groups", map.Shape == MapShape.Groups);
        json.WriteStartArray("by_number_of_groups");
        for (var k = 0; k < map.Silhouettes.Count; k++)
        {
            json.WriteStartObject();
            json.WriteNumber("groups", k + 2);
            json.Number("silhouette", map.Silhouettes[k]);
            json.Number("null_silhouette", test.NullSilhouettes[k]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMargins(Utf8JsonWriter json, OpinionMap map)
    {
        if (map.Margins is not { } margins)
        {
            json.WriteNull("margins");
            return;
        }

        json.WriteStartObject("margins");
        json.WriteNumber("people", margins.People);
        json.WriteNumber("largest_tried", margins.LargestTried);
        json.WriteStartArray("findings");
        foreach (var margin in margins.Findings)
        {
            json.WriteStartObject();
            json.WriteString("finding", MapWords.Of(margin.Finding));
            json.WriteString("statement", margin.Statement < 0 ? null : map.Votes.Statements[margin.Statement].Id);
            json.WriteString("group", margin.Group < 0 ? null : map.Groups[margin.Group].Name);
            json.WritePropertyName("accounts");
            if (margin.Accounts is { } accounts)
                json.WriteNumberValue(accounts);
            else
                json.WriteNullValue();
            json.WriteNumber("withstood", margin.Withstood);
            json.WriteString("attack", margin.Attack is { } attack ? MapWords.Of(attack) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
