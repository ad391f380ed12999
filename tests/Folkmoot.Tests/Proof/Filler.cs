using System.Text;

namespace Folkmoot.Tests.Proof;

/// <summary>Fills in forms as somebody would who means it: what is empty gets something plausible, what is filled stays.</summary>
internal static class Filler
{
    private const string Area = """{"type":"Polygon","coordinates":[[[-2.8,52.0],[-2.6,52.0],[-2.6,52.1],[-2.8,52.0]]]}""";

    /// <summary>The values for a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="token">The visitor's own token against foreign forms; null leaves the form's.</param>
    public static Func<Field, string?> For(Form form, string? token = null)
    {
        // Of what can only be chosen, the first is chosen where nothing is.
        var chosen = form.Fields.Where(f => f.Kind is FieldKind.Choice && f.Type != "select").GroupBy(f => f.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Any(f => f.IsChosen) ? g.Where(f => f.IsChosen).ToHashSet() : [g.First()], StringComparer.Ordinal);
        return field => field switch
        {
            { Name: Form.Token } => token ?? field.Value,
            { Kind: FieldKind.Choice, Type: not "select" } => chosen[field.Name].Contains(field) ? field.Value : null,
            { Type: "select" } => field.Value.Length > 0 ? field.Value : field.Options.FirstOrDefault(o => o.Length > 0) ?? "",
            { Kind: FieldKind.Trap } => "",
            { Kind: FieldKind.File } => FileNameFor(field),
            { Value.Length: > 0 } => field.Value,
            { Kind: FieldKind.Hidden } => "",
            _ => Invent(field),
        };
    }

    public static byte[] FileFor(Field field) => FileNameFor(field) switch
    {
        "list.csv" => Encoding.UTF8.GetBytes("name,address\nAnn Lee,1 High Street\nBen Rowe,2 High Street\n"),
        "census.csv" => Encoding.UTF8.GetBytes("question,answer,people\nage,16-24,1200\nage,25-34,2100\n"),
        "election.pb" => Encoding.UTF8.GetBytes(Ballots.BallotScene.SmallElection),
        "area.geojson" => Encoding.UTF8.GetBytes(Area),
        _ => Platform.Pictures.PictureSamples.Png,
    };

    private static string FileNameFor(Field field) =>
        field.Name.EndsWith("Census", StringComparison.Ordinal) ? "census.csv"
        : field.Value.Contains("csv", StringComparison.OrdinalIgnoreCase) ? "list.csv"
        : field.Value.Contains(".pb", StringComparison.OrdinalIgnoreCase) ? "election.pb"
        : field.Value.Contains("geojson", StringComparison.OrdinalIgnoreCase) ? "area.geojson"
        : "picture.png";

    private static string Invent(Field field) => field.Type switch
    {
        "email" => "robin.hill@example.org",
        "date" => "2026-11-20",
        "time" => "12:00",
        "datetime-local" => "2026-11-20T12:00",
        "url" => "https://example.org/",
        "tel" => "01632 960001",
        "number" or "numeric" or "decimal" => Named(field, "year") ? "2026" : Named(field, "month") ? "11" : Named(field, "day") ? "20" : "2",
        _ when Named(field, "Postcodes") => "WB1, WB2",
        "textarea" => "It would help many people here, and it need not cost much.",
        _ => "Robin Hill",
    };

    private static bool Named(Field field, string part) => field.Name.EndsWith(part, StringComparison.OrdinalIgnoreCase);
}
