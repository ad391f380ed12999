using System.Text.Json;

namespace Folkmoot.Counting.Tests.Golden;

/// <summary>The expected winners that came with the real elections.</summary>
internal static class GoldenFile
{
    /// <summary>Placeholder row where there is nothing to compare with, so that the theory shows as skipped.</summary>
    public const string Absent = "(no data)";

    public static IReadOnlyDictionary<(string File, string Rule, string Source), string[]> Cases { get; } = Read();

    public static JsonElement Instance(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.File("golden.json")));
        return document.RootElement.GetProperty("instances").GetProperty(file).Clone();
    }

    private static Dictionary<(string File, string Rule, string Source), string[]> Read()
    {
        var cases = new Dictionary<(string File, string Rule, string Source), string[]>();
        if (SharedData.Pabulib is null)
        {
            return cases;
        }

        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Pabulib, "golden.json")));
        foreach (var instance in document.RootElement.GetProperty("instances").EnumerateObject())
        {
            Add(cases, instance, "peer_pabutools");
            Add(cases, instance, "peer_equalshares_tool");
            if (instance.Value.TryGetProperty("independent_check", out var check))
            {
                foreach (var rule in check.GetProperty("values").EnumerateObject())
                {
                    cases.Add((instance.Name, rule.Name, "independent_check"), Winners(rule.Value));
                }
            }
        }

        return cases;
    }

    private static void Add(Dictionary<(string File, string Rule, string Source), string[]> cases, JsonProperty instance, string source)
    {
        if (instance.Value.TryGetProperty(source, out var rules))
        {
            foreach (var rule in rules.EnumerateObject().Where(r => r.Name[0] != '_' && r.Value.TryGetProperty("winners", out var w) && w.ValueKind == JsonValueKind.Array))
            {
                cases.Add((instance.Name, rule.Name, source), Winners(rule.Value));
            }
        }
    }

    private static string[] Winners(JsonElement value) =>
        [.. (value.ValueKind == JsonValueKind.Array ? value : value.GetProperty("winners")).EnumerateArray().Select(w => w.GetString()!)];
}
