using Folkmoot.Listening;
using Folkmoot.Opinion;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Browser.Tests;

/// <summary>Listening in a real browser: statements answered by thumb, by keyboard and without script, and every page before axe.</summary>
public sealed class ListeningTests(Chromium chromium)
{
    [Fact]
    public async Task Statements_are_answered_by_thumb_by_keyboard_and_without_script()
    {
        _ = chromium.Browser;
        await using var site = await Site.StartAsync();
        var view = await site.AddProcessAsync(await site.AddPlaceAsync(), "opinion-map", "Talk");
        await using var thumb = await Visitor.ArriveAsync(chromium, site);
        await using var keys = await Visitor.ArriveAsync(chromium, site, Visitor.Desktop);
        await using var plain = await Visitor.ArriveAsync(chromium, site, script: false);

        foreach (var visitor in (Visitor[])[thumb, plain])
        {
            await visitor.GoAsync(view.Url + "/listen");
            for (var i = 1; i <= 3; i++)
            {
                var agree = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Agree", Exact = true });
                var box = (await agree.BoundingBoxAsync())!;
                Assert.True(box.Height >= 44 && box.X >= 0 && box.X + box.Width <= 390, $"The button is {box.Width} by {box.Height} at {box.X}.");
                await agree.TapAsync();
                await Expect(visitor.Page.Locator("main")).ToContainTextAsync($"{i} of 8 answered");
            }
        }

        await keys.GoAsync(view.Url + "/listen");
        foreach (var (button, i) in new[] { ("Disagree", 1), ("Pass", 2) })
        {
            await keys.Page.TabToAsync(keys.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));
            await keys.Page.Keyboard.PressAsync("Enter");
            await Expect(keys.Page.Locator("main")).ToContainTextAsync($"{i} of 8 answered");
        }

        await using var db = site.NewContext();
        Assert.Equal([(Answer.Agree, 6), (Answer.Disagree, 1), (Answer.Pass, 1)], (await db.GivenAnswers.ToListAsync()).CountBy(a => a.Answer).Select(a => (a.Key, a.Value)).OrderByDescending(a => a.Key == Answer.Agree).ThenBy(a => a.Key.ToString()));
        Assert.Empty(thumb.Violations);
    }

    [Fact]
    public async Task Axe_finds_nothing_on_any_page_of_listening_in_light_and_dark()
    {
        _ = chromium.Browser;
        _ = Axe.Source;
        await using var town = await ListeningTown.BuildAsync();
        var findings = new List<string>();
        async Task LookAsync(string name, Visitor visitor)
        {
            foreach (var (size, colours) in new[] { (Visitor.Desktop, ColorScheme.Dark), (Visitor.Phone, ColorScheme.Light) })
            {
                await visitor.Page.SetViewportSizeAsync(size.Width, size.Height);
                await visitor.Page.EmulateMediaAsync(new() { ColorScheme = colours });
                findings.AddRange((await Axe.FindingsAsync(visitor.Page)).Select(f => $"{name}, {colours}: {f}"));
                var wide = await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                if (wide > size.Width && !name.Contains("print", StringComparison.Ordinal))
                    findings.Add($"{name} is {wide} wide at {size.Width}");
            }
        }

        try
        {
            await new ListeningTour(town, chromium, bypassPolicy: true, LookAsync).WalkAsync();
        }
        catch (PlaywrightException) when (findings.Count > 0)
        {
            // What was found on the way says more than where the walk ended.
            Assert.Fail("The walk did not end; before that: " + string.Join('\n', findings));
        }

        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }
}
