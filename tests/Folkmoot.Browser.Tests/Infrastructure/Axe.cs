using System.Text.Json;

namespace Folkmoot.Browser.Tests.Infrastructure;

/// <summary>Asks axe-core, which the assets bring as a tool, what is wrong with a page for people who use assistive technology.</summary>
internal static class Axe
{
    private static readonly Lazy<string?> Script = new(Find);

    /// <summary>axe-core; a test that asks for it is skipped where it is not installed.</summary>
    public static string Source
    {
        get
        {
            if (Script.Value is null)
                Assert.Skip("axe-core is not installed: run \"npm ci\" in assets.");
            return Script.Value;
        }
    }

    /// <summary>One line for each rule that the page breaks.</summary>
    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(Source + "; undefined");
        var answer = await page.EvaluateAsync<JsonElement>("""
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .map(v => `${v.id} (${v.impact}): ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' [' + [...n.any, ...n.all, ...n.none].map(c => c.message).join('; ').slice(0, 200) + ']').join(' | ')}`)
            """);
        return [.. answer.EnumerateArray().Select(line => line.GetString()!)];
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "assets", "node_modules", "axe-core", "axe.min.js");
            if (File.Exists(file))
                return File.ReadAllText(file);
        }

        return null;
    }
}
