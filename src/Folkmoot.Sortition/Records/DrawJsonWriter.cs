using System.Text.Encodings.Web;
using System.Text.Json;

namespace Folkmoot.Sortition;

/// <summary>Writes the record of a draw as one JSON object; people and panels are counted from 1.</summary>
public static class DrawJsonWriter
{
    /// <summary>Digits of the longest number that a record may hold.</summary>
    internal const int LongestNumber = 20_000;

    internal const string Format = "folkmoot-draw-2";

    /// <summary>Writes the record in UTF-8.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="record">The record.</param>
    public static void Write(Stream stream, DrawRecord record)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(record);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("objective", Word(record.Objective));
        json.WriteNumber("seats", record.Seats);
        if (record.Draws > 1)
            json.WriteNumber("draws", record.Draws);
        if (record.Names.Count > 0)
        {
            json.WriteStartArray("names");
            foreach (var name in record.Names)
                json.WriteStringValue(name);
            json.WriteEndArray();
        }

        json.WriteString("seed", record.Seed);
        json.WriteString("lowest", record.Lowest.ToString());
        json.WriteNumber("solve_seconds", Math.Round(record.SolveSeconds, 6));
        json.WriteNumber("layout_seconds", Math.Round(record.LayoutSeconds, 6));
        if (record.Alternates is { } alternates)
            Alternates(json, record, alternates);
        if (record.Result is { } result)
            Result(json, record, result);
        Commitment(json, record);
        Quotas(json, record);
        Excluded(json, record);
        People(json, record);
        json.WriteStartArray("panels");
        foreach (var panel in record.Panels)
            Together(json, record, record.Parts(panel));
        json.WriteEndArray();
        CertificateJson.Write(json, record);
        json.WriteEndObject();
    }

    internal static string Word(Objective objective) => objective.ToString().ToLowerInvariant();

    private static void Result(Utf8JsonWriter json, DrawRecord record, DrawnPanel result)
    {
        json.WriteStartObject("result");
        json.WriteString("beacon", result.Beacon);
        json.WriteNumber("panel", result.Panel + 1);
        if (record.Draws > 1)
            json.WriteNumber("first", result.First + 1);
        json.WritePropertyName("people");
        Together(json, record, record.DrawnPanels());
        json.WriteString("hash", result.Hash);
        if (result.Signature is { } signature)
        {
            json.WriteString("signature", signature.Signature);
            if (signature.Previous is { } previous)
                json.WriteString("previous_signature", previous);
        }

        if (result.Alternates is { } alternates)
        {
            json.WriteStartObject("alternates");
            json.WritePropertyName("people");
            Ids(json, record, alternates.People);
            json.WriteNumber("missed", alternates.Missed);
            json.WriteNumber("at_least", alternates.AtLeast);
            json.WriteNumber("without", alternates.Without);
            json.WriteBoolean("settled", alternates.IsSettled);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Alternates(Utf8JsonWriter json, DrawRecord record, AlternateSettings alternates)
    {
        json.WriteStartObject("alternates");
        json.WriteNumber("count", alternates.Count);
        json.WriteNumber("samples", alternates.Samples);
        if (alternates.Method != AlternateSettings.OneByOne)
            json.WriteNumber("method", alternates.Method);
        json.WriteString("dropout", alternates.Rates.All.ToString());
        json.WriteStartArray("dropout_of");
        for (var row = 0; row < record.Quotas.Rows.Count; row++)
        {
            if (alternates.Rates.Row(row).Sign == 0)
                continue;
            json.WriteStartObject();
            json.WriteString("feature", record.Quotas.Features[record.Quotas.Rows[row].Feature].Name);
            json.WriteString("value", record.Quotas.Rows[row].Quota.Value);
            json.WriteString("rate", alternates.Rates.Row(row).ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Commitment(Utf8JsonWriter json, DrawRecord record)
    {
        json.WriteStartObject("commitment");
        json.WriteString("beacon_name", record.BeaconName);
        json.WriteString("quotas", record.Commitment.Quotas);
        json.WriteString("pool", record.Commitment.Pool);
        json.WriteString("panels", record.Commitment.Panels);
        json.WriteString("certificate", record.Commitment.Certificate);
        json.WriteString("hash", record.Commitment.Hash);
        json.WriteEndObject();
    }

    private static void Quotas(Utf8JsonWriter json, DrawRecord record)
    {
        json.WriteStartArray("quotas");
        foreach (var (feature, quota) in record.Quotas.Rows)
        {
            json.WriteStartObject();
            json.WriteString("feature", record.Quotas.Features[feature].Name);
            json.WriteString("value", quota.Value);
            json.WriteNumber("min", quota.Minimum);
            json.WriteNumber("max", quota.Maximum);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Excluded(Utf8JsonWriter json, DrawRecord record)
    {
        json.WritePropertyName("excluded");
        Ids(json, record, [.. record.Excluded.Select(excluded => excluded.Person)]);
        json.WriteStartArray("excluded_because");
        foreach (var excluded in record.Excluded)
            json.WriteStringValue(excluded.Reason);
        json.WriteEndArray();
    }

    private static void People(Utf8JsonWriter json, DrawRecord record)
    {
        json.WriteStartArray("people");
        foreach (var person in record.People)
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            Id(json, record, person);
            json.WriteString("chance", person.Chance.ToString());
            Values(json, "panels", person.Panels.Select(panel => panel + 1));
            json.WriteStartArray("values");
            foreach (var row in person.Values)
                json.WriteStringValue(record.Quotas.Rows[row].Quota.Value);
            json.WriteEndArray();
            if (person.Household is { } household)
                json.WriteNumber("household", household);
            if (person.Salt is { Length: > 0 } salt)
                json.WriteString("salt", salt);
            json.WriteString(person.Salt is null ? "hidden_leaf" : "leaf", person.Leaf);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A panel as a list of ids; several drawn at once as a list of such lists.</summary>
    internal static void Together(Utf8JsonWriter json, DrawRecord record, IReadOnlyList<IReadOnlyList<int>> panels)
    {
        if (record.Draws > 1)
            json.WriteStartArray();
        foreach (var panel in panels)
            Ids(json, record, panel);
        if (record.Draws > 1)
            json.WriteEndArray();
    }

    internal static void Ids(Utf8JsonWriter json, DrawRecord record, IReadOnlyList<int> people)
    {
        json.WriteStartArray();
        foreach (var person in people)
            Id(json, record, record.People[person]);
        json.WriteEndArray();
    }

    internal static void Id(Utf8JsonWriter json, DrawRecord record, RecordedPerson person)
    {
        if (record.Numbered)
            json.WriteRawValue(person.Id);
        else
            json.WriteStringValue(person.Id);
    }

    private static void Values(Utf8JsonWriter json, string name, IEnumerable<int> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteNumberValue(value);
        json.WriteEndArray();
    }
}
