using System.Net;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Proposals.Ideas.Points;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Proposals.Ideas;

public sealed class PointTests
{
    private const string Url = IdeaSteps.Url + "/ideas/1";

    [Theory, Databases]
    public async Task Post_SignedIn_StandsOnItsSideUnderTheNameShown(DatabaseKind kind)
    {
        await using var town = await StartAsync(kind);
        var browser = await town.StrangerAsync();

        var made = await MakeAsync(town, browser, isFor: false, ("Words", "Buses stop there only twice a day."), ("ShownAs", "Li"));

        Assert.Equal(Url, made.Redirect);
        var page = await town.Host.NewBrowser().GetAsync(Url);
        Assert.Contains("Buses stop there only twice a day. Li · 0 people find it worth considering", page.Find(".fm-points__side--against"), StringComparison.Ordinal);
        Assert.Contains("Nobody has made a point yet.", page.Find(".fm-points__side--for"), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Post_Guest_IsPublicAfterTheLink(DatabaseKind kind)
    {
        await using var town = await StartAsync(kind);
        var guest = town.Host.NewBrowser();

        var sent = await MakeAsync(town, guest, isFor: true, ("Words", "My mother cannot stand for long."), ("Email", "li@example.org"));
        Assert.Equal(IdeaSteps.Url + "/ideas/sent", sent.Redirect);
        Assert.DoesNotContain("My mother", (await guest.GetAsync(Url)).Main, StringComparison.Ordinal);
        await town.ConfirmAsync(guest);

        Assert.Contains("My mother cannot stand for long. a resident", (await guest.GetAsync(Url)).Find(".fm-points__side--for"), StringComparison.Ordinal);
    }

    [Theory]
    [Databases("Words", "Short", "Say your point in 10 to 500 characters.")]
    [Databases("Words", "Look at https://spam.example now", "A point holds no links. Say it in words.")]
    [Databases("ShownAs", "li@example.org", "The name to show is public, so it may hold no address.")]
    [Databases("Website", "x", "Leave the field \"Website\" empty and send the form again.")]
    public async Task Post_SomethingWrong_SaysWhat(DatabaseKind kind, string field, string value, string sentence)
    {
        await using var town = await StartAsync(kind);
        var good = new Dictionary<string, string>(StringComparer.Ordinal) { ["Words"] = "My mother cannot stand for long.", [field] = value };

        var answer = await MakeAsync(town, await town.StrangerAsync(), isFor: true, [.. good.Select(g => (g.Key, g.Value))]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, sentence), (answer.Status, Assert.Single(answer.Errors)));
    }

    [Theory, Databases]
    public async Task Vote_ManyAtOnce_CountsEachPersonOnceAndCanBeTakenBack(DatabaseKind kind)
    {
        await using var town = await StartAsync(kind);
        await MakeAsync(town, await town.StrangerAsync(), isFor: true, ("Words", "My mother cannot stand for long."));
        var browser = await town.StrangerAsync();
        var page = await browser.GetAsync(Url);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => browser.SubmitAsync(page, [], form: ".fm-points__vote")));
        var voted = await browser.GetAsync(Url);
        Assert.Contains("1 person finds it worth considering", voted.Main, StringComparison.Ordinal);

        await browser.SubmitAsync(voted, [], form: ".fm-points__vote");
        Assert.Contains("0 people find it worth considering", (await browser.GetAsync(Url)).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Vote_Visitor_ChangesNothing(DatabaseKind kind)
    {
        await using var town = await StartAsync(kind);
        await MakeAsync(town, await town.StrangerAsync(), isFor: true, ("Words", "My mother cannot stand for long."));
        await using var db = town.Host.Database.NewContext();
        var point = await db.IdeaPoints.SingleAsync();
        var visitor = town.Host.NewBrowser();
        var form = await visitor.GetAsync(Url + "/point");
        var token = form.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var answer = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, Url + "?handler=Vote")
        {
            Content = new FormUrlEncodedContent([new("point", point.Id.ToString()), new("worth", "true"), new("__RequestVerificationToken", token)]),
        });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Empty(await db.PointVotes.ToListAsync());
        Assert.DoesNotContain("fm-points__vote", (await visitor.GetAsync(Url)).Text, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_person_makes_the_same_point_once_and_twenty_in_a_day(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.CollectingAsync();
        var (idea, author) = await town.PutForwardAsync(view, "Bench at the bus stop");
        var actor = new Actor(author, "Participant");
        for (var point = 0; point < PointDesk.PerDay; point++)
        {
            await town.Host.WithAsync<PointDesk>(d => d.AddAsync(actor, view, idea.Id, true, $"Reason number {point} for it.", "", default));
            await town.Host.WithAsync<PointDesk>(d => d.AddAsync(actor, view, idea.Id, true, $"Reason number {point} for it.", "", default));
        }

        await using var db = town.Host.Database.NewContext();
        Assert.Equal(PointDesk.PerDay, await db.IdeaPoints.CountAsync());
        Assert.StartsWith("You have made 20 points within a day.", await town.Host.RefusedAsync<PointDesk>(d => d.AddAsync(actor, view, idea.Id, false, "One reason more than that.", "", default)), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task What_is_not_there_is_not_found(DatabaseKind kind)
    {
        await using var town = await StartAsync(kind);

        foreach (var path in new[] { IdeaSteps.Url + "/ideas/9/point", IdeaSteps.Url + "/ideas/9/report", "/places/wyebridge/other/ideas/1/point" })
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await town.Host.NewBrowser().GetAsync(path)).Status));
    }

    private static async Task<Town> StartAsync(DatabaseKind kind)
    {
        var town = await Town.StartAsync(kind);
        await town.PutForwardAsync(await town.CollectingAsync(), "Bench at the bus stop");
        return town;
    }

    private static async Task<PageAnswer> MakeAsync(Town town, Browser browser, bool isFor, params (string Name, string Value)[] values)
    {
        var form = await browser.GetAsync($"{Url}/point?isFor={(isFor ? "true" : "false")}");
        town.Host.Clock.Advance(TimeSpan.FromSeconds(10));
        return await browser.SubmitAsync(form, values);
    }

    [Theory, Databases]
    public async Task A_long_thread_comes_in_pages_with_what_most_find_worth_considering_first(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.CollectingAsync();
        var (idea, author) = await town.PutForwardAsync(view, "Bench at the bus stop");
        var reader = await town.Host.AddAccountAsync("Eve", "eve@example.org");
        await using (var db = town.Host.Database.NewContext())
        {
            for (var i = 0; i < 45; i++)
            {
                var point = new IdeaPoint { Id = Guid.CreateVersion7(), IdeaId = idea.Id, AccountId = author, ShownAs = "", IsFor = true, Words = $"Reason number {i} for it", At = town.Host.Clock.GetUtcNow() };
                db.IdeaPoints.Add(point);
                if (i == 44)
                    db.PointVotes.Add(new PointVote { PointId = point.Id, AccountId = reader, Mailbox = null });
            }

            await db.SaveChangesAsync();
        }

        var browser = await town.Host.SignInAsync(reader);
        var first = await browser.GetAsync(IdeaSteps.Url + "/ideas/1");
        var third = await browser.GetAsync(IdeaSteps.Url + "/ideas/1?for=3");

        Assert.Contains("45", first.Find("#points-For"), StringComparison.Ordinal);
        Assert.Equal(PointDesk.PageSize, first.Document.QuerySelectorAll(".fm-points__point").Length);
        Assert.Contains("Reason number 44", first.Document.QuerySelector(".fm-points__point")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("false", first.Document.QuerySelector(".fm-points__point input[name=worth]")!.GetAttribute("value")!, StringComparison.Ordinal);
        Assert.Equal(5, third.Document.QuerySelectorAll(".fm-points__point").Length);
    }
}
