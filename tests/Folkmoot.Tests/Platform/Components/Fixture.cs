using System.Text.Json.Nodes;

namespace Folkmoot.Tests.Platform.Components;

/// <summary>One example of a component as govuk-frontend publishes it: options in, markup out.</summary>
internal sealed record Fixture(string Name, JsonObject Options, string Html)
{
    public static IReadOnlyList<Fixture> Load(string component)
    {
        var file = Find(Path.Combine("assets", "node_modules", "govuk-frontend", "dist", "govuk", "components", component, "fixtures.json"));
        if (file is null)
            Assert.Skip("The fixtures of govuk-frontend are not installed. Run npm ci in assets.");
        var root = JsonNode.Parse(File.ReadAllText(file))!;
        return [.. root["fixtures"]!.AsArray().Select(f => new Fixture((string)f!["name"]!, f["options"]!.AsObject(), (string)f["html"]!))];
    }

    private static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Folkmoot.slnx")))
            {
                var file = Path.Combine(folder.FullName, path);
                return File.Exists(file) ? file : null;
            }
        }

        return null;
    }
}
