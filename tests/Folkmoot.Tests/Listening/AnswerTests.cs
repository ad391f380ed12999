using System.Net;
using System.Security.Cryptography;
using System.Text;
using Folkmoot.Listening;
using Folkmoot.Listening.Routing;
using Folkmoot.Opinion;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.EntityFrameworkCore;

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

    [Theory, Databases]
    public async Task All_draws_are_made_again_at_the_end_and_the_seed_is_the_one_that_was_sealed(DatabaseKind kind)
    {
        const string Statements = Page + "/statements";
        var (town, view) = await ListeningScene.StartAsync(kind);
        await using var end = town;
        var process = view.Process.Id;
        var seal = (await town.Host.NewBrowser().GetAsync(Statements)).Find("section[aria-labelledby=chosen] code");
        var browsers = Enumerable.Range(0, 4).Select(_ => town.Host.NewBrowser()).ToArray();
        var old = await browsers[0].GetAsync(Page);
        var shown = old.Find("#statement");
        for (var round = 0; round < ListeningScene.Seeds; round++)
        {
            foreach (var browser in browsers)
            {
                if (await browser.GetAsync(Page) is var page && page.Document.QuerySelector("#answer") is not null)
                    await browser.SubmitAsync(page, [], form: "#answer", button: round % 2 == 0 ? "Agree" : "Pass");
            }

            // Tallies are counted anew, so weights change on the way; and one statement is taken out, though not that of the old page.
            town.Host.Clock.Advance(TimeSpan.FromMinutes(2));
            if (round == 3)
            {
                await using var change = town.Host.Database.NewContext();
                var gone = change.HeardStatements.Where(s => s.ProcessId == process && s.Text != shown).OrderByDescending(s => s.Number).First();
                await town.Host.WithAsync<StatementDesk>(desk => desk.DecideAsync(Town.Organiser, view, gone.Id, show: false, "It names a neighbour.", gone.Version, CancellationToken.None));
            }
        }

        Assert.Equal(Page, (await browsers[0].SubmitAsync(old, [], form: "#answer", button: "Disagree")).Redirect);
        int answers;
        await using (var db = town.Host.Database.NewContext())
        {
            answers = db.GivenAnswers.Count(a => a.ProcessId == process && a.State != null);
            Assert.True(db.RoutingStates.Count() > 3, "The weights never changed.");
        }

        Assert.Equal((answers, 0, 0), await town.Host.WithAsync<RoutingCheck, (int, int, int)>(check => check.RunAsync(process, CancellationToken.None)));
        await using (var db = town.Host.Database.NewContext())
        {
            var one = db.GivenAnswers.First(a => a.ProcessId == process && a.Weight < a.Total);
            await db.GivenAnswers.Where(a => a.Key == one.Key && a.StatementId == one.StatementId).ExecuteUpdateAsync(set => set.SetProperty(a => a.Weight, a => a.Weight + 1));
            Assert.Equal((answers - 1, 1, 0), await town.Host.WithAsync<RoutingCheck, (int, int, int)>(check => check.RunAsync(process, CancellationToken.None)));
            await db.GivenAnswers.Where(a => a.Key == one.Key && a.StatementId == one.StatementId).ExecuteUpdateAsync(set => set.SetProperty(a => a.Weight, one.Weight));
        }

        await town.MoveToAsync(view.Phases[0].ClosesAt);
        var told = await town.Host.NewBrowser().GetAsync(Statements);
        Assert.Contains($"{answers} draws gave the same statement with the same chance, and none gave another.", told.Main, StringComparison.Ordinal);
        var codes = told.Document.QuerySelectorAll("section[aria-labelledby=chosen] code").Select(c => c.TextContent).ToArray();
        Assert.Equal(seal, codes[1]);
        Assert.Equal(seal, Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(codes[0]))), ignoreCase: true);

        // What was weighed is forgotten when organisers have had time to look.
        town.Host.Clock.Advance(RoutingJob.Kept);
        await town.Host.RunAgainAsync(RoutingJob.Name, new { });
        await using var late = town.Host.Database.NewContext();
        Assert.Equal((0, 0, 1), (late.RoutingStates.Count(), late.GivenAnswers.Count(a => a.State != null), late.RoutingRecords.Count()));
    }
}
