using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Folkmoot.Platform.Assets;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Platform.Components;

/// <summary>The gallery shows every component, so what holds for it holds for every page made of them.</summary>
public sealed partial class GalleryTests(GalleryHost gallery) : IClassFixture<GalleryHost>
{
    [Fact]
    public async Task Get_Demonstration_ShowsComponentsWithoutInlineStyleOrScript()
    {
        var page = await gallery.NewBrowser().GetAsync("/components");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.DoesNotContain(page.Document.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Get_NoDemonstration_IsNotFound()
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite, settings => settings with { Demonstration = false });

        Assert.Equal(HttpStatusCode.NotFound, (await host.NewBrowser().GetAsync("/components")).Status);
    }

    [Fact]
    public async Task Get_EveryReferenceWithinThePage_LeadsSomewhere()
    {
        var page = await gallery.NewBrowser().GetAsync("/components");
        var ids = page.Document.All.Select(e => e.Id).Where(id => !string.IsNullOrEmpty(id)).ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        string[] names = ["for", "form", "aria-labelledby", "aria-describedby", "aria-controls", "data-aria-controls", "data-for"];
        foreach (var element in page.Document.All)
        {
            foreach (var reference in names.SelectMany(n => (element.GetAttribute(n) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)))
                Assert.True(ids.Contains(reference, StringComparer.Ordinal), $"{element.LocalName} refers to #{reference}, which the page does not have.");
        }
    }

    [Fact]
    public async Task Get_EveryClass_HasAStyle()
    {
        var page = await gallery.NewBrowser().GetAsync("/components");
        var styles = Encoding.UTF8.GetString(new AssetStore().Find("site.css")!.Content);
        var styled = ClassName().Matches(styles).Select(m => m.Groups["name"].Value.Replace("\\", "", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

        var ours = page.Document.All.SelectMany(e => e.ClassList).Where(c => c.StartsWith("fm-", StringComparison.Ordinal) || c.StartsWith("s-", StringComparison.Ordinal) || c.StartsWith("l-", StringComparison.Ordinal));

        Assert.Equal([], ours.Distinct(StringComparer.Ordinal).Except(styled, StringComparer.Ordinal).Except(WithoutStyle, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Post_EmptyForm_ListsErrorsInTheOrderOfThePageAndLeadsToTheirFields()
    {
        var browser = gallery.NewBrowser();

        var answer = await browser.SubmitAsync(await browser.GetAsync("/components"), [], form: "form[data-confirm-leave]");

        Assert.Equal(["Enter the name of your group", "Choose where the idea belongs", "Enter the day it should begin"], answer.Document.QuerySelector("main > .govuk-error-summary")!.QuerySelectorAll("li").Select(e => e.TextContent));
        Assert.StartsWith("Error: ", answer.Document.Title, StringComparison.Ordinal);
        foreach (var link in answer.Document.QuerySelectorAll("main > .govuk-error-summary a"))
            Assert.NotNull(answer.Document.QuerySelector($"input{link.GetAttribute("href")}"));
    }

    [Fact]
    public async Task Post_HalfADate_KeepsWhatWasTypedAndSaysWhatIsMissing()
    {
        var browser = gallery.NewBrowser();

        var answer = await browser.SubmitAsync(
            await browser.GetAsync("/components"), [("Input.Group", "Wheels"), ("Input.Ward", "north"), ("Input.Begins.Day", "31"), ("Input.Begins.Month", "2")], form: "form[data-confirm-leave]");

        Assert.Equal("The date must have a day, a month and a year", answer.Errors[0]);
        Assert.Equal("31", answer.Document.QuerySelector("#Input_Begins")!.GetAttribute("value"));
        Assert.Equal("Wheels", answer.Document.QuerySelector("#Input_Group")!.GetAttribute("value"));
        Assert.True(answer.Document.QuerySelector("#Input_Ward")!.HasAttribute("checked"));
    }

    [Theory]
    [InlineData("31", "2", "2027", "This is not a real date")]
    [InlineData("29", "2", "2027", "This is not a real date")]
    [InlineData("0", "2", "2027", "This is not a real date")]
    [InlineData("first", "2", "2027", "This is not a real date")]
    public async Task Post_DateThatIsNone_IsRefused(string day, string month, string year, string message)
    {
        var answer = await SendDateAsync(day, month, year);

        Assert.Equal(message, answer.Errors[0]);
    }

    [Theory]
    [InlineData("29", "2", "2028")]
    [InlineData(" 5 ", "12", "2026")]
    public async Task Post_RealDate_IsTaken(string day, string month, string year)
    {
        var answer = await SendDateAsync(day, month, year);

        Assert.NotNull(answer.Redirect);
    }

    // These name a part for script, for a test or for the reader of the markup, and look like their surroundings.
    private static readonly HashSet<string> WithoutStyle = new(StringComparer.Ordinal) { "fm-chart__data", "fm-map__in", "fm-meter--pound" };

    private async Task<PageAnswer> SendDateAsync(string day, string month, string year)
    {
        var browser = gallery.NewBrowser();
        return await browser.SubmitAsync(
            await browser.GetAsync("/components"),
            [("Input.Group", "Wheels"), ("Input.Ward", "north"), ("Input.Begins.Day", day), ("Input.Begins.Month", month), ("Input.Begins.Year", year)],
            form: "form[data-confirm-leave]");
    }

    [GeneratedRegex(@"\.(?<name>[a-z][\w\\!-]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex ClassName();
}
