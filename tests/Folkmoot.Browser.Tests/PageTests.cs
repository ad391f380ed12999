using System.Globalization;

namespace Folkmoot.Browser.Tests;

/// <summary>What must hold of every page: no other host, nothing that the policy stops, no script error, little weight.</summary>
public sealed class PageTests(Chromium chromium)
{
    private const long MostBytes = 100 * 1024;

    [Fact]
    public async Task Every_page_keeps_to_its_own_server_and_policy_and_is_light()
    {
        _ = chromium.Browser;
        await using var town = await TourTown.BuildAsync();
        var visitors = new HashSet<Visitor>();
        var weights = new List<(string Name, long Bytes)>();

        await new Tour(town, chromium, bypassPolicy: false, async (name, visitor) =>
        {
            if (visitors.Add(visitor))
            {
                await Weights.ForgetAsync(visitor);
                await visitor.Page.ReloadAsync();
            }

            await visitor.Page.WaitForLoadStateAsync(LoadState.Load);
            weights.Add((name, await Weights.LastPageAsync(visitor)));
        }).WalkAsync();

        foreach (var (name, bytes) in weights.OrderByDescending(w => w.Bytes))
            TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0,7:0.0} KB  {name}"));
        Assert.Multiple(
            () => Assert.Empty(visitors.SelectMany(v => v.ForeignRequests())),
            () => Assert.Empty(visitors.SelectMany(v => v.Violations)),
            () => Assert.Empty(visitors.SelectMany(v => v.ScriptErrors)),
            // The gallery shows every component in every state at once; no resident ever meets it.
            () => Assert.All(weights.Where(w => w.Name != "components"), w => Assert.InRange(w.Bytes, 1000, MostBytes)));
    }
}
