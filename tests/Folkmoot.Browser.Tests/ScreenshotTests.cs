namespace Folkmoot.Browser.Tests;

/// <summary>Saves pictures of every page and state for people to look at. Run by tools/screenshots.</summary>
public sealed class ScreenshotTests(Chromium chromium)
{
    private const string Variable = "FOLKMOOT_SHOTS";

    [Fact(Explicit = true)]
    public async Task Every_page_is_pictured()
    {
        var folder = Folder();
        await using var town = await TourTown.BuildAsync();
        await new Tour(town, chromium, bypassPolicy: false, (name, visitor) => visitor.InEachLookAsync(look =>
            visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, look, name + ".png"), FullPage = true }))).WalkAsync();
        Assert.True(File.Exists(Path.Combine(folder, "phone-light", "ballot-chosen.png")));
    }

    [Fact(Explicit = true)]
    public async Task Every_page_of_listening_is_pictured()
    {
        var folder = Folder();
        await using var town = await ListeningTown.BuildAsync();
        await new ListeningTour(town, chromium, bypassPolicy: false, (name, visitor) => visitor.InEachLookAsync(look =>
            visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, look, "listening-" + name + ".png"), FullPage = true }))).WalkAsync();
        Assert.True(File.Exists(Path.Combine(folder, "phone-light", "listening-map.png")));
    }

    /// <summary>What is made to be printed, as it lies on paper: a picture at the width of A4, and the pages as a PDF.</summary>
    [Fact(Explicit = true)]
    public async Task Every_sheet_of_listening_is_pictured_as_it_is_printed()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder(), "paper")).FullName;
        await using var town = await ListeningTown.BuildAsync();
        await new ListeningTour(town, chromium, bypassPolicy: false, async (name, visitor) =>
        {
            if (!name.StartsWith("print-", StringComparison.Ordinal) && name is not "heard")
                return;
            await visitor.Page.SetViewportSizeAsync(794, 1123);
            await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Light });
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
            await visitor.Page.PdfAsync(new() { Path = Path.Combine(folder, name + ".pdf"), Format = "A4", PreferCSSPageSize = true });
            await visitor.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        }).WalkAsync();
        Assert.True(File.Exists(Path.Combine(folder, "print-pack.pdf")));
    }

    /// <summary>The picture that stands in the README.</summary>
    [Fact(Explicit = true)]
    public async Task The_ballot_is_pictured_on_a_desktop()
    {
        var file = Path.Combine(Folder(), "ballot.png");
        await using var site = await Site.StartAsync();
        var vote = await site.AddVoteAsync(await site.AddPlaceAsync());
        await using var voter = await Visitor.ArriveAsync(chromium, site, Visitor.Desktop);
        await voter.EnterAsync(vote.Url, Assert.Single(await site.AddVotersAsync(vote, 1)));
        foreach (var card in new[] { 4, 2, 0 })
            await voter.Page.Locator(".fm-choice__box").Nth(card).CheckAsync();
        await Expect(voter.SaveState).ToHaveTextAsync("Saved");
        await voter.Page.Mouse.MoveAsync(5, 5);
        await voter.Page.ScreenshotAsync(new() { Path = file });
        Assert.InRange(new FileInfo(file).Length, 1, 300_000);
    }

    private static string Folder()
    {
        var folder = Environment.GetEnvironmentVariable(Variable) ?? "";
        Assert.SkipWhen(folder.Length == 0, $"Set {Variable} to the folder that the pictures should go to.");
        return folder;
    }
}
