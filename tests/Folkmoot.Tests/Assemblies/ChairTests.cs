using System.Net;
using Folkmoot.Assemblies.Chairs;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Recommend;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.Platform;
using Folkmoot.Platform.Audit;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Assemblies;

/// <summary>A chair with a code of their own: keeps the speakers' list, votes once and in secret where the mandate says so, and can do nothing else.</summary>
public sealed class ChairTests
{
    private const string Votes = """{"question": "How should Wyebridge live with the river?", "mandate": "advise", "threshold": 51, "quorum": 100, "seats": 6, "answerer": "Jo Marsh", "chair": "Mary Hale, retired judge", "chair-by": "Named by the council", "chair-votes": true}""";

    [Theory, Databases]
    public async Task A_chair_keeps_the_list_and_votes_once_and_in_secret_with_a_code_of_their_own(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, Votes);
        var (visitor, organiser) = (scene.Host.NewBrowser(), await scene.Town.OrganiserAsync());

        // The organiser makes the code; another takes the place of the first.
        var first = await MakeAsync(scene, organiser);
        var early = await EnterAsync(scene, first);
        Assert.Contains("You have entered as the chair.", (await early.GetAsync(scene.Url + "/assembly/chair")).Main, StringComparison.Ordinal);
        var code = await MakeAsync(scene, organiser);
        Assert.NotEqual(first, code);
        Assert.NotNull((await early.GetAsync(scene.Url + "/assembly/chair")).Document.QuerySelector("#enter-form"));
        foreach (var (wrong, says) in new[] { (first, "This is not the chair's code."), ("", "Type the code first."), (new string('X', 5000), "") })
            Assert.Contains(says, Assert.Single((await visitor.SubmitAsync(await visitor.GetAsync(scene.Url + "/assembly/chair"), [("Code", wrong)], form: "#enter-form")).Errors), StringComparison.Ordinal);
        var chair = await EnterAsync(scene, code);
        await SpeakAsync(scene, organiser, chair, early);
        await VoteAsync(scene, chair, early, code);
    }

    [Theory, Databases]
    public async Task A_chair_without_a_vote_has_none_and_an_assembly_without_a_chair_has_no_code(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, Votes.Replace("\"chair-votes\": true", "\"chair-votes\": false", StringComparison.Ordinal));
        var chair = await EnterAsync(scene, await MakeAsync(scene, await scene.Town.OrganiserAsync()));
        await OpenVoteAsync(scene);
        Assert.Null((await chair.GetAsync(scene.Url + "/assembly/chair")).Document.QuerySelector("main a[href$='/vote']"));
        var page = await chair.GetAsync(scene.Url + "/assembly/vote");
        Assert.Null(page.Document.QuerySelector("#vote-form"));
        var put = await PutAsync(scene);
        Assert.Contains("has no vote", (await Assert.ThrowsAsync<RefusedException>(() => scene.WithAsync<VoteDesk>((desk, assembly) => desk.CastAsChairAsync(assembly, put.ToDictionary(id => id, _ => VoteChoice.For), CancellationToken.None)))).Message, StringComparison.Ordinal);
        Assert.Contains("has no vote", (await Assert.ThrowsAsync<RefusedException>(() => scene.WithAsync<PaperVoteDesk>((desk, assembly) => desk.MarkAsync(Town.Organiser, assembly, "1", true, CancellationToken.None)))).Message, StringComparison.Ordinal);
        await using (var db = scene.Host.Database.NewContext())
            Assert.Equal((0, 0, 0), (await db.ChairMarks.CountAsync(), await db.VoteMarks.CountAsync(), await db.VoteTallies.SumAsync(t => t.Votes + t.OnPaper)));

        await using var other = await AssemblyScene.StartAsync(kind);
        var organiser = await other.Town.OrganiserAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync(other.Manage + "/chair")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Host.NewBrowser().GetAsync(other.Url + "/assembly/chair")).Status);
        Assert.Contains("Nobody chairs this assembly", (await Assert.ThrowsAsync<RefusedException>(() => other.WithAsync<ChairDesk>((desk, assembly) => desk.MakeAsync(Town.Organiser, assembly, CancellationToken.None)))).Message, StringComparison.Ordinal);
    }

    // The playbook of Ireland names its chair by what they are; who it is, the organiser says before anybody is invited.
    [Theory, Databases]
    public async Task Nobody_is_invited_while_the_playbook_s_chair_has_no_name(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.DraftAsync("River", "ireland-citizens-assembly");
        var phase = view.Method(RecruitmentMethod.MethodName)!;
        var playbook = Folkmoot.Assemblies.MandateSettings.Read(phase.Settings);
        Assert.Equal(("…, retired judge", "Named by …", false), (playbook.Chair, playbook.ChairBy, playbook.ChairVotes));
        Assert.True(playbook.HasBlankChair);
        await town.SetAsync(view, phase.Key, settings: (playbook with { Question = AssemblyScene.Question }).Write());

        await town.Host.WithAsync<IEnumerable<Folkmoot.Processes.Methods.IMethod>>(async methods =>
        {
            var scene = (await town.FindAsync(view)).Scene((await town.FindAsync(view)).Method(RecruitmentMethod.MethodName)!);
            var recruitment = methods.Single(m => m.Name == RecruitmentMethod.MethodName);
            Assert.Contains("Say who chairs before anybody is invited", (await Assert.ThrowsAsync<RefusedException>(() => recruitment.OpeningAsync(scene, CancellationToken.None))).Message, StringComparison.Ordinal);
            Assert.Contains(await recruitment.TasksAsync(scene, CancellationToken.None), task => task is { Label: "Say who chairs", IsDone: false });
        });
    }

    private static async Task SpeakAsync(AssemblyScene scene, Browser organiser, Browser chair, Browser stranger)
    {
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/sessions"), [("Form.Title", "First weekend"), ("Form.StartsAt", "2026-07-18T10:00"), ("Form.EndsAt", "2026-07-18T16:00"), ("Form.Where", "Town hall")], form: "#add-form");
        scene.Host.Clock.Set(new DateTimeOffset(2026, 7, 18, 9, 5, 0, TimeSpan.Zero));
        var floor = scene.Url + "/assembly/sessions/1/floor";
        Assert.NotNull((await chair.GetAsync(scene.Url + "/assembly/chair")).Document.QuerySelector($"main a[href='{floor}']"));

        // The chair keeps the list as an organiser would, without an account.
        foreach (var who in new[] { "1", "Ann Weir, engineer" })
            Assert.NotNull((await chair.SubmitAsync(await chair.GetAsync(floor), [("Who", who)], form: "#add-form")).Redirect);
        Assert.Contains("has seat 77", Assert.Single((await chair.SubmitAsync(await chair.GetAsync(floor), [("Who", "77")], form: "#add-form")).Errors), StringComparison.Ordinal);
        Assert.NotNull((await chair.SubmitAsync(await chair.GetAsync(floor), [("Seconds", "90")], form: "#limit-form")).Redirect);
        Assert.NotNull((await chair.SubmitAsync(await chair.GetAsync(floor), [], form: "#chair-form")).Redirect);
        var page = await chair.SubmitAsync(await chair.GetAsync(floor), [], form: "#next-form");
        Assert.Equal(floor, page.Redirect);
        scene.Host.Clock.Advance(TimeSpan.FromSeconds(70));
        Assert.Contains("Seat 1 has the floor", (await scene.Host.NewBrowser().GetAsync(scene.Url + "/assembly/sessions/1/speakers")).Main, StringComparison.Ordinal);

        // Whoever has not entered, or with a code that is no more, sees nothing of it and changes nothing; and the chair has no other right.
        var kept = await chair.GetAsync(floor);
        var refused = await stranger.SubmitAsync(kept, [await TokenAsync(scene, stranger)], form: "#stop-form");
        Assert.Contains("The chair keeps this list with their own code.", refused.Text, StringComparison.Ordinal);
        Assert.Null((await stranger.GetAsync(floor)).Document.QuerySelector("#add-form"));
        await using (var db = scene.Host.Database.NewContext())
        {
            Assert.Equal(1, await db.Set<Folkmoot.Assemblies.Meet.Speech>().CountAsync(s => s.StartedAt != null && s.EndedAt == null));
            Assert.Equal(90, (await db.Set<Folkmoot.Assemblies.Meet.Session>().SingleAsync()).TurnSeconds);
            Assert.Equal(["First weekend: 90 seconds (The chair)"], await db.Audit.Where(a => a.Act == "session.turns").Select(a => a.Details).ToListAsync());
        }

        Assert.NotNull((await chair.SubmitAsync(await chair.GetAsync(floor), [], form: "#stop-form")).Redirect);
        foreach (var closed in new[] { "/sessions", "/sessions/1", "/sessions/1/speakers", "/people", "/chair" })
            Assert.Equal(HttpStatusCode.Redirect, (await chair.GetAsync(scene.Manage + closed)).Status);
    }

    private static async Task VoteAsync(AssemblyScene scene, Browser chair, Browser stranger, string code)
    {
        await OpenVoteAsync(scene);
        var vote = scene.Url + "/assembly/vote";
        chair = await EnterAsync(scene, code);
        var form = await chair.GetAsync(vote);
        Assert.Contains("You vote as the chair.", form.Main, StringComparison.Ordinal);
        Assert.Contains("too. You vote once on all of them", Assert.Single((await chair.SubmitAsync(form, [("Choices[1]", "For")], form: "#vote-form")).Errors), StringComparison.Ordinal);
        Assert.Single((await stranger.SubmitAsync(form, [("Choices[1]", "For"), ("Choices[2]", "For"), await TokenAsync(scene, stranger)], form: "#vote-form")).Errors);
        Assert.NotNull((await chair.SubmitAsync(form, [("Choices[1]", "For"), ("Choices[2]", "Against")], form: "#vote-form")).Redirect);

        // A second time with the same form, with another code, or on paper: there is one vote, whoever has the code.
        Assert.Contains("You have voted already", Assert.Single((await chair.SubmitAsync(form, [("Choices[1]", "Against"), ("Choices[2]", "Against")], form: "#vote-form")).Errors), StringComparison.Ordinal);
        var organiser = await scene.Town.OrganiserAsync();
        var anew = await EnterAsync(scene, await MakeAsync(scene, organiser));
        Assert.Contains("You have voted.", (await anew.GetAsync(vote)).Main, StringComparison.Ordinal);
        Assert.Null((await chair.GetAsync(vote)).Document.QuerySelector("#vote-form"));
        Assert.Contains("The chair has voted on the web already", Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/vote"), [("Seats", "1"), ("Chair", "true")], form: "#sheets-form")).Errors), StringComparison.Ordinal);
        Assert.Contains("1 of 7 who can vote has voted.", (await organiser.GetAsync(scene.Manage + "/recommendations")).Main, StringComparison.Ordinal);
        await using (var db = scene.Host.Database.NewContext())
        {
            Assert.Equal((1, 0, 2), (await db.ChairMarks.CountAsync(), await db.VoteMarks.CountAsync(), await db.VoteTallies.SumAsync(t => t.Votes)));
            // What is kept of the chair's vote is that there was one.
            Assert.Equal(["ByPaper", "PhaseId"], db.Model.FindEntityType(typeof(ChairMark))!.GetProperties().Select(p => p.Name).Order());
        }

        // With all six members, who vote on paper, the quorum of all seven is met.
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/vote"), [("Seats", "1-6")], form: "#sheets-form");
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/vote"), [("Favour[1]", "3"), ("Against[1]", "3"), ("Neither[1]", "0"), ("Favour[2]", "3"), ("Against[2]", "3"), ("Neither[2]", "0")], form: "#count-form");
        await scene.OpenAsync("cafe");
        Assert.Contains("It carried: 4 of 7 votes were for it, 3 against it", (await scene.Host.NewBrowser().GetAsync(scene.Url + "/assembly/recommendations/1")).Main, StringComparison.Ordinal);
        Assert.Contains("It did not carry: 3 of 7 votes were for it, 4 against it", (await scene.Host.NewBrowser().GetAsync(scene.Url + "/assembly/recommendations/2")).Main, StringComparison.Ordinal);

        // After the close nothing is taken any more.
        Assert.Contains("The vote is not open.", Assert.Single((await anew.SubmitAsync(form, [("Choices[1]", "For"), ("Choices[2]", "For"), await TokenAsync(scene, anew)], form: "#vote-form")).Errors), StringComparison.Ordinal);
        Assert.Contains("6 members and the chair could vote.", (await scene.Host.NewBrowser().GetAsync($"/trails/recommendation/{(await FirstAsync(scene)).Id}")).Main, StringComparison.Ordinal);
    }

    // What proves that a form was sent from this site, so that somebody else's form is refused for who they are and not for where it comes from.
    private static async Task<(string Name, string Value)> TokenAsync(AssemblyScene scene, Browser browser)
    {
        const string Name = "__RequestVerificationToken";
        return (Name, (await browser.GetAsync(scene.Url + "/assembly/chair")).Document.QuerySelector($"input[name='{Name}']")!.GetAttribute("value")!);
    }

    private static async Task<AssemblyScene> StartAsync(DatabaseKind kind, string settings)
    {
        var scene = await AssemblyScene.StartAsync(kind, settings);
        await scene.FillAsync(20);
        await scene.DrawAsync();
        foreach (var member in await scene.MembersAsync())
            await scene.WithAsync<MemberDesk>((desk, assembly) => desk.AnswerAsync(Town.Organiser, assembly, member.Id, MemberState.Confirmed, CancellationToken.None));
        await scene.OpenAsync("meet");
        return scene;
    }

    private static async Task OpenVoteAsync(AssemblyScene scene)
    {
        foreach (var title in new[] { "Give the river its meadow back", "Build the wall higher" })
            await scene.WithAsync<RecommendationDesk>((desk, assembly) => desk.AddAsync(Town.Organiser, assembly, title, "The council does it by the end of 2028.", "It was heard and weighed.", CancellationToken.None));
        await scene.OpenAsync("vote");
    }

    private static async Task<string> MakeAsync(AssemblyScene scene, Browser organiser)
    {
        Assert.NotNull((await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/chair"), [], form: "#make-form")).Redirect);
        return (await organiser.GetAsync(scene.Manage + "/chair")).Document.QuerySelector("#code")!.TextContent;
    }

    private static async Task<Browser> EnterAsync(AssemblyScene scene, string code)
    {
        var browser = scene.Host.NewBrowser();
        Assert.NotNull((await browser.SubmitAsync(await browser.GetAsync(scene.Url + "/assembly/chair"), [("Code", code)], form: "#enter-form")).Redirect);
        return browser;
    }

    private static async Task<IReadOnlyList<Guid>> PutAsync(AssemblyScene scene)
    {
        await using var db = scene.Host.Database.NewContext();
        return await db.Recommendations.Where(r => r.State == RecommendationState.Put).Select(r => r.Id).ToListAsync();
    }

    private static async Task<Recommendation> FirstAsync(AssemblyScene scene)
    {
        await using var db = scene.Host.Database.NewContext();
        return await db.Recommendations.AsNoTracking().SingleAsync(r => r.Number == 1);
    }
}
