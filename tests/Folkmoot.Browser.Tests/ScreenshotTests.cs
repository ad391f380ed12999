namespace Folkmoot.Browser.Tests;

/// <summary>Saves pictures of every page and state for people to look at: set FOLKMOOT_SHOTS to a folder and run this class.</summary>
public sealed class ScreenshotTests(Chromium chromium)
{
    private const string Variable = "FOLKMOOT_SHOTS";

    [Fact(Explicit = true)]
    public async Task Every_page_is_pictured()
    {
        var folder = Environment.GetEnvironmentVariable(Variable) ?? "";
        Assert.SkipWhen(folder.Length == 0, $"Set {Variable} to the folder that the pictures should go to.");
        await using var town = await TourTown.BuildAsync();
        await new Tour(town, chromium, bypassPolicy: false, (name, visitor) => visitor.InEachLookAsync(look =>
            visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, look, name + ".png"), FullPage = true }))).WalkAsync();
        Assert.True(File.Exists(Path.Combine(folder, "phone-light", "ballot-chosen.png")));
    }
}
