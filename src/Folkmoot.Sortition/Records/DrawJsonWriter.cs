using System.Globalization;
using System.Numerics;
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

    private static void Certificate(Utf8JsonWriter json, DrawRecord record)
    {
        json.WriteStartObject("certificate");
        json.WriteString("claim", Claim(record));
        json.WriteString("factor", record.Factor.ToString());
        json.WriteNumber("within", record.Within);
        json.WriteString("loss", record.Loss.ToString());
        json.WriteStartArray("stages");
        foreach (var stage in record.Stages)
        {
            json.WriteStartObject();
            json.WriteString("level", stage.Level.ToString());
            if (stage.Panels is { } panels)
            {
                Bound(json, "panels", record, panels);
            }
            else
            {
                Rules(json, record, stage.Quotas, stage.Seats, stage.Households);
                Prices(json, "caps", record, stage.Caps);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("mixture");
        foreach (var (people, weight) in record.Mixture)
        {
            json.WriteStartObject();
            json.WriteString("weight", Number(weight));
            json.WritePropertyName("people");
            Ids(json, record, people);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (record.Exclusion is { } exclusion)
            Bound(json, "exclusion", record, exclusion);
        json.WriteStartArray("optimum");
        foreach (var optimum in record.Optimum)
        {
            json.WriteStartObject();
            Rules(json, record, optimum.Quotas, optimum.Seats, optimum.Households);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        json.WriteEndObject();
    }

    private static void Rules(Utf8JsonWriter json, DrawRecord record, IReadOnlyList<BigInteger> quotas, BigInteger seats, IReadOnlyDictionary<int, BigInteger> households)
    {
        json.WriteString("seats", Number(seats));
        json.WriteStartArray("quotas");
        foreach (var price in quotas)
            json.WriteStringValue(Number(price));
        json.WriteEndArray();
        Prices(json, "households", record, households);
    }

    /// <summary>The cases stand in the order in which they are read: a split, its case of few, its case of many.</summary>
    private static void Bound(Utf8JsonWriter json, string name, DrawRecord record, PanelBound bound)
    {
        json.WriteStartObject(name);
        json.WriteString("bound", Number(bound.Bound));
        Prices(json, "weights", record, bound.Weights);
        json.WriteStartArray("cases");
        Case(bound.Cases);
        json.WriteEndArray();
        json.WriteEndObject();

        void Case(BoundCase one)
        {
            json.WriteStartObject();
            if (one.Person is { } person)
            {
                json.WritePropertyName("of");
                Id(json, record, record.People[person]);
                json.WriteNumber("most", one.Most);
                json.WriteEndObject();
                Case(one.Few!);
                Case(one.Many!);
                return;
            }

            json.WriteString("scale", Number(one.Scale));
            Rules(json, record, one.Quotas, one.Seats, one.Households);
            json.WriteEndObject();
        }
    }

    internal static string Claim(DrawRecord record) => record.Objective switch
    {
        Objective.Leximin => "No lottery that meets the quotas gives anybody a better chance without giving somebody with the same or a lower chance a worse one. ",
        Objective.Maximin => "No lottery that meets the quotas makes the lowest chance higher. ",
        Objective.Minimax => "No lottery that meets the quotas makes anybody's chance lower without making that of somebody with the same or a higher chance higher. ",
        Objective.Nash => "No lottery that meets the quotas has a geometric mean of the chances above this one's times the factor. ",
        Objective.Goldilocks => "This lottery's highest chance over an even one, plus an even one over its lowest, is at most the factor times that of any lottery that meets the quotas. ",
        _ => string.Empty,
    } + (record.Stages.Any(stage => stage.Panels is not null) ? "The chances that are best on average cannot be had by panels of whole people; these are the best that can. " : string.Empty)
        + (record.Mixture.Count > 0 ? "A lottery with the weights of the mixture gives everybody exactly their chance. " : string.Empty)
        + (record.Within == 0 ? "Everybody is on as many panels as their chance says, rounded to a whole panel." : "Everybody is on as many panels as their chance says, to within the whole panels that are stated.");

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
