using System.Net;
using Folkmoot.Answers;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Proposals.Ideas;

/// <summary>Whoever proposed or objected gets an answer by a day from a named person, or everybody sees that they did not.</summary>
public sealed class IdeaAnswerTests
{
    private const string Url = IdeaSteps.Url;

    [Theory, Databases]
    public async Task When_checking_opens_every_author_is_owed_an_answer_and_a_judgement_gives_it(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var author = await CheckedAsync(town);

        var owed = await OnlyAsync(town);
        Assert.Equal((AnswerCause.Proposal, OwedState.Open, "Jo Marsh, Parks", "Ann"), (owed.Cause, owed.State, owed.Answerer, owed.AskerName));
        Assert.NotNull(owed.AskerEmail);
        Assert.Contains("Benches at the bus stop", (await town.Host.NewBrowser().GetAsync(Url + "/answers")).Main, StringComparison.Ordinal);

        await JudgeAsync(town, "NotFeasible", "The pavement is too narrow for benches.");

        owed = await OnlyAsync(town);
        Assert.Equal((OwedState.Answered, "Jo Marsh, Parks"), (owed.State, owed.Answerer));
        Assert.Contains("Idea 1 cannot be done: The pavement is too narrow", owed.Answer, StringComparison.Ordinal);
        await town.Host.RunJobsAsync();
        var letter = (await town.Host.LettersAsync())[^1];
        Assert.Equal(owed.AskerEmail, letter.To);
        Assert.Contains("The pavement is too narrow", letter.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("was answered", (await author.GetAsync(Url)).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Everybody_sees_that_an_author_waits_too_long(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await CheckedAsync(town);

        town.Host.Clock.Advance(TimeSpan.FromDays(20));

        var board = await town.Host.NewBrowser().GetAsync(Url + "/answers");
        Assert.Contains("Jo Marsh, Parks owes the answer", board.Find("section[aria-labelledby=late]"), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task An_author_who_does_not_agree_is_owed_an_answer_to_that_too(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var author = await CheckedAsync(town);
        await JudgeAsync(town, "NotFeasible", "The pavement is too narrow for benches.");

        await author.SubmitAsync(await author.GetAsync(Url + "/ideas/1/answer"), [("Words", "The square beside it is wide enough.")]);

        await using var db = town.Host.Database.NewContext();
        var objection = Assert.Single(await db.OwedAnswers.Where(o => o.State == OwedState.Open).ToListAsync());
        Assert.Equal((AnswerCause.Objection, "The square beside it is wide enough."), (objection.Cause, objection.Words));
        await JudgeAsync(town, "Feasible", "Yes, the square is ours and wide.", "900");
        Assert.Empty(await db.OwedAnswers.AsNoTracking().Where(o => o.State == OwedState.Open).ToListAsync());
    }

    [Theory, Databases]
    public async Task Where_no_phase_checks_ideas_each_is_owed_an_answer_when_the_last_phase_for_ideas_ends(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.CollectingAsync();
        await using (var db = town.Host.Database.NewContext())
            await db.Phases.Where(p => p.ProcessId == view.Process.Id && p.Method == "feasibility").ExecuteDeleteAsync();
        await town.SetAsync(view, "ideas", settings: """{"answer-days": 10, "answerer": "Maria Hill, parks officer"}""", reason: "We want to answer sooner.");
        await town.PutForwardAsync(view, "Benches at the bus stop");

        await town.MoveToAsync((await town.FindAsync(view)).Phases.Last(p => p.Method == "ideas").ClosesAt);

        var owed = await OnlyAsync(town);
        Assert.Equal((AnswerCause.Proposal, "Maria Hill, parks officer", 10), (owed.Cause, owed.Answerer, DueDay.DaysBetween(town.Host.Clock.GetUtcNow(), owed.DueAt, "Europe/London")));
    }

    [Theory, Databases]
    public async Task An_idea_that_comes_when_checking_has_begun_is_checked_and_owed_an_answer(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await CheckedAsync(town);
        var helper = await town.OrganiserAsync();

        await helper.SubmitAsync(await helper.GetAsync(Url + "/manage/ideas/new"), [("Form.Title", "A late idea from paper"), ("Form.Words", IdeaSteps.Words), ("Form.Channel", "Paper")]);

        await using var db = town.Host.Database.NewContext();
        Assert.Equal(2, await db.OwedAnswers.CountAsync(o => o.State == OwedState.Open && o.Answerer == "Jo Marsh, Parks"));
        Assert.Contains("A late idea from paper", (await town.Host.NewBrowser().GetAsync(Url + "/checks")).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task What_is_owed_about_a_hidden_idea_shows_none_of_its_words_and_an_appeal_is_owed_a_decision(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var author = await CheckedAsync(town);
        var organiser = await town.OrganiserAsync();
        await organiser.SubmitAsync(await organiser.GetAsync(Url + "/manage/ideas/1"), [("point", ""), ("Reason", "It names where a child lives.")], form: "#hide-form");

        Assert.DoesNotContain("Benches", (await town.Host.NewBrowser().GetAsync(Url + "/answers")).Text, StringComparison.Ordinal);
        Assert.Equal(("Idea 1", OwedState.TakenDown), ((await OnlyAsync(town)).AboutTitle, (await OnlyAsync(town)).State));

        await author.SubmitAsync(await author.GetAsync(Url + "/ideas/1"), [("Reason", "That is the name of the street.")], form: "#appeal-form");
        await using (var db = town.Host.Database.NewContext())
            Assert.Equal(AnswerCause.Objection, (await db.OwedAnswers.SingleAsync(o => o.State == OwedState.Open)).Cause);
        var second = await town.OrganiserAsync();
        await second.SubmitAsync(await second.GetAsync(Url + "/manage/ideas/1"), [("Reason", "You are right, it is the street.")], form: ".decide", button: "Show it again");

        await using var after = town.Host.Database.NewContext();
        var all = await after.OwedAnswers.OrderBy(o => o.Id).ToListAsync();
        Assert.Equal([("Benches at the bus stop", OwedState.Open), ("Idea 1", OwedState.Answered)], all.Select(o => (o.AboutTitle, o.State)));
        Assert.Contains("You are right, it is the street.", all[1].Answer, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Anybody_can_object_to_what_stands_on_the_ballot(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.VotingAsync();
        var resident = await town.Host.SignInAsync(await town.Host.AddAccountAsync("Ada", "ada@example.org"));
        var page = await resident.GetAsync(Url + "/proposals/1");

        var asked = await resident.SubmitAsync(
            await resident.GetAsync(page.Document.QuerySelector("main a[href*='/ask/proposal/']")!.GetAttribute("href")!), [("Cause", "Objection"), ("Words", "These trees would stand in the way of the buses.")], form: "#ask");

        Assert.Contains("An objection to Trees", (await resident.FollowAsync(asked)).Main, StringComparison.Ordinal);
        Assert.Contains("in the way of the buses", (await town.Host.NewBrowser().GetAsync(Url + "/proposals/1")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await resident.SubmitAsync(
            await resident.GetAsync(page.Document.QuerySelector("main a[href*='/ask/proposal/']")!.GetAttribute("href")!), [("Cause", "Proposal"), ("Words", "Whoever crafts this gets nothing.")], form: "#ask")).Status);
    }

    private static async Task<Browser> CheckedAsync(Town town)
    {
        var view = await town.CollectingAsync();
        await town.SetAsync(view, view.Method("feasibility")!.Key, settings: """{"owner": "Jo Marsh, Parks", "answer-days": 7}""");
        var (_, author) = await town.PutForwardAsync(view, "Benches at the bus stop");
        await town.MoveToAsync((await town.FindAsync(view)).Method("feasibility")!.OpensAt);
        return await town.Host.SignInAsync(author);
    }

    private static async Task JudgeAsync(Town town, string judgement, string reasons, string cost = "")
    {
        var officer = await town.OrganiserAsync();
        var done = await officer.SubmitAsync(await officer.GetAsync(Url + "/manage/checks/1"), [("Judgement", judgement), ("Reasons", reasons), ("Cost", cost)], form: "#judge-form");
        Assert.Equal(Url + "/manage/checks", done.Redirect);
    }

    private static async Task<OwedAnswer> OnlyAsync(Town town)
    {
        await using var db = town.Host.Database.NewContext();
        return await db.OwedAnswers.AsNoTracking().SingleAsync();
    }
}
