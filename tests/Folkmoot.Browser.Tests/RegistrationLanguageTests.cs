using Folkmoot.Assemblies.Register;

namespace Folkmoot.Browser.Tests;

/// <summary>Registration pages in Welsh, Polish and Urdu, which is written from right to left, with words that an organiser pasted as HTML.</summary>
public sealed class RegistrationLanguageTests(Chromium chromium)
{
    private const string Words = """
        <p class="fm-lede">Wyebridge</p><h2>1</h2><p>Two <a href="/places">three</a>.</p><ul><li>Four</li><li>Five</li></ul><blockquote>Six</blockquote>
        <table><caption>Seven</caption><tr><th scope="col">Eight</th><th scope="col">Nine</th><th scope="col">Ten and eleven</th></tr><tr><td>12</td><td>13</td><td>14 and a few more words, so that it is wide</td></tr></table>
        <details><summary>Fifteen</summary><p>Sixteen</p></details>
        """;

    [Fact]
    public async Task Somebody_registers_in_their_own_language_on_a_phone()
    {
        _ = chromium.Browser;
        _ = Axe.Source;
        await using var site = await Site.StartAsync();
        var town = await AssemblyTown.StartAsync(site, await site.AddPlaceAsync());
        foreach (var (title, language, words) in new[] { ("Byw gydag afon", "cy", "Gender = Rhywedd\nFemale = Benyw\nMale = Gwryw"), ("Życie z rzeką", "pl", "Gender = Płeć\nFemale = Kobieta\nMale = Mężczyzna"), ("دریا کے ساتھ زندگی", "ur", "Gender = جنس\nFemale = عورت\nMale = مرد") })
        {
            await town.WithAsync<PageDesk>(async (desk, assembly) =>
            {
                var (page, _) = await desk.AddAsync(Town.Organiser, assembly, new PageForm { Title = title, Key = language, Language = language, Format = "Html", Intro = Words, Thanks = "<p>Thank <strong>you</strong>.</p>", Words = words }, CancellationToken.None);
                await desk.MoveAsync(Town.Organiser, assembly, page.Number, PageState.Open, page.Version, CancellationToken.None);
            });
        }

        var inspection = new Inspection("language");
        await using var visitor = await Visitor.ArriveAsync(chromium, site, bypassPolicy: true);
        await inspection.SeeAsync(visitor, "pl-code", town.Url + "/assembly/register/pl");
        await visitor.Page.GetByLabel("Kod z listu").FillAsync("ABCD 1234");
        await visitor.Button("Dalej").TapAsync();
        await Expect(visitor.Page.Locator(".govuk-error-summary")).ToContainTextAsync("To nie jest kod z listu.");
        await inspection.SeeAsync(visitor, "cy-form", $"{town.Url}/assembly/register/cy?code={await town.CodeAsync(1)}");
        await visitor.GoAsync($"{town.Url}/assembly/register/ur?code={await town.CodeAsync(1)}");

        site.Clock.Set(site.Clock.GetUtcNow().AddSeconds(20));
        await visitor.Page.GetByLabel("آپ کا نام").FillAsync("Aisha Begum");
        await visitor.Page.Locator("#register-form button").TapAsync();
        await Expect(visitor.Page.Locator(".govuk-error-summary")).ToContainTextAsync("خانے پر نشان لگائیں");
        await inspection.LookAsync(visitor, "ur-error");
        await visitor.Page.GetByLabel("عورت", new() { Exact = true }).CheckAsync();
        await visitor.Page.GetByLabel("آپ کی پیدائش کا سال").FillAsync("1984");
        await visitor.Page.GetByLabel("جی ہاں", new() { Exact = true }).CheckAsync();
        await visitor.Page.Locator("#register-form button").TapAsync();
        await visitor.HeadingAsync("آپ قرعہ اندازی میں شامل ہیں");
        Assert.True(inspection.Findings.Count == 0, string.Join('\n', inspection.Findings));
        Assert.Empty(visitor.ScriptErrors);
    }
}
