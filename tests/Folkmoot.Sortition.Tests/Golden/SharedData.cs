using System.Text.Json;
using Xunit;

namespace Folkmoot.Sortition.Tests.Golden;

/// <summary>Pools with known results in <c>shared/data/sortition</c> beside the repository. Tests that need them are skipped where they are absent.</summary>
internal static class SharedData
{
    private static readonly Lazy<string?> Folder = new(Find);

    public static bool Here => Folder.Value is not null;

    private static string Root
    {
        get
        {
            Assert.SkipWhen(Folder.Value is null, "The pools with known results (a folder shared/data/sortition beside the repository) are not here.");
            return Folder.Value!;
        }
    }

    public static JsonElement Golden(string instance)
    {
        using var golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "golden.json")));
        return golden.RootElement.GetProperty("instances").GetProperty(instance).Clone();
    }

    public static IEnumerable<string> Names()
    {
        using var golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "golden.json")));
        return [.. golden.RootElement.GetProperty("instances").EnumerateObject().Select(instance => instance.Name)];
    }

    public static Pool Pool(string instance, params string[] household)
    {
        var folder = Path.Combine(Root, "instances", instance);
        using var quotas = File.OpenRead(Path.Combine(folder, "categories.csv"));
        using var people = File.OpenRead(Path.Combine(folder, "respondents.csv"));
        return PoolReader.Read(people, "respondents.csv", QuotaReader.Read(quotas, "categories.csv"), new PoolReadOptions { HouseholdColumns = household });
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data", "sortition");
            if (File.Exists(Path.Combine(data, "golden.json")))
                return data;
        }

        return null;
    }
}
