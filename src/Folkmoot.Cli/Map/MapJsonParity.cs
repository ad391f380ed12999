using System.Text.Json;
using Folkmoot.Opinion.Polis;

namespace Folkmoot.Cli.Map;

/// <summary>Groups, consensus and representative statements by Polis's statistics instead of ours, in Polis's names and order.</summary>
internal static class MapJsonParity
{
    public static void Write(Utf8JsonWriter json, MapParity parity)
    {
        var statistics = parity.Statistics;
        json.WriteString("parity", "polis");
        json.WriteString("groups_source", parity.Source);
        json.WriteStartArray("groups");
        foreach (var group in statistics.Groups)
            WriteGroup(json, statistics, group);
        json.WriteEndArray();
        json.WriteNull("groups_reason");
        json.WriteNull("groups_reason_code");
        json.WriteStartObject("consensus");
        WriteByStatement(json, "group_informed", statistics.Statements, statistics.GroupInformedConsensus);
        WriteConsensus(json, "agree", statistics.AgreeConsensus);
        WriteConsensus(json, "disagree", statistics.DisagreeConsensus);
        json.WriteEndObject();
        json.WriteStartObject("representative");
        foreach (var group in statistics.Groups)
            WriteRepresentative(json, group);
        json.WriteEndObject();
        json.WriteNull("slates");
        json.WriteStartObject("polis");
        WriteByStatement(json, "centre", statistics.Statements, statistics.Centre);
        WriteByStatement(json, "extremity", statistics.Statements, statistics.Extremity);
        WriteByStatement(json, "priorities", statistics.Statements, statistics.Priorities);
        json.WriteStartArray("base_clusters");
        foreach (var (id, place) in statistics.BasePlaces.OrderBy(pair => pair.Key))
        {
            json.WriteStartObject();
            json.WriteNumber("id", id);
            json.Number("x", place.X);
            json.Number("y", place.Y);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, PolisStatistics statistics, PolisGroup group)
    {
        json.WriteStartObject();
        json.WriteString("id", MapParity.NameOf(group));
        json.WriteNumber("people", group.Members.Count);
        json.WriteStartArray("members");
        foreach (var member in group.Members)
            json.WriteStringValue(member);
        json.WriteEndArray();
        json.WriteStartObject("votes");
        for (var j = 0; j < statistics.Statements.Count; j++)
        {
            json.WriteStartObject(statistics.Statements[j]);
            json.WriteNumber("A", group.Votes[j].Agree);
            json.WriteNumber("D", group.Votes[j].Disagree);
            json.WriteNumber("S", group.Votes[j].Seen);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteByStatement(Utf8JsonWriter json, string name, IReadOnlyList<string> statements, IReadOnlyList<double> values)
    {
        json.WriteStartObject(name);
        for (var j = 0; j < values.Count; j++)
            json.Number(statements[j], values[j]);
        json.WriteEndObject();
    }

    private static void WriteConsensus(Utf8JsonWriter json, string name, IReadOnlyList<PolisConsensus> found)
    {
        json.WriteStartArray(name);
        foreach (var consensus in found)
        {
            json.WriteStartObject();
            json.WriteString("statement", consensus.Statement);
            json.WriteNumber("successes", consensus.Successes);
            json.WriteNumber("trials", consensus.Trials);
            json.Number("share", consensus.Share);
            json.Number("share_test", consensus.ShareTest);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRepresentative(Utf8JsonWriter json, PolisGroup group)
    {
        json.WriteStartArray(MapParity.NameOf(group));
        foreach (var found in group.Representative)
        {
            json.WriteStartObject();
            json.WriteString("statement", found.Statement);
            json.WriteString("for", MapWords.Of(found.Answer));
            json.WriteNumber("successes", found.Successes);
            json.WriteNumber("trials", found.Trials);
            json.Number("share", found.Share);
            json.Number("share_test", found.ShareTest);
            json.Number("ratio", found.Ratio);
            json.Number("ratio_test", found.RatioTest);
            json.WriteBoolean("best_agree", found.BestAgree);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
