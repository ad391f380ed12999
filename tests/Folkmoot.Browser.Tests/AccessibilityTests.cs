namespace Folkmoot.Browser.Tests;

/// <summary>Every page and state, on phone and desktop, light and dark, before axe.</summary>
public sealed class AccessibilityTests(Chromium chromium)
{
    [Fact]
    public async Task Axe_finds_nothing_on_any_page()
    {
        _ = chromium.Browser;
        _ = Axe.Source;
        await using var town = await TourTown.BuildAsync();
        var findings = new List<string>();
        var states = 0;

        await new Tour(town, chromium, bypassPolicy: true, async (name, visitor) =>
        {
            states++;
            await visitor.InEachLookAsync(async look =>
            {
                foreach (var finding in await Axe.FindingsAsync(visitor.Page))
                    findings.Add($"{name}, {look}: {finding}");
            });
        }).WalkAsync();

        TestContext.Current.TestOutputHelper!.WriteLine($"{states} states, each in 4 looks.");
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public async Task Axe_finds_what_is_wrong_where_something_is()
    {
        _ = Axe.Source;
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.SetContentAsync("<!DOCTYPE html><html><title>x</title><body><main><h1>x</h1><img src='data:,'></main>");

        var findings = await Axe.FindingsAsync(page);

        Assert.Contains(findings, f => f.StartsWith("image-alt", StringComparison.Ordinal));
    }
}
