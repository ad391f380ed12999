using System.Globalization;
using System.Text.RegularExpressions;

namespace Folkmoot.Browser.Tests;

/// <summary>A picture and a spot on the map, with script and without, by touch and by keyboard.</summary>
public sealed partial class PhotoAndMapTests(Chromium chromium)
{
    private const string Spot = "Form_Spot";

    [Fact]
    public async Task A_photograph_held_upright_is_shown_upright_and_small()
    {
        await using var town = await TourTown.BuildAsync();
        await using var author = await SignedInAsync(town);
        await author.GoAsync(town.Collecting.Url + "/ideas/new");
        await author.Page.GetByLabel("Picture (you can leave this out)").SetInputFilesAsync(new FilePayload { Name = "IMG_1.jpg", MimeType = "image/jpeg", Buffer = await PhotographAsync(author) });
        await author.Page.GetByLabel("What the picture shows").FillAsync("A tall tree");
        await author.Page.WaitForFunctionAsync("() => document.querySelector('input[type=file]').files[0].name === 'picture.jpg'");

        await WriteAsync(town, author);

        var image = author.Page.GetByAltText("A tall tree");
        await image.ScrollIntoViewIfNeededAsync();
        await author.Page.WaitForFunctionAsync("() => document.querySelector('img.fm-photo').complete");
        var size = await image.EvaluateAsync<int[]>("i => [i.naturalWidth, i.naturalHeight]");
        Assert.True(size[1] > size[0], $"The picture came out {size[0]} by {size[1]}.");
        Assert.InRange(size[1], 1000, 1600);
        Assert.Empty(author.Violations);
        Assert.Empty(author.ScriptErrors);
    }

    [Fact]
    public async Task Without_script_the_server_keeps_how_the_camera_was_held_and_the_drawn_map_is_pressed()
    {
        await using var town = await TourTown.BuildAsync();
        byte[] photograph;
        await using (var maker = await Visitor.ArriveAsync(chromium, town.Site))
        {
            await maker.GoAsync("/places");
            photograph = await PhotographAsync(maker);
        }

        await using var author = await SignedInAsync(town, script: false);
        await author.GoAsync(town.Collecting.Url + "/ideas/new");
        await author.Page.GetByLabel("Picture (you can leave this out)").SetInputFilesAsync(new FilePayload { Name = "IMG_1.jpg", MimeType = "image/jpeg", Buffer = photograph });
        await author.Page.Locator("input[type=image]").ClickAsync(new() { Position = new() { X = 160, Y = 120 } });
        await Expect(author.Page.Locator("#" + Spot)).ToHaveValueAsync(Degrees());
        await Expect(author.Page.Locator("main")).ToContainTextAsync("Your picture is with us.");
        await author.Page.GetByLabel("What the picture shows").FillAsync("A tall tree");

        await WriteAsync(town, author);

        await using var visitor = await Visitor.ArriveAsync(chromium, town.Site);
        await visitor.GoAsync(new Uri(author.Page.Url).AbsolutePath);
        await visitor.Page.GetByAltText("A tall tree").ScrollIntoViewIfNeededAsync();
        await visitor.Page.WaitForFunctionAsync("() => document.querySelector('img.fm-photo').complete");
        var size = await visitor.Page.GetByAltText("A tall tree").EvaluateAsync<int[]>("i => [i.naturalWidth, i.naturalHeight]");
        Assert.True(size[1] > size[0], $"The picture came out {size[0]} by {size[1]}.");
    }

    [Fact]
    public async Task The_moving_map_comes_when_asked_for_and_a_spot_is_chosen_by_keyboard()
    {
        await using var town = await TourTown.BuildAsync();
        await using var author = await SignedInAsync(town);
        await author.GoAsync(town.Collecting.Url + "/ideas/new");
        Assert.DoesNotContain(author.Requests, r => r.Url.EndsWith("/map.js", StringComparison.Ordinal));

        await author.Button("Move and enlarge the map").FocusAsync();
        await author.Page.Keyboard.PressAsync("Enter");
        await Expect(author.Page.Locator(".fm-map__moving canvas")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await author.Button("Take the middle of the map").FocusAsync();
        await author.Page.Keyboard.PressAsync("Enter");
        await Expect(author.Page.Locator("#" + Spot)).ToHaveValueAsync(Degrees());
        var first = await author.Page.Locator("#" + Spot).InputValueAsync();
        await author.Page.Locator(".fm-map__moving canvas").FocusAsync();
        for (var i = 0; i < 3; i++)
            await author.Page.Keyboard.PressAsync("ArrowRight");
        await author.Page.WaitForFunctionAsync(
            "first => { document.querySelector('.fm-map__moving ~ button, .fm-map__moving + button').click(); return document.getElementById('Form_Spot').value !== first; }", first, new() { PollingInterval = 200, Timeout = 30_000 });
        Assert.True(East(await author.Page.Locator("#" + Spot).InputValueAsync()) > East(first));

        Assert.Empty(author.ForeignRequests());
        Assert.Empty(author.Violations);
        Assert.Empty(author.ScriptErrors);
    }

    private async Task<Visitor> SignedInAsync(TourTown town, bool script = true)
    {
        _ = chromium.Browser;
        var visitor = await Visitor.ArriveAsync(chromium, town.Site, script: script);
        await visitor.GoAsync(await town.SignInPathAsync(administrator: false));
        await visitor.Button("Sign in").ClickAsync();
        return visitor;
    }

    private static async Task WriteAsync(TourTown town, Visitor author)
    {
        await author.Page.Locator("#Form_Title").FillAsync("Painted swifts on the library wall");
        await author.Page.Locator("#Form_Words").FillAsync("Children paint birds, and a painter helps them so that it lasts for years.");
        // Nobody writes that fast; the form knows.
        town.Site.Clock.Set(town.Site.Clock.GetUtcNow().AddSeconds(10));
        await author.Page.Locator("form#idea button.govuk-button").Last.ClickAsync();
        // What lies near another idea may be the same; the author is asked, and says that it is not.
        await Expect(author.Page.Locator("#alike, .fm-support")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        if (await author.Page.Locator("#alike").CountAsync() > 0)
            await author.Button("Mine is different: publish it").Last.ClickAsync();
        await author.HeadingAsync("Painted swifts on the library wall");
    }

    /// <summary>A large photograph as a telephone takes it that is held upright: wider than high, with a note that it must be turned.</summary>
    private static async Task<byte[]> PhotographAsync(Visitor visitor)
    {
        var drawn = Convert.FromBase64String(await visitor.Page.EvaluateAsync<string>("""
            () => {
              const canvas = document.createElement('canvas');
              [canvas.width, canvas.height] = [2400, 1800];
              const pen = canvas.getContext('2d');
              for (let i = 0; i < 4000; i++) { pen.fillStyle = `hsl(${i % 360} 60% ${30 + i % 40}%)`; pen.fillRect((i * 7919) % 2400, (i * 104729) % 1800, 60, 40); }
              return canvas.toDataURL('image/jpeg', 0.9).split(',')[1];
            }
            """));
        byte[] turned = [.. "Exif\0\0MM\0*\0\0\0\b\0\x01\x01\x12\0\x03\0\0\0\x01\0"u8, 6, 0, 0, 0, 0, 0, 0];
        return [.. drawn[..2], 0xFF, 0xE1, 0, (byte)(turned.Length + 2), .. turned, .. drawn[2..]];
    }

    private static double East(string spot) => double.Parse(spot.Split(',')[1], CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^-?\d+\.\d+, -?\d+\.\d+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Degrees();
}
