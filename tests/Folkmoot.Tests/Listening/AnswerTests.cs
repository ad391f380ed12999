using System.Net;
using Folkmoot.Listening;
using Folkmoot.Opinion;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;

namespace Folkmoot.Tests.Listening;

/// <summary>One statement at a time, one answer for each person, and nothing that says whose it is.</summary>
public sealed class AnswerTests
{
    private const string Page = ListeningScene.Url + "/listen";

    [Theory, Databases]
    public async Task Somebody_answers_every_statement_once_without_script(DatabaseKind kind)
    {
        var (town, view) = await ListeningScene.StartAsync(kind);
        await using var end = town;
        var browser = town.Host.NewBrowser();
        for (var i = 0; i < ListeningScene.Seeds; i++)
        {
            Assert.Contains($"{i} of {ListeningScene.Seeds} answered", (await browser.GetAsync(Page)).Main, StringComparison.Ordinal);
            Assert.Equal(Page, (await ListeningScene.AnswerAsync(browser, i % 3 == 0 ? "Agree" : i % 3 == 1 ? "Disagree" : "Pass")).Redirect);
        }

        Assert.Equal("You have answered all 8 statements", (await browser.GetAsync(Page)).Heading);
        await using var db = town.Host.Database.NewContext();
        var answers = db.GivenAnswers.Where(a => a.ProcessId == view.Process.Id).ToList();
        Assert.Equal(ListeningScene.Seeds, answers.Select(a => a.StatementId).Distinct().Count());
        Assert.Equal(Enumerable.Range(0, ListeningScene.Seeds), answers.Select(a => a.Step).Order());
        Assert.Single(answers.DistinctBy(a => Convert.ToHexString(a.Key)));
        Assert.All(answers, a => Assert.True(a.Weight > 0 && a.Weight <= a.Total && a.Day.TimeOfDay == TimeSpan.Zero));
        Assert.Equal([3, 3, 2], ((Answer[])[Answer.Agree, Answer.Disagree, Answer.Pass]).Select(given => answers.Count(a => a.Answer == given)));
    }

    [Theory, Databases]
    public async Task The_same_page_sent_twice_is_one_answer_and_the_later_holds(DatabaseKind kind)
    {
        var (town, _) = await ListeningScene.StartAsync(kind);
        await using var end = town;
        var browser = town.Host.NewBrowser();
        var page = await browser.GetAsync(Page);

        await browser.SubmitAsync(page, [], form: "#answer", button: "Agree");
        await browser.SubmitAsync(page, [], form: "#answer", button: "Disagree");

        await using var db = town.Host.Database.NewContext();
        Assert.Equal(Answer.Disagree, Assert.Single(db.GivenAnswers.ToList()).Answer);
    }

    [Theory, Databases]
    public async Task A_ticket_of_somebody_else_is_no_answer(DatabaseKind kind)
    {
        var (town, _) = await ListeningScene.StartAsync(kind);
        await using var end = town;
        var (one, other) = (town.Host.NewBrowser(), town.Host.NewBrowser());
        var ticket = (await one.GetAsync(Page)).Document.QuerySelector("#answer input[name=Ticket]")!.GetAttribute("value")!;
        var page = await other.GetAsync(Page);
        page.Document.QuerySelector("#answer input[name=Ticket]")!.SetAttribute("value", ticket);

        var refused = await other.SubmitAsync(page, [], form: "#answer", button: "Agree");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("This page was out of date", Assert.Single(refused.Errors), StringComparison.Ordinal);
        await using var db = town.Host.Database.NewContext();
        Assert.Empty(db.GivenAnswers.ToList());
    }

    [Theory, Databases]
    public async Task An_account_answers_once_on_every_device_and_cannot_be_followed_to_another_process(DatabaseKind kind)
    {
        var (town, view) = await ListeningScene.StartAsync(kind);
        await using var end = town;
        var account = await town.Host.AddAccountAsync("Robin", "robin@example.org");
        await ListeningScene.AnswerAsync(await town.Host.SignInAsync(account), "Agree");
        await ListeningScene.AnswerAsync(await town.Host.SignInAsync(account), "Agree");

        await using var db = town.Host.Database.NewContext();
        var keys = db.GivenAnswers.Select(a => a.Key).ToList();
        Assert.Equal(2, keys.Count);
        Assert.Single(keys.DistinctBy(Convert.ToHexString));
        Assert.DoesNotContain(account.ToString("N"), string.Join(' ', keys.Select(k => Convert.ToHexString(k).ToLowerInvariant())), StringComparison.Ordinal);
        Assert.NotEqual(view.Process.Id, Guid.Empty);
    }

    [Theory, Databases]
    public async Task When_it_has_ended_nothing_is_taken(DatabaseKind kind)
    {
        var (town, view) = await ListeningScene.StartAsync(kind);
        await using var end = town;
        var browser = town.Host.NewBrowser();
        var page = await browser.GetAsync(Page);
        await town.MoveToAsync(view.Phases[0].ClosesAt);

        var refused = await browser.SubmitAsync(page, [], form: "#answer", button: "Agree");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("not open for answers", (await browser.GetAsync(Page)).Main, StringComparison.Ordinal);
        await using var db = town.Host.Database.NewContext();
        Assert.Empty(db.GivenAnswers.ToList());
    }

    [Theory, Databases]
    public async Task New_cookies_do_not_make_new_people_for_long(DatabaseKind kind)
    {
        var (town, _) = await ListeningScene.StartAsync(kind);
        await using var end = town;
        for (var i = 0; i < ListenerLimit.MostAnHour; i++)
            await ListeningScene.AnswerAsync(town.Host.NewBrowser(), "Agree");

        var refused = await ListeningScene.AnswerAsync(town.Host.NewBrowser(), "Agree");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Many people have begun from this connection", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }
}
