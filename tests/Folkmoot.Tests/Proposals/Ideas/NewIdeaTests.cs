using System.Net;
using Folkmoot.Communities;
using Folkmoot.People;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Mail;
using Folkmoot.Proposals.Ideas;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Folkmoot.Tests.Proof;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Proposals.Ideas;

public sealed class NewIdeaTests
{
    private const string Url = IdeaSteps.Url;

    [Theory, Databases]
    public async Task Post_AfterTheMapWasPressed_PublishesTheIdea(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.CollectingAsync();
        var browser = await town.StrangerAsync();
        var written = Form.Of(Url + "/ideas/new", await browser.GetAsync(Url + "/ideas/new")).First(f => f.Fields.Any(field => field.Name == "Form.Title"));
        var pressed = await browser.SendAsync(written.Request(Url + "/ideas/new?handler=Spot", field => field switch
        {
            { Name: "Form.Title" } => "Benches at the bus stop",
            { Name: "Form.Words" } => IdeaSteps.Words,
            { Kind: FieldKind.File } => null,
            _ => field.Value,
        }));
        town.Host.Clock.Advance(TimeSpan.FromSeconds(20));

        var answer = await browser.SubmitAsync(pressed, []);

        Assert.Equal((HttpStatusCode.OK, Url + "/ideas/1"), (pressed.Status, answer.Redirect));
    }

    [Theory, Databases]
    public async Task Post_SignedIn_PublishesTheIdeaWithItsTrail(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.CollectingAsync();
        var browser = await town.StrangerAsync();

        var answer = await town.WriteAsync(browser, ("Form.Title", "Benches at the bus stop"), ("Form.Words", IdeaSteps.Words), ("Form.Cost", "£1,200.50"),
            ("Form.Helps", "Everybody who waits"), ("Form.Area", "North"), ("Form.Category", " green ,, streets "), ("Form.Spot", "52.0704, -2.7241"), ("Form.ShownAs", "Maya"));

        Assert.Equal(Url + "/ideas/1", answer.Redirect);
        var page = await browser.FollowAsync(answer);
        Assert.Equal("Benches at the bus stop", page.Heading);
        Assert.Contains("Your idea is public.", page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Put forward by Maya.", page.Main, StringComparison.Ordinal);
        Assert.Contains("about £1,200.50", page.Main, StringComparison.Ordinal);
        Assert.Contains("Idea 1 was put forward for Green Budget.", page.Find(".fm-trail"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(page.Document.QuerySelector("main a[href^='/trails/idea/']")!.GetAttribute("href")!)).Status);
        await using var db = town.Host.Database.NewContext();
        var idea = await db.Ideas.SingleAsync();
        Assert.Equal((1, "green, streets", 52.0704, -2.7241, 120_050), (idea.Number, idea.Category, idea.Latitude, idea.Longitude, idea.RoughCost));
        Assert.Equal("/places/wyebridge/green-budget/ideas/1", (await town.Host.NewBrowser().GetAsync(Url + "/ideas")).Document.QuerySelector(".fm-card__title a")!.GetAttribute("href"));
    }

    [Theory, Databases]
    public async Task Post_Guest_NothingIsPublicUntilTheLinkIsPressedAndThenTheyAreSignedIn(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.CollectingAsync();
        var guest = town.Host.NewBrowser();

        var sent = await town.WriteAsync(guest, ("Form.Title", "Benches at the bus stop"), ("Form.Words", IdeaSteps.Words), ("Form.Email", "Maya@Example.org"));

        Assert.Equal(Url + "/ideas/sent", sent.Redirect);
        Assert.Contains("Look into your mail", (await guest.FollowAsync(sent)).Heading, StringComparison.Ordinal);
        Assert.DoesNotContain("Benches", (await guest.GetAsync(Url + "/ideas")).Main, StringComparison.Ordinal);
        var link = await town.LinkAsync();
        Assert.Contains("Benches at the bus stop", (await guest.GetAsync(link)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Benches", (await guest.GetAsync(Url + "/ideas")).Main, StringComparison.Ordinal);

        var done = await town.ConfirmAsync(guest);

        Assert.Equal(Url + "/ideas/1", done.Redirect);
        var page = await guest.FollowAsync(done);
        Assert.Contains("Put forward by a resident.", page.Main, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main a[href$='/ideas/1/edit']"));
        Assert.DoesNotContain("example.org", page.Text, StringComparison.OrdinalIgnoreCase);
        await using var db = town.Host.Database.NewContext();
        Assert.Empty(await db.Deeds.ToListAsync());
        Assert.Equal("maya@example.org", (await db.Accounts.SingleAsync()).EmailKey);
        Assert.Equal(HttpStatusCode.Gone, (await guest.GetAsync(link)).Status);
    }

    [Theory, Databases]
    public async Task Confirm_ManyAtOnce_PublishOnce(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.CollectingAsync();
        var guest = town.Host.NewBrowser();
        await town.WriteAsync(guest, ("Form.Title", "Benches at the bus stop"), ("Form.Words", IdeaSteps.Words), ("Form.Email", "maya@example.org"));
        var link = await town.LinkAsync();

        // Each has opened the page before the first presses its button.
        var browsers = Enumerable.Range(0, 16).Select(_ => town.Host.NewBrowser()).ToList();
        var pages = await Task.WhenAll(browsers.Select(b => b.GetAsync(link)));
        var answers = await Task.WhenAll(browsers.Zip(pages).Select(p => Task.Run(() => p.First.SubmitAsync(p.Second, []))));

        Assert.Equal(1, answers.Count(a => a.Redirect == Url + "/ideas/1"));
        await using var db = town.Host.Database.NewContext();
        Assert.Equal((1, 1, 1), (await db.Ideas.CountAsync(i => i.Number != null), await db.IdeaPeople.CountAsync(), await db.Accounts.CountAsync()));
    }

    [Theory, Databases]
    public async Task Confirm_AfterTheClose_StillCountsBecauseItWasWrittenInTime(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.CollectingAsync();
        town.Host.Clock.Set(view.Open!.ClosesAt.AddHours(-1));
        var guest = town.Host.NewBrowser();
        await town.WriteAsync(guest, ("Form.Title", "Benches at the bus stop"), ("Form.Words", IdeaSteps.Words), ("Form.Email", "maya@example.org"));
        await town.MoveToAsync(view.Open.ClosesAt.AddHours(1));

        Assert.Equal(Url + "/ideas/1", (await town.ConfirmAsync(guest)).Redirect);
    }

    [Theory, Databases]
    public async Task What_nobody_confirms_is_forgotten_after_seven_days(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.CollectingAsync();
        var guest = town.Host.NewBrowser();
        await town.WriteAsync(guest, ("Form.Title", "Benches at the bus stop"), ("Form.Words", IdeaSteps.Words), ("Form.Email", "maya@example.org"));
        var link = await town.LinkAsync();
        town.Host.Clock.Advance(Deeds.Life);

        Assert.Equal(HttpStatusCode.Gone, (await guest.GetAsync(link)).Status);
        await town.Host.RunAgainAsync(DeedCleanup.Name, new { });
        await using var db = town.Host.Database.NewContext();
        Assert.Equal((0, 0), (await db.Deeds.CountAsync(), await db.Ideas.CountAsync()));
    }

    [Theory]
    [Databases("Form.Title", "Bus", "Give your idea a title of 5 to 120 characters.")]
    [Databases("Form.Title", "  \u202e\u0007 ", "Give your idea a title of 5 to 120 characters.")]
    [Databases("Form.Words", "Too short.", "Say in 20 characters or more what would be done.")]
    [Databases("Form.Words", "See https://a.example and https://b.example for what I mean.", "Your text holds more links than we take at once. Keep 1, and say the rest in words.")]
    [Databases("Form.Cost", "a lot", "\"a lot\" is not an amount of money; write it like 18,500, or leave it empty.")]
    [Databases("Form.Spot", "by the bridge", "\"by the bridge\" is no spot; write it like 52.0704, -2.7241, choose it on the map, or leave it empty.")]
    [Databases("Form.Spot", "152, 0", "A spot on the map needs a latitude of −90 to 90 and a longitude of −180 to 180.")]
    [Databases("Form.ShownAs", "maya@example.org", "The name to show is public, so it may hold no address.")]
    [Databases("Form.Email", "maya", "Write an e-mail address like name@example.org, so that we can send you the link.")]
    [Databases("Form.Website", "https://spam.example", "Leave the field \"Website\" empty and send the form again.")]
    public async Task Post_SomethingWrong_SaysWhatAndKeepsWhatWasWritten(DatabaseKind kind, string field, string value, string sentence)
    {
        await using var town = await Town.StartAsync(kind);
        await town.CollectingAsync();
        var good = new Dictionary<string, string>(StringComparer.Ordinal) { ["Form.Title"] = "Benches at the bus stop", ["Form.Words"] = IdeaSteps.Words, ["Form.Email"] = "maya@example.org", [field] = value };

        var answer = await town.WriteAsync(town.Host.NewBrowser(), [.. good.Select(g => (g.Key, g.Value))]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, sentence), (answer.Status, Assert.Single(answer.Errors)));
        Assert.Equal(good["Form.Email"], answer.Document.GetElementById("Form_Email")!.GetAttribute("value"));
        await using var db = town.Host.Database.NewContext();
        Assert.Equal((0, 0), (await db.Ideas.CountAsync(), await db.Letters.CountAsync()));
    }

    [Theory, Databases]
    public async Task Post_FasterThanAnybodyCanWrite_IsAskedToWaitAndThenTaken(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.CollectingAsync();
        var browser = await town.StrangerAsync();
        var form = await browser.GetAsync(Url + "/ideas/new");

        var quick = await browser.SubmitAsync(form, [("Form.Title", "Benches at the bus stop"), ("Form.Words", IdeaSteps.Words)]);
        Assert.Equal("That was faster than anybody can write. Wait three seconds and send it again.", Assert.Single(quick.Errors));
        town.Host.Clock.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal(Url + "/ideas/1", (await browser.SubmitAsync(quick, [])).Redirect);
    }

    [Theory, Databases]
    public async Task Post_AFormThatWasNotHandedOutHere_IsRefused(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.CollectingAsync();

        var answer = await town.WriteAsync(await town.StrangerAsync(), ("Form.Stamp", "1.00"), ("Form.Title", "Benches at the bus stop"), ("Form.Words", IdeaSteps.Words));

        Assert.Equal("This form was not complete. It is ready now: send it again.", Assert.Single(answer.Errors));
    }

    [Theory, Databases]
    public async Task Post_MoreThanOnePersonMay_IsRefused(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.DraftAsync();
        await town.SetAsync(view, "ideas", settings: """{"per-person": 1}""");
        await town.Host.WithAsync<Folkmoot.Processes.ProcessWriter>(w => w.PublishAsync(Town.Organiser, view.Process.Id, CancellationToken.None));
        await town.MoveToAsync(view.Phases[0].OpensAt);
        var browser = await town.StrangerAsync();
        await town.WriteAsync(browser, ("Form.Title", "Benches at the bus stop"), ("Form.Words", IdeaSteps.Words));

        var second = await town.WriteAsync(browser, ("Form.Title", "Orchard behind the school"), ("Form.Words", "Forty apple trees of old kinds that everybody may pick from."));

        Assert.StartsWith("You have put forward 1 idea, as many as one person may here.", Assert.Single(second.Errors), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Post_ManyLettersToOneAddress_IsRefused(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.CollectingAsync();
        string[] titles = ["Benches at the stop", "Orchard of apples", "Lending bicycles", "Warm room nearby", "Music on the square", "Swings for all"];
        PageAnswer? last = null;
        foreach (var title in titles)
            last = await town.WriteAsync(town.Host.NewBrowser(), ("Form.Title", title), ("Form.Words", $"{title}: what it says, for all who live near."), ("Form.Email", "maya@example.org"));

        Assert.StartsWith("We have sent several letters to this address within an hour.", Assert.Single(last!.Errors), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Get_BeforeAndAfterThePhase_SaysThatIdeasAreNotCollected(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.PublishedAsync();
        Assert.Contains("Ideas are not being collected now.", (await town.Host.NewBrowser().GetAsync(Url + "/ideas/new")).Main, StringComparison.Ordinal);
        await town.MoveToAsync(view.Phases[0].OpensAt);
        await town.MoveToAsync(view.Phases[0].ClosesAt.AddMinutes(-5));
        var browser = await town.StrangerAsync();
        var form = await browser.GetAsync(Url + "/ideas/new");
        await town.MoveToAsync(view.Phases[0].ClosesAt);

        var late = await browser.SubmitAsync(form, [("Form.Title", "Benches at the bus stop"), ("Form.Words", IdeaSteps.Words)]);

        Assert.Equal("Ideas are not being collected here now. Look at the dates of the phases.", Assert.Single(late.Errors));
        Assert.Equal(IdeaSteps.Words, late.Document.GetElementById("Form_Words")!.TextContent);
    }

    [Theory, Databases]
    public async Task Post_AnIdeaLikeIt_IsShownFirstAndCanBeJoinedOrPassedBy(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.CollectingAsync();
        await town.PutForwardAsync(view, "Bench at the bus stop on Mill Street", "A bench with a back beside the bus stop, so that people can sit while they wait.");
        await town.PutForwardAsync(view, "Orchard behind the school", "Forty apple trees of old kinds that everybody may pick from.");
        var browser = await town.StrangerAsync();

        var shown = await town.WriteAsync(browser, ("Form.Title", "Benches at the bus stop"), ("Form.Words", IdeaSteps.Words), ("Form.ShownAs", "Maya"));
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Equal("Bench at the bus stop on Mill Street", shown.Find(".fm-similar .fm-card__title"));
        Assert.Equal("Benches at the bus stop", shown.Document.GetElementById("Form_Title")!.GetAttribute("value"));

        var joined = await browser.SubmitAsync(shown, [], button: "1");
        Assert.Equal(Url + "/ideas/1", joined.Redirect);
        Assert.Contains("1 person supports it", (await browser.FollowAsync(joined)).Main, StringComparison.Ordinal);

        var other = await town.StrangerAsync();
        var again = await town.WriteAsync(other, ("Form.Title", "Benches at the bus stop"), ("Form.Words", IdeaSteps.Words));
        Assert.Equal(Url + "/ideas/3", (await other.SubmitAsync(again, [], button: "Mine is different: publish it")).Redirect);
    }

    [Theory, Databases]
    public async Task Post_GuestJoinsTheOneThatIsAlike_AfterTheLinkTheyAskToWriteAlong(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.CollectingAsync();
        var (_, author) = await town.PutForwardAsync(view, "Bench at the bus stop on Mill Street", "A bench with a back beside the bus stop, so that people can sit while they wait.");
        var guest = town.Host.NewBrowser();
        var shown = await town.WriteAsync(guest, ("Form.Title", "Benches at the bus stop"), ("Form.Words", IdeaSteps.Words), ("Form.ShownAs", "Maya"), ("Form.Email", "maya@example.org"));

        Assert.Equal(Url + "/ideas/sent", (await guest.SubmitAsync(shown, [], button: "1")).Redirect);
        await town.ConfirmAsync(guest);

        var owner = await town.Host.SignInAsync(author);
        var page = await owner.GetAsync(Url + "/ideas/1");
        Assert.Contains("1 person supports it", page.Main, StringComparison.Ordinal);
        Assert.Contains("Maya", page.Find("section[aria-labelledby=asking]"), StringComparison.Ordinal);
        await owner.SubmitAsync(page, [], form: "section[aria-labelledby=asking] form");
        Assert.Contains("Put forward by Ann, Maya.", (await town.Host.NewBrowser().GetAsync(Url + "/ideas/1")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync(Url + "/ideas/1/edit")).Status);
    }

    [Theory, Databases]
    public async Task PostSpot_APointOfTheMap_FillsInTheDegreesAndKeepsTheRest(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.CollectingAsync();
        await using (var db = town.Host.Database.NewContext())
            await db.Places.ExecuteUpdateAsync(set => set.SetProperty(p => p.Boundary, """{"type":"Polygon","coordinates":[[[-2.75,52.04],[-2.69,52.04],[-2.69,52.08],[-2.75,52.08],[-2.75,52.04]]]}"""));
        var browser = town.Host.NewBrowser();
        var form = await browser.GetAsync(Url + "/ideas/new");
        var picture = await browser.GetAsync(form.Document.QuerySelector("input[type=image]")!.GetAttribute("src")!);
        Assert.Equal("image/svg+xml", picture.ContentHeaders.ContentType!.MediaType);

        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Form.Title"] = "Benches \"here\" <b>",
            ["Point.x"] = (SpotMap.Width / 2).ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Point.y"] = (SpotMap.Height / 2).ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["__RequestVerificationToken"] = form.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        };
        var page = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, Url + "/ideas/new?handler=Spot") { Content = new FormUrlEncodedContent(fields) });

        Assert.Equal("52.06, -2.72", page.Document.GetElementById("Form_Spot")!.GetAttribute("value"));
        Assert.Equal("Benches \"here\" <b>", page.Document.GetElementById("Form_Title")!.GetAttribute("value"));
        Assert.Empty(page.Errors);
    }

    [Theory, Databases]
    public async Task Help_Organiser_TakesAnIdeaDownAndItSaysSo(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.CollectingAsync();
        var organiser = await town.OrganiserAsync();
        var form = await organiser.GetAsync(Url + "/manage/ideas/new");

        var without = await organiser.SubmitAsync(form, [("Form.Title", "Benches at the bus stop"), ("Form.Words", IdeaSteps.Words)]);
        Assert.Equal("Say how the idea reached you.", Assert.Single(without.Errors));
        var done = await organiser.SubmitAsync(form, [("Form.Channel", "Phone"), ("Form.Title", "Benches at the bus stop"), ("Form.Words", IdeaSteps.Words), ("Form.ShownAs", "Mrs Hughes")]);

        var page = await town.Host.NewBrowser().GetAsync(done.Redirect!);
        Assert.Contains("Put forward by Mrs Hughes (by phone), taken down by: Organiser, Wyebridge.", page.Main, StringComparison.Ordinal);
        Assert.Contains("by phone", (await organiser.GetAsync(Url + "/manage/ideas")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await organiser.GetAsync(Url + "/ideas/1/edit")).Status);
    }
}
