using System.Text.Encodings.Web;
using System.Text.Json;
using Folkmoot.Opinion;

namespace Folkmoot.Cli.Map;

/// <summary>
/// The map as one JSON object, the same to the byte for the same votes and options in any order of rows. People and statements stand in the order of their ids.
/// Numbers that are not whole are rounded to twelve decimals.
/// </summary>
internal static class MapJson
{
    public static void Write(StreamWriter output, MapReport report)
    {
        output.Flush();
        using (var json = new Utf8JsonWriter(output.BaseStream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteWhole(json, report);
            WritePeople(json, report);
            WriteStatements(json, report);
            if (report.Parity is { } parity)
                MapJsonParity.Write(json, parity);
            else
                WriteFindings(json, report.Map);
            MapJsonDoubts.Write(json, report);
            WriteSeconds(json, report);
            json.WriteEndObject();
        }

        output.WriteLine();
    }

    private static void WriteWhole(Utf8JsonWriter json, MapReport report)
    {
        var map = report.Map;
        json.WriteNumber("votes", map.Votes.VoteCount);
        json.WriteString("shape", MapWords.Of(map.Shape));
        json.WriteStartArray("axes");
        json.Value(map.FirstShare);
        json.Value(map.SecondShare);
        json.WriteEndArray();
        json.WriteStartObject("settings");
        json.WriteNumber("votes_needed", map.Settings.VotesNeeded);
        json.WriteNumber("most_groups", map.Settings.MostGroups);
        json.WriteNumber("smallest_group", map.Settings.SmallestGroup);
        json.Number("veto_share", map.Settings.VetoShare);
        json.WriteNumber("veto_people", map.Settings.VetoPeople);
        json.Number("stability_needed", map.Settings.StabilityNeeded);
        json.Number("false_discovery_rate", map.Settings.FalseDiscoveryRate);
        json.WriteNumber("exposure_needed", map.Settings.ExposureNeeded);
        json.WriteNumber("seed", map.Settings.Seed);
        json.WriteEndObject();
        json.WriteStartArray("warnings");
        foreach (var warning in report.Export.Warnings)
            json.WriteStringValue(warning);
        json.WriteEndArray();
    }

    private static void WritePeople(Utf8JsonWriter json, MapReport report)
    {
        var map = report.Map;
        json.WriteStartArray("people");
        for (var person = 0; person < map.Votes.People.Count; person++)
        {
            var place = report.Parity is { } parity ? parity.PlaceOf(map.Votes.People[person]) : (map.X[person], map.Y[person]);
            json.WriteStartObject();
            json.WriteString("id", map.Votes.People[person]);
            json.WriteNumber("answers", map.Votes.VotesOf(person));
            json.Number("x", place?.X);
            json.Number("y", place?.Y);
            json.WriteBoolean("placed", map.Placed[person]);
            json.WriteString("group", report.Parity is null ? (map.GroupOf[person] is var g and >= 0 ? map.Groups[g].Name : null) : report.Parity.GroupOf(map.Votes.People[person]));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStatements(Utf8JsonWriter json, MapReport report)
    {
        var map = report.Map;
        var shared = map.Agreements.ToDictionary(agreement => agreement.Statement);
        json.WriteStartArray("statements");
        for (var j = 0; j < map.Votes.Statements.Count; j++)
        {
            var statement = map.Votes.Statements[j];
            json.WriteStartObject();
            json.WriteString("id", statement.Id);
            json.WriteString("text", statement.Text);
            json.WriteNumber("moderated", (int)statement.Moderation);
            json.WriteBoolean("is_meta", statement.IsMeta);
            json.WriteBoolean("takes_part", statement.TakesPart);
            json.Tally(map.Votes.TallyOf(j));
            json.Number("x", map.StatementPlaces[j].X);
            json.Number("y", map.StatementPlaces[j].Y);
            json.WriteStartArray("parties");
            foreach (var party in map.PartyTallies)
            {
                json.WriteStartObject();
                json.Tally(party[j]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            var agreement = shared.GetValueOrDefault(j);
            json.Number("agreement", agreement?.Share);
            json.Number("agreement_lower", agreement?.Lower);
            json.Number("group_informed_consensus", agreement?.Product);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFindings(Utf8JsonWriter json, OpinionMap map)
    {
        WriteGroups(json, map);
        json.WriteStartObject("consensus");
        json.WriteString("between", map.Shape switch { MapShape.Groups => "groups", MapShape.Gradient when map.Parties.Count > 1 => "ends", _ => "everybody" });
        json.WriteStartArray("parties");
        foreach (var party in map.Parties)
            json.WriteNumberValue(party.Count);
        json.WriteEndArray();
        WriteAgreements(json, map, "agree", map.AgreedByAll);
        WriteAgreements(json, map, "disagree", map.RejectedByAll);
        json.WriteEndObject();
        WriteRepresentative(json, map);
        WriteSlates(json, map);
    }

    private static void WriteGroups(Utf8JsonWriter json, OpinionMap map)
    {
        if (map.Shape == MapShape.Groups)
        {
            json.WriteStartArray("groups");
            foreach (var group in map.Groups)
            {
                json.WriteStartObject();
                json.WriteString("id", group.Name);
                json.WriteNumber("people", group.People.Count);
                json.WriteBoolean("veto", group.HasVeto);
                json.Number("x", group.X);
                json.Number("y", group.Y);
                json.WriteStartArray("members");
                foreach (var person in group.People)
                    json.WriteStringValue(map.Votes.People[person]);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
        else
        {
            json.WriteNull("groups");
        }

        json.WriteString("groups_reason", map.Reason);
        json.WriteString("groups_reason_code", map.ReasonKind is { } reason ? MapWords.Of(reason) : null);
    }

    private static void WriteAgreements(Utf8JsonWriter json, OpinionMap map, string name, IReadOnlyList<Agreement> agreements)
    {
        json.WriteStartArray(name);
        foreach (var agreement in agreements)
        {
            json.WriteStartObject();
            json.WriteString("statement", map.Votes.Statements[agreement.Statement].Id);
            json.Number("share", agreement.Share);
            json.Number("lower", agreement.Lower);
            json.Number("weakest_lower", agreement.Weakest);
            json.Number("group_informed_consensus", agreement.Product);
            json.WriteNumber("least_seen", agreement.LeastSeen);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRepresentative(Utf8JsonWriter json, OpinionMap map)
    {
        json.WriteStartObject("representative");
        foreach (var group in map.Groups)
        {
            json.WriteStartArray(group.Name);
            foreach (var found in group.Representative)
            {
                json.WriteStartObject();
                json.WriteString("statement", map.Votes.Statements[found.Statement].Id);
                json.WriteString("for", MapWords.Of(found.Answer));
                json.Number("inside_share", found.InsideShare);
                json.Number("outside_share", found.OutsideShare);
                json.WriteNumber("inside_seen", found.Inside.Seen);
                json.WriteNumber("outside_seen", found.Outside.Seen);
                json.Number("p", found.P);
                json.WriteBoolean("held_out", found.HeldOut);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteSlates(Utf8JsonWriter json, OpinionMap map)
    {
        json.WriteStartArray("slates");
        foreach (var slate in map.Slates)
        {
            json.WriteStartObject();
            json.WriteNumber("size", slate.Size);
            json.WriteStartArray("statements");
            foreach (var statement in slate.Statements)
                json.WriteStringValue(map.Votes.Statements[statement].Id);
            json.WriteEndArray();
            json.WriteNumber("from_shares", slate.FromShares);
            json.WriteStartObject("certificate");
            json.WriteNumber("people", slate.Certificate.People);
            json.WriteNumber("served", slate.Certificate.Served);
            json.WriteNumber("largest_unserved", slate.Certificate.LargestUnserved);
            json.WriteString("unserved_statement", slate.Certificate.UnservedStatement is var j and >= 0 ? map.Votes.Statements[j].Id : null);
            json.WriteBoolean("justified_representation", slate.Certificate.JustifiedRepresentation);
            json.WriteBoolean("ejr_plus", slate.Certificate.EjrPlus);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSeconds(Utf8JsonWriter json, MapReport report)
    {
        if (!report.ShowSeconds)
        {
            json.WriteNull("seconds");
            return;
        }

        json.WriteStartObject("seconds");
        json.WriteNumber("read", report.Read.Clock.TotalSeconds);
        json.WriteNumber("map", report.Mapped.Clock.TotalSeconds);
        json.WriteNumber("cpu_read", report.Read.Processor.TotalSeconds);
        json.WriteNumber("cpu_map", report.Mapped.Processor.TotalSeconds);
        json.WriteEndObject();
    }
}
