using System.Globalization;
using System.Text;
using Folkmoot.Answers;
using Folkmoot.Assemblies;
using Folkmoot.Assemblies.Carry;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Meet;
using Folkmoot.Assemblies.Recommend;
using Folkmoot.Ballots.Roll;
using Folkmoot.Delivery;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Folkmoot.Sortition;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Choice = Folkmoot.Ballots.Voting.Choice;

namespace Folkmoot.Tests.Assemblies;

/// <summary>The practices as playbooks, from the letters to the answer, at the size at which they were held.</summary>
public sealed class AssemblyLifeTests
{
    // Gdańsk: about 60 people, four days, 19 recommendations of which 16 were voted on, over 80 in 100 enacted.
    [Theory, Databases]
    public async Task Gdansk_sixty_people_four_days_nineteen_recommendations(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, "gdansk-citizens-assembly", seats: 60, alternates: 6, """, "mandate": "decide", "threshold": 80, "above-threshold": true, "quorum": 67""");
        await scene.FillAsync(180);
        await DrawAsync(scene);
        await MeetAsync(scene, sessions: 4, tables: 7);
        for (var i = 1; i <= 19; i++)
            await WriteAsync(scene, i);
        foreach (var number in new[] { 17, 18, 19 })
            await scene.WithAsync<RecommendationDesk>(async (desk, assembly) =>
            {
                var one = (await desk.FindAsync(assembly.Id, number, CancellationToken.None))!;
                await desk.WithdrawAsync(Town.Organiser, assembly, one.Id, "The same is said in another one already.", one.Version, CancellationToken.None);
            });

        await scene.OpenAsync("vote");
        // For recommendation n, all vote but n - 1 of the 60: with 12 against it, 48 of 60 are 80 in 100, and that is not above 80.
        await VoteAsync(scene, (member, number) => member >= number - 1 ? VoteChoice.For : VoteChoice.Against);
        await scene.OpenAsync("cafe");

        await using var db = scene.Host.Database.NewContext();
        var all = await db.Recommendations.AsNoTracking().OrderBy(r => r.Number).ToListAsync();
        Assert.Equal(Enumerable.Range(1, 12), all.Where(r => r.State == RecommendationState.Carried).Select(r => r.Number));
        Assert.Equal([13, 14, 15, 16], all.Where(r => r.State == RecommendationState.NotCarried).Select(r => r.Number));
        Assert.Equal((48, 60), (all[12].For, all[12].Voted));
        Assert.Equal(12, await db.OwedAnswers.CountAsync(o => o.AboutKind == "recommendation" && o.State == OwedState.Open));

        // What carried is done: nothing of it can be rejected, and each becomes a project with its money.
        await AnswerAsync(scene, ResponseKind.Accept, 1_000_000);
        Assert.Equal(12, await db.Projects.CountAsync());
        Assert.Equal(12, await db.OwedAnswers.CountAsync(o => o.AboutKind == "recommendation" && o.State == OwedState.Answered));
    }

    // Vorarlberg: about 20 people, a day and a half, four lists, civic café, resonance group, reply.
    [Theory, Databases]
    public async Task Vorarlberg_twenty_people_a_day_and_a_half_cafe_resonance_and_reply(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, "vorarlberg-citizens-council", seats: 20, alternates: 0, """, "mandate": "advise", "threshold": 100, "quorum": 75, "secret": false, "chair": "Mary Hale", "chair-by": "Named by the council", "chair-votes": true""");
        await scene.FillAsync(70);
        await DrawAsync(scene);
        await MeetAsync(scene, sessions: 2, tables: 5);
        foreach (var listed in Enum.GetValues<NoteKind>())
            await scene.WithAsync<SessionDesk>(async (desk, assembly) => await desk.NoteAsync(Town.Organiser, assembly, (await desk.ListAsync(assembly.Id, CancellationToken.None))[0].Id, listed, "Something that was said.", CancellationToken.None));
        await WriteAsync(scene, 1);
        await WriteAsync(scene, 2);
        await scene.OpenAsync("agree");

        // Twenty members and the chair, who votes here, raise their hands.
        var many = await Assert.ThrowsAsync<RefusedException>(() => scene.WithAsync<Folkmoot.Assemblies.Recommend.VoteDesk>(async (desk, assembly) => await desk.CountHandsAsync(Town.Organiser, assembly, (await FindAsync(scene, 1)).Id, 22, 0, 0, CancellationToken.None)));
        Assert.Equal("Hands counted: 22; members and chair: 21. Count again.", many.Message);
        foreach (var (number, favour, against) in new[] { (1, 21, 0), (2, 18, 3) })
            await scene.WithAsync<Folkmoot.Assemblies.Recommend.VoteDesk>(async (desk, assembly) => await desk.CountHandsAsync(Town.Organiser, assembly, (await FindAsync(scene, number)).Id, favour, against, 0, CancellationToken.None));

        await scene.OpenAsync("cafe");
        await scene.WithAsync<CarryDesk>(async (desk, assembly) => await desk.CommentAsync(assembly, (await FindAsync(scene, 1)).Id, "An overpass would help my children.", "", CancellationToken.None));
        await scene.WithAsync<CarryDesk>(async (desk, assembly) => await desk.AdviseAsync(Town.Organiser, assembly, (await FindAsync(scene, 1)).Id, "Road office", "The bank is firm enough for it.", CancellationToken.None));
        Assert.Equal((RecommendationState.Carried, RecommendationState.NotCarried), ((await FindAsync(scene, 1)).State, (await FindAsync(scene, 2)).State));
        await scene.OpenAsync("reply");
        await AnswerAsync(scene, ResponseKind.Adapt, null);
        var page = (await scene.Host.NewBrowser().GetAsync(scene.Url + "/assembly/recommendations/1")).Main;
        Assert.Contains("It carried: 21 of 21 votes were for it", page, StringComparison.Ordinal);
        Assert.Contains("It is done in another way", page, StringComparison.Ordinal);
        Assert.Contains("The bank is firm enough for it.", page, StringComparison.Ordinal);
        // What nobody has looked at is not shown.
        Assert.DoesNotContain("overpass would help", page, StringComparison.Ordinal);
    }

    // Ireland: 99 people and a chair; what they most want is put to everybody.
    [Theory, Databases]
    public async Task Ireland_ninety_nine_people_and_then_everybody(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, "ireland-citizens-assembly", seats: 99, alternates: 0, "", playbook => playbook with
        {
            Question = AssemblyScene.Question,
            Answerer = "Jo Marsh, Leader of the Council",
            Alternates = 0,
            LeastAge = 16,
            Chair = playbook.Chair.Replace("…", "Mary Hale", StringComparison.Ordinal),
            ChairBy = playbook.ChairBy.Replace("…", "the council on 4 March, from five who applied", StringComparison.Ordinal),
            ChairWords = playbook.ChairWords.Replace("…", "She led courts for thirty years, and belongs to no party.", StringComparison.Ordinal),
        });
        Assert.Equal((99, 51, 67, false), ((await scene.AssemblyAsync()).Mandate.Seats, (await scene.AssemblyAsync()).Mandate.Threshold, (await scene.AssemblyAsync()).Mandate.Quorum, (await scene.AssemblyAsync()).Mandate.ChairVotes));
        await scene.FillAsync(260);
        await DrawAsync(scene);
        await MeetAsync(scene, sessions: 2, tables: 9);

        // The chair was named before anybody was invited, is seen by everybody, takes the floor, and is none of the ninety-nine.
        var about = (await scene.Host.NewBrowser().GetAsync(scene.Url + "/assembly")).Main;
        Assert.Contains("Mary Hale, retired judge The chair is appointed, not drawn: Named by the council on 4 March, from five who applied. The chair leads the meetings and has no vote. Are you the chair? Type your code. A judge is used to hearing all sides and to taking none. She led courts", about, StringComparison.Ordinal);
        Assert.Contains("In the chair: Mary Hale", (await scene.Host.NewBrowser().GetAsync(scene.Url + "/assembly/sessions/1")).Main, StringComparison.Ordinal);
        var organiser = await scene.Town.OrganiserAsync();
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/sessions/1/speakers"), [], form: "#chair-form");
        Assert.Contains("Mary Hale, retired judge", (await organiser.GetAsync(scene.Manage + "/sessions/1/speakers")).Document.QuerySelector("section[aria-labelledby=waiting]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(99, await scene.Host.WithAsync<Folkmoot.Assemblies.Recommend.VoteDesk, int>(async desk => await desk.VotersAsync(await scene.AssemblyAsync(), CancellationToken.None)));
        await WriteAsync(scene, 1);
        await WriteAsync(scene, 2);
        await scene.OpenAsync("vote");
        await VoteAsync(scene, (member, number) => member < (number == 1 ? 60 : 64) ? VoteChoice.For : VoteChoice.Against);
        await scene.OpenAsync("respond");
        await AnswerAsync(scene, ResponseKind.Accept, null);

        // Recommendation 2 has the most votes: everybody says yes or no to it.
        var view = (await scene.AssemblyAsync()).View;
        var ballot = view.Method("ballot")!;
        await scene.Host.WithAsync<RollBook>(roll => roll.AddNamelessAsync(Town.Organiser, ballot, 30, CancellationToken.None));
        await scene.OpenAsync("ballot");
        view = (await scene.AssemblyAsync()).View;
        var proposals = await scene.Host.WithAsync<Folkmoot.Proposals.ProposalBook, IReadOnlyList<Folkmoot.Proposals.Proposal>>(book => book.ListAsync(view.Process.Id, CancellationToken.None));
        Assert.Equal(["Yes: Recommendation 2", "No: not Recommendation 2"], proposals.Select(p => p.Title));
        var letters = await scene.Host.WithAsync<RollBook, IReadOnlyList<VoterLetter>>(roll => roll.LettersAsync(ballot.Id, 1, 30, CancellationToken.None));
        foreach (var (letter, i) in letters.Select((l, i) => (l, i)))
        {
            await scene.Host.WithAsync<Folkmoot.Ballots.Voting.VoteDesk>(async desk =>
            {
                var pass = await desk.EnterAsync(view.Scene(view.Method("ballot")!), letter.Code, CancellationToken.None);
                await desk.SaveAsync(view.Scene(view.Method("ballot")!), pass, 1, [new Choice(i < 20 ? 1 : 2)], proposals, CancellationToken.None);
            });
        }

        await scene.Town.MoveToAsync(ballot.ClosesAt.AddHours(1));
        await using var db = scene.Host.Database.NewContext();
        var won = await db.Edges.Where(e => e.FromKind == "proposal" && e.Kind == "was chosen in").Select(e => e.FromId).ToListAsync();
        Assert.Equal([proposals[0].Id], won);
        var two = await FindAsync(scene, 2);
        Assert.Contains("Everybody votes on recommendation 2.", (await scene.Host.NewBrowser().GetAsync($"/trails/recommendation/{two.Id}")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"chair": "Mary Hale"}""", "Say by whom and how the chair was appointed")]
    [InlineData("""{"chair-by": "Named by the council"}""", "Name the chair")]
    public void A_chair_is_named_with_how_they_were_appointed(string settings, string fault) =>
        Assert.Contains(fault, Assert.Throws<RefusedException>(() => MandateSettings.Read(settings)).Message, StringComparison.Ordinal);

    private static Task<AssemblyScene> StartAsync(DatabaseKind kind, string playbook, int seats, int alternates, string more, Func<MandateSettings, MandateSettings>? fill = null)
    {
        var quotas = new StringBuilder("feature,value,min,max,census\n");
        void Add(string feature, string value, int least, int most, int census) => quotas.Append(CultureInfo.InvariantCulture, $"{feature},{value},{least},{most},{census}\n");
        Add("Gender", "Female", seats * 45 / 100, seats * 55 / 100 + 1, 9800);
        Add("Gender", "Male", seats * 45 / 100, seats * 55 / 100 + 1, 9600);
        Add("Age", "16-34", seats * 22 / 100, seats * 40 / 100, 5000);
        Add("Age", "35-59", seats * 30 / 100, seats * 50 / 100, 8000);
        Add("Age", "60+", seats * 22 / 100, seats * 40 / 100, 6400);
        Add("Ward", "North", seats * 42 / 100, seats * 56 / 100 + 1, 9000);
        Add("Ward", "South", seats * 42 / 100, seats * 56 / 100 + 1, 10400);
        var settings = $$"""{"question": "{{AssemblyScene.Question}}", "seats": {{seats}}, "alternates": {{alternates}}, "answerer": "Jo Marsh, Leader of the Council"{{more}}}""";
        return AssemblyScene.StartAsync(kind, settings, quotas.ToString(), addresses: seats * 3 + 20, playbook: playbook, fill: fill);
    }

    /// <summary>Draws the panel in public, checks its record, lets most say yes, and draws the free seats anew.</summary>
    private static async Task DrawAsync(AssemblyScene scene)
    {
        var drawn = await scene.DrawAsync();
        await using var db = scene.Host.Database.NewContext();
        var json = await db.DrawPapers.Where(p => p.DrawId == drawn.Id).Select(p => p.Public).SingleAsync();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        Assert.Empty(DrawVerifier.Verify(DrawJsonReader.Read(stream, "draw.json"), drawn.Hash));
        var members = (await scene.MembersAsync()).Where(m => m.Part == MemberPart.Member);
        foreach (var (member, i) in members.Select((m, i) => (m, i)))
            await scene.WithAsync<MemberDesk>((desk, assembly) => desk.AnswerAsync(Town.Organiser, assembly, member.Id, i < 2 ? MemberState.Declined : MemberState.Confirmed, CancellationToken.None));
        if ((await scene.AssemblyAsync()).Mandate.Alternates > 0)
            await scene.WithAsync<DrawDesk>((desk, assembly) => desk.StepInAsync(Town.Organiser, assembly, CancellationToken.None));
        else
            await scene.DrawAsync(DrawKind.Replacement, "17");
        foreach (var member in (await scene.MembersAsync()).Where(m => m is { State: MemberState.Drawn, Part: MemberPart.Member }))
            await scene.WithAsync<MemberDesk>((desk, assembly) => desk.AnswerAsync(Town.Organiser, assembly, member.Id, MemberState.Confirmed, CancellationToken.None));
        Assert.Equal((await scene.AssemblyAsync()).Mandate.Seats, (await scene.MembersAsync()).Count(m => m.State == MemberState.Confirmed));
    }

    private static async Task MeetAsync(AssemblyScene scene, int sessions, int tables)
    {
        await scene.OpenAsync("meet");
        var day = scene.Host.Clock.GetUtcNow().AddDays(2);
        for (var i = 1; i <= sessions; i++)
        {
            var form = new SessionForm { Title = $"Day {i}", StartsAt = day.AddDays(i).ToString("yyyy-MM-dd'T'10:00", CultureInfo.InvariantCulture), EndsAt = day.AddDays(i).ToString("yyyy-MM-dd'T'16:00", CultureInfo.InvariantCulture), Where = "Town hall", Agenda = "Hearing\nTables" };
            await scene.WithAsync<SessionDesk>(async (desk, assembly) =>
            {
                var session = await desk.AddAsync(Town.Organiser, assembly, form, CancellationToken.None);
                foreach (var stance in new[] { Stance.For, Stance.Against })
                    await desk.TeachAsync(Town.Organiser, assembly, session.Id, new EvidenceForm { Title = $"{stance} {i}", Stance = stance, Who = "Ann Weir, engineer", ChosenBy = "Named by the council" }, CancellationToken.None);
                await desk.SeatAsync(Town.Organiser, assembly, session.Id, tables, CancellationToken.None);
            });
        }
    }

    private static Task WriteAsync(AssemblyScene scene, int number) => scene.WithAsync<RecommendationDesk>((desk, assembly) =>
        desk.AddAsync(Town.Organiser, assembly, $"Recommendation {number}", $"The council does what stands under number {number} by the end of 2028.", "It was heard, weighed and found good.", CancellationToken.None));

    private static async Task<Recommendation> FindAsync(AssemblyScene scene, int number)
    {
        var assembly = await scene.AssemblyAsync();
        return (await scene.Host.WithAsync<RecommendationDesk, Recommendation?>(desk => desk.FindAsync(assembly.Id, number, CancellationToken.None)))!;
    }

    private static async Task VoteAsync(AssemblyScene scene, Func<int, int, VoteChoice> choose)
    {
        var assembly = await scene.AssemblyAsync();
        var put = (await scene.Host.WithAsync<RecommendationDesk, IReadOnlyList<Recommendation>>(desk => desk.ListAsync(assembly.Id, CancellationToken.None))).Where(r => r.State == RecommendationState.Put).ToList();
        foreach (var (member, i) in (await scene.MembersAsync()).Where(m => m.State == MemberState.Confirmed).Select((m, i) => (m, i)))
            await scene.Host.WithAsync<Folkmoot.Assemblies.Recommend.VoteDesk>(desk => desk.CastAsync(assembly, member, put.ToDictionary(r => r.Id, r => choose(i, r.Number)), CancellationToken.None));
    }

    private static async Task AnswerAsync(AssemblyScene scene, ResponseKind kind, long? cost)
    {
        var assembly = await scene.AssemblyAsync();
        foreach (var one in (await scene.Host.WithAsync<RecommendationDesk, IReadOnlyList<Recommendation>>(desk => desk.ListAsync(assembly.Id, CancellationToken.None))).Where(r => r.State == RecommendationState.Carried))
            await scene.Host.WithAsync<CarryDesk>(desk => desk.AnswerAsync(Town.Organiser, assembly, one.Id, kind, "We looked at it with care, and this is what we do.", "Jo Marsh, Leader of the Council", cost, one.Version, CancellationToken.None));
    }
}
