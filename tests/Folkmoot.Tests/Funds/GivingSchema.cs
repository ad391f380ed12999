using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Folkmoot.Tests.Funds;

/// <summary>Holds a package against the schemas of the 360Giving Data Standard, with the few keywords that they use; formats are asserted.</summary>
internal static class GivingSchema
{
    /// <summary>What is wrong with a package by the schemas in the folder.</summary>
    public static IReadOnlyList<string> Faults(JsonElement package, string folder)
    {
        using var grant = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "360-giving-schema.json")));
        using var all = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "360-giving-package-schema.json")));
        var faults = new List<string>();
        Check(package, all.RootElement, grant.RootElement, "package", faults);
        return faults;
    }

    private static void Check(JsonElement value, JsonElement schema, JsonElement root, string path, List<string> faults)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            // The package's reference to the grant names an older version of the same schema.
            var name = reference.GetString()!;
            Check(value, name.StartsWith("#/$defs/", StringComparison.Ordinal) ? root.GetProperty("$defs").GetProperty(name[8..]) : root, root, path, faults);
            return;
        }

        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(one => IsOf(value, one)))
            faults.Add($"{path} is no {type}");
        if (schema.TryGetProperty("oneOf", out var options) && options.EnumerateArray().Count(option => Holds(value, option, root)) != 1)
            faults.Add($"{path} fits none or several of what is allowed");
        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)))
            faults.Add($"{path} is not in the list");
        if (value.ValueKind is JsonValueKind.String)
            CheckText(value.GetString()!, schema, path, faults);
        if (value.ValueKind is JsonValueKind.Object)
            CheckMembers(value, schema, root, path, faults);
        if (value.ValueKind is JsonValueKind.Array)
            CheckItems(value, schema, root, path, faults);
    }

    private static void CheckText(string text, JsonElement schema, string path, List<string> faults)
    {
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)))
            faults.Add($"{path} does not follow the pattern");
        var isOf = !schema.TryGetProperty("format", out var format) || format.GetString() switch
        {
            "date-time" => text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
            "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
            _ => true,
        };
        if (!isOf)
            faults.Add($"{path} is no {format}");
    }

    private static void CheckMembers(JsonElement value, JsonElement schema, JsonElement root, string path, List<string> faults)
    {
        if (schema.TryGetProperty("required", out var required))
            faults.AddRange(required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{path}.{name} is missing"));
        if (!schema.TryGetProperty("properties", out var properties))
            return;
        foreach (var member in value.EnumerateObject())
        {
            if (properties.TryGetProperty(member.Name, out var one))
                Check(member.Value, one, root, $"{path}.{member.Name}", faults);
            else
                faults.Add($"{path}.{member.Name} is not in the standard");
        }
    }

    private static void CheckItems(JsonElement value, JsonElement schema, JsonElement root, string path, List<string> faults)
    {
        if (schema.TryGetProperty("minItems", out var least) && value.GetArrayLength() < least.GetInt32())
            faults.Add($"{path} has too few");
        if (!schema.TryGetProperty("items", out var items))
            return;
        foreach (var (item, at) in value.EnumerateArray().Select((item, at) => (item, at)))
            Check(item, items, root, $"{path}[{at}]", faults);
    }

    private static bool Holds(JsonElement value, JsonElement schema, JsonElement root)
    {
        var faults = new List<string>();
        Check(value, schema, root, "", faults);
        return faults.Count == 0;
    }

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind is JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static bool IsOf(JsonElement value, string type) => (type, value.ValueKind) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) or ("null", JsonValueKind.Null) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        _ => false,
    };
}
