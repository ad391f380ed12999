using System.Net;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Recommend;
using Folkmoot.Ballots;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Assemblies;

/// <summary>From the first session to the look back, by way of the pages: six members, one of whom thinks otherwise.</summary>
public sealed class CarryTests
{
    [Theory, Databases]
    public async Task Members_meet_write_amend_vote_in_secret_and_an_official_answers_late(DatabaseKind kind)
    {
        await using var scene = await AssemblyScene.StartAsync(kind);
        await scene.FillAsync(24);
        await scene.DrawAsync();
        foreach (var member in await scene.MembersAsync())
            await scene.WithAsync<MemberDesk>((desk, assembly) => desk.AnswerAsync(Town.Organiser, assembly, member.Id, MemberState.Confirmed, CancellationToken.None));
        await scene.OpenAsync("meet");
        var organiser = await scene.Town.OrganiserAsync();
        var visitor = scene.Host.NewBrowser();

        // Sessions: agenda, evidence for and against, tables, the four lists, minutes.
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/sessions"), [("Form.Title", "First weekend"), ("Form.StartsAt", "2026-09-05T10:00"), ("Form.EndsAt", "2026-09-05T09:00"), ("Form.Where", "Town hall")], form: "#add-form");
        Assert.Contains("No session is planned yet", (await visitor.GetAsync(scene.Url + "/assembly/sessions")).Main, StringComparison.Ordinal);
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/sessions"), [("Form.Title", "First weekend"), ("Form.StartsAt", "2026-09-05T10:00"), ("Form.EndsAt", "2026-09-05T16:00"), ("Form.Where", "Town hall"), ("Form.Agenda", "Hearing\nTables")], form: "#add-form");
        var edit = scene.Manage + "/sessions/1";
        await organiser.SubmitAsync(await organiser.GetAsync(edit), [("Evidence.Title", "The wall"), ("Evidence.Stance", "For"), ("Evidence.Who", "Ann Weir, engineer"), ("Evidence.ChosenBy", "Named by the council"), ("Evidence.Source", "https://example.org/wall")], form: "#teach-form");
        Assert.Contains("https:// in front", Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(edit), [("Evidence.Title", "The meadow"), ("Evidence.Stance", "Against"), ("Evidence.Who", "Ben Lea, farmer"), ("Evidence.ChosenBy", "Named by the flood group"), ("Evidence.Source", "javascript:alert(1)")], form: "#teach-form")).Errors), StringComparison.Ordinal);
        await organiser.SubmitAsync(await organiser.GetAsync(edit), [("Evidence.Title", "The meadow"), ("Evidence.Stance", "Against"), ("Evidence.Who", "Ben Lea, farmer"), ("Evidence.ChosenBy", "Named by the flood group")], form: "#teach-form");
        await organiser.SubmitAsync(await organiser.GetAsync(edit), [("Kind", "Concern"), ("Line", "Who mows the meadow?")], form: "#note-form");
        await organiser.SubmitAsync(await organiser.GetAsync(edit), [("Size", "3")], form: "#seat-form");
        await organiser.SubmitAsync(await organiser.GetAsync(edit), [("Form.Minutes", "We heard both and walked along the river.")], form: "#save-form");
        var session = (await visitor.GetAsync(scene.Url + "/assembly/sessions/1")).Main;
        foreach (var words in new[] { "Hearing", "The wall", "Chosen: Named by the flood group", "Table 2: seats", "Who mows the meadow?", "walked along the river" })
            Assert.Contains(words, session, StringComparison.Ordinal);

        // A member asks, and proposes other words; strangers cannot.
        var member1 = await EnterAsync(scene, 0);
        Assert.Null((await visitor.GetAsync(scene.Url + "/assembly/sessions")).Document.QuerySelector("#ask-form"));
        await member1.SubmitAsync(await member1.GetAsync(scene.Url + "/assembly/sessions"), [("Question", "How high was the water in 2020?")], form: "#ask-form");
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/sessions"), [("Answer", "5.2 metres at the old bridge."), ("Who", "River authority")], form: "#answer-1");
        Assert.Contains("5.2 metres at the old bridge.", (await visitor.GetAsync(scene.Url + "/assembly/sessions")).Main, StringComparison.Ordinal);

        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/recommendations"), [("Title", "Give the river its meadow back"), ("Text", "The council buys the meadow by the old bridge and lets it flood."), ("Reasons", "It is cheaper than a wall.")], form: "#add-form");
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/recommendations"), [("Title", "Build the wall higher"), ("Text", "The river authority builds the wall a metre higher.")], form: "#add-form");
        var page = scene.Url + "/assembly/recommendations/1";
        await member1.SubmitAsync(await member1.GetAsync(page), [("Amended", "The council buys the meadow by the old bridge by 2028 and lets it flood."), ("Why", "Without a year it will not happen.")], form: "#amend-form");
        await member1.SubmitAsync(await member1.GetAsync(page), [("Level", "Support")], form: "#sign-form");
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/recommendations/1"), [("Reason", "All agreed that a year is needed."), ("Taken", "true")], form: "#decide-1");
        var draft = (await visitor.GetAsync(page)).Main;
        Assert.Contains("by 2028 and lets it flood", draft, StringComparison.Ordinal);
        Assert.Contains("1 support it, 0 can live with it, 0 oppose it.", draft, StringComparison.Ordinal);
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/recommendations"), [("Report", "We think that farmers lose too much by it."), ("SignedBy", "Two members")], form: "#report-form");

        // The vote: secret, once, and nothing is kept of it but how many.
        await scene.OpenAsync("vote");
        foreach (var (browser, i) in (await EnterAllAsync(scene)).Select((b, i) => (b, i)))
        {
            var vote = await browser.GetAsync(scene.Url + "/assembly/vote");
            Assert.Contains("Choose for, against or neither for recommendation 2", Assert.Single((await browser.SubmitAsync(vote, [("Choices[1]", "For")], form: "#vote-form")).Errors), StringComparison.Ordinal);
            Assert.Contains("recommendation 1", Assert.Single((await browser.SubmitAsync(vote, [], form: "#vote-form")).Errors), StringComparison.Ordinal);
            await browser.SubmitAsync(vote, [("Choices[1]", i < 5 ? "For" : "Against"), ("Choices[2]", i < 2 ? "For" : "Abstain")], form: "#vote-form");
            Assert.Contains("You have voted.", (await browser.GetAsync(scene.Url + "/assembly/vote")).Main, StringComparison.Ordinal);
            Assert.Contains("voted already", Assert.Single((await browser.SubmitAsync(vote, [("Choices[1]", "Against"), ("Choices[2]", "For")], form: "#vote-form")).Errors), StringComparison.Ordinal);
        }

        Assert.Contains("Only members", (await visitor.GetAsync(scene.Url + "/assembly/vote")).Main, StringComparison.Ordinal);
        await using (var db = scene.Host.Database.NewContext())
        {
            Assert.Equal(6, await db.VoteMarks.CountAsync());
            Assert.Equal(6, await db.VoteTallies.CountAsync());
        }

        await scene.OpenAsync("cafe");
        var result = (await visitor.GetAsync(page)).Main;
        Assert.Contains("It carried: 5 of 6 votes were for it, 1 against it, 0 for neither. At least 80 in 100 were needed. 6 members could vote.", result, StringComparison.Ordinal);
        Assert.Contains("must answer by", result, StringComparison.Ordinal);
        Assert.Contains("It did not carry: 2 of 6", (await visitor.GetAsync(scene.Url + "/assembly/recommendations/2")).Main, StringComparison.Ordinal);
        var all = (await visitor.GetAsync(scene.Url + "/assembly/recommendations")).Main;
        Assert.Contains("Two members", all, StringComparison.Ordinal);

        // The café: somebody says something, and a moderator looks at it first.
        var cafe = await visitor.GetAsync(page);
        scene.Host.Clock.Advance(TimeSpan.FromSeconds(20));
        await visitor.SubmitAsync(cafe, [("Comment", "My grandmother always said so."), ("ShownAs", "Cat")], form: "#comment-form");
        Assert.DoesNotContain("grandmother", (await visitor.GetAsync(page)).Main, StringComparison.Ordinal);
        organiser = await scene.Town.OrganiserAsync();
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/comments"), [], form: "#show-1");
        Assert.Contains("My grandmother always said so.", (await visitor.GetAsync(page)).Main, StringComparison.Ordinal);
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/recommendations/1"), [("Adviser", "Parks department"), ("Advice", "We can mow it twice a year.")], form: "#advise-form");
        Assert.Contains("We can mow it twice a year.", (await visitor.GetAsync(page)).Main, StringComparison.Ordinal);

        // Late, and everybody sees it; then answered, with money, and it is a project.
        var vote2 = (await scene.AssemblyAsync()).View.Method(MembersVoteMethod.MethodName)!;
        await scene.Town.MoveToAsync(vote2.ClosesAt.AddDays(62));
        Assert.Contains("Overdue: Jo Marsh, Leader of the Council had to answer by", (await visitor.GetAsync(page)).Main, StringComparison.Ordinal);
        Assert.Contains("1 answer is overdue.", (await visitor.GetAsync(scene.Url + "/assembly/recommendations")).Main, StringComparison.Ordinal);
        organiser = await scene.Town.OrganiserAsync();
        var answer = await organiser.GetAsync(scene.Manage + "/recommendations/1/answer");
        Assert.Null(answer.Document.QuerySelector("input[value=Reject]"));
        await organiser.SubmitAsync(answer, [("Kind", "Accept"), ("Reasons", "The council bought the meadow on 3 March and the work begins in May."), ("Cost", "£180,000")], form: "#answer-form");
        var answered = await visitor.GetAsync(page);
        Assert.Contains("The answer came late", answered.Main, StringComparison.Ordinal);
        Assert.Contains("By ", answered.Main, StringComparison.Ordinal);
        var project = answered.Document.QuerySelector("main a[href*='/projects/']")!.GetAttribute("href")!;
        Assert.Contains("£180,000", (await visitor.GetAsync(project)).Main, StringComparison.Ordinal);

        // A year later it is told what became of it; and the trail leads from the letters to the project.
        await scene.Town.MoveToAsync(scene.Host.Clock.GetUtcNow().AddDays(366));
        Assert.Contains("it had to be told what became of it", (await visitor.GetAsync(page)).Main, StringComparison.Ordinal);
        organiser = await scene.Town.OrganiserAsync();
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/recommendations/1/answer"), [("LookBack", "The meadow took the flood of February, and no house was wet.")], form: "#look-form");
        Assert.Contains("no house was wet", (await visitor.GetAsync(page)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(scene.Url + "/assembly/vote")).Status);
        var trail = (await visitor.GetAsync(answered.Document.QuerySelector("main a[href^='/trails/recommendation/']")!.GetAttribute("href")!)).Main;
        foreach (var words in new[] { "5 of 6 votes were for it", "takes recommendation 1 on", "were drawn by lottery and got a letter" })
            Assert.Contains(words, trail, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Browser>> EnterAllAsync(AssemblyScene scene)
    {
        var all = new List<Browser>();
        for (var i = 0; i < 6; i++)
            all.Add(await EnterAsync(scene, i));
        return all;
    }

    private static async Task<Browser> EnterAsync(AssemblyScene scene, int index)
    {
        var member = (await scene.MembersAsync())[index];
        var code = await scene.Host.WithAsync<Codes, string>(codes => Task.FromResult(codes.VoterCode(member.RegistrationId)));
        var browser = scene.Host.NewBrowser();
        Assert.NotNull((await browser.SubmitAsync(await browser.GetAsync(scene.Url + "/assembly/mine"), [("Code", code)], form: "#enter-form")).Redirect);
        return browser;
    }
}
