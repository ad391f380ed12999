using System.Globalization;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Folkmoot.Sortition;

/// <summary>Writes the record of a draw as one JSON object; people and panels are counted from 1.</summary>
public static class DrawJsonWriter
{
    internal const string Format = "folkmoot-draw-1";

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
        json.WriteString("seed", record.Seed);
        json.WriteString("lowest", record.Lowest.ToString());
        json.WriteNumber("solve_seconds", Math.Round(record.SolveSeconds, 6));
        json.WriteNumber("layout_seconds", Math.Round(record.LayoutSeconds, 6));
        if (record.Result is { } result)
            Result(json, record, result);
        Commitment(json, record);
        Quotas(json, record);
        Excluded(json, record);
        People(json, record);
        json.WriteStartArray("panels");
        foreach (var panel in record.Panels)
            Ids(json, record, panel);
        json.WriteEndArray();
        Certificate(json, record);
        json.WriteEndObject();
    }

    internal static string Word(Objective objective) => objective.ToString().ToLowerInvariant();

    private static void Result(Utf8JsonWriter json, DrawRecord record, DrawnPanel result)
    {
        json.WriteStartObject("result");
        json.WriteString("beacon", result.Beacon);
        json.WriteNumber("panel", result.Panel + 1);
        json.WritePropertyName("people");
        Ids(json, record, record.Panels[result.Panel]);
        json.WriteString("hash", result.Hash);
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

    private static void Certificate(Utf8JsonWriter json, DrawRecord record)
    {
        json.WriteStartObject("certificate");
        json.WriteString("claim", Claim(record));
        json.WriteStartArray("stages");
        foreach (var stage in record.Stages)
        {
            json.WriteStartObject();
            json.WriteString("level", stage.Level.ToString());
            json.WriteString("seats", Number(stage.Seats));
            json.WriteStartArray("quotas");
            foreach (var price in stage.Quotas)
                json.WriteStringValue(Number(price));
            json.WriteEndArray();
            Prices(json, "caps", record, stage.Caps);
            Prices(json, "households", record, stage.Households);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static string Claim(DrawRecord record) => record.Objective switch
    {
        Objective.Leximin => "No lottery that meets the quotas gives anybody a better chance without giving somebody with the same or a lower chance a worse one. ",
        Objective.Maximin => "No lottery that meets the quotas makes the lowest chance higher. ",
        Objective.Minimax => "No lottery that meets the quotas makes anybody's chance lower without making that of somebody with the same or a higher chance higher. ",
        _ => string.Empty,
    } + "Everybody is on as many panels as their chance says, rounded to a whole panel.";

    private static void Prices(Utf8JsonWriter json, string name, DrawRecord record, IReadOnlyDictionary<int, BigInteger> prices)
    {
        json.WriteStartObject(name);
        foreach (var (person, price) in prices.OrderBy(pair => pair.Key))
            json.WriteString(record.People[person].Id, Number(price));
        json.WriteEndObject();
    }

    private static void Ids(Utf8JsonWriter json, DrawRecord record, IReadOnlyList<int> people)
    {
        json.WriteStartArray();
        foreach (var person in people)
            Id(json, record, record.People[person]);
        json.WriteEndArray();
    }

    private static void Id(Utf8JsonWriter json, DrawRecord record, RecordedPerson person)
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

    private static string Number(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);
}
