using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Folkmoot.Sortition;

/// <summary>Writes the certificate of a record: what it claims, and the proofs.</summary>
internal static class CertificateJson
{
    public static void Write(Utf8JsonWriter json, DrawRecord record)
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
            DrawJsonWriter.Together(json, record, record.Parts(people));
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
                DrawJsonWriter.Id(json, record, record.People[person]);
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

    public static string Claim(DrawRecord record) => record.Objective switch
    {
        Objective.Leximin => "No lottery that meets the quotas gives anybody a better chance without giving somebody with the same or a lower chance a worse one. ",
        Objective.Maximin => "No lottery that meets the quotas makes the lowest chance higher. ",
        Objective.Minimax => "No lottery that meets the quotas makes anybody's chance lower without making that of somebody with the same or a higher chance higher. ",
        Objective.Nash => "No lottery that meets the quotas has a geometric mean of the chances above this one's times the factor. ",
        Objective.Goldilocks => "This lottery's highest chance over an even one, plus an even one over its lowest, is at most the factor times that of any lottery that meets the quotas. ",
        _ => string.Empty,
    } + (record.Draws > 1 ? "A chance is that of being on any of the panels that are drawn at once. " : string.Empty) + (record.Stages.Any(stage => stage.Panels is not null) ? "The chances that are best on average cannot be had by panels of whole people; these are the best that can. " : string.Empty)
        + (record.Mixture.Count > 0 ? "A lottery with the weights of the mixture gives everybody exactly their chance. " : string.Empty)
        + (record.Within == 0 ? "Everybody is on as many panels as their chance says, rounded to a whole panel." : "Everybody is on as many panels as their chance says, to within the whole panels that are stated.");

    private static void Prices(Utf8JsonWriter json, string name, DrawRecord record, IReadOnlyDictionary<int, BigInteger> prices)
    {
        json.WriteStartObject(name);
        foreach (var (person, price) in prices.OrderBy(pair => pair.Key))
            json.WriteString(record.People[person].Id, Number(price));
        json.WriteEndObject();
    }

    private static string Number(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);
}
