using System.Net;
using System.Text;
using Folkmoot.Ballots;
using Folkmoot.Ballots.Count;
using Folkmoot.Ballots.Import;
using Folkmoot.Ballots.Roll.Upload;
using Folkmoot.Ballots.Settings;
using Folkmoot.Counting;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Proposals;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Ballots;

/// <summary>A list for the whole place and one for each district, in one visit: each with its own money, limits and count.</summary>
public sealed class DistrictTests
{
    /// <summary>Two ideas for the whole place, two for North, one for South.</summary>
    internal const string Election = """
        META
        key;value
        description;Lists
        country;United Kingdom
        unit;Wyebridge
        instance;2025
        num_projects;5
        num_votes;0
        budget;60
        vote_type;approval
        rule;greedy
        date_begin;01.03.2025
        date_end;21.03.2025
        currency;GBP
        PROJECTS
        project_id;cost;name;neighborhood
        a;50;Trees;north
        b;40;Bench;
        c;60;Roof;South
        d;30;Path;North
        e;20;Lamp;Market square
        VOTES
        voter_id;vote

        """;

    [Theory, Databases]
    public async Task A_voter_votes_on_both_lists_in_one_visit_and_each_is_counted_by_itself(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind);
        var north = await scene.CodesAsync(2, "north");
        var south = await scene.CodesAsync(1, "South");

        var ballot = await VotingPagesTests.EnterAsync(scene, scene.Host.NewBrowser(), north[0]);
        Assert.Equal(["All of Wyebridge", "North"], ballot.Document.QuerySelectorAll(".fm-list__head h2").Select(h => h.TextContent.Trim()));
        Assert.Equal(["1", "2", "4", "5"], ballot.Document.QuerySelectorAll("input[name=choice]").Select(i => i.GetAttribute("value")).Order(StringComparer.Ordinal));
        var receipt = await VotingPagesTests.VoteAsync(scene, scene.Host.NewBrowser(), north[0], "2", "1");
        Assert.Contains("All of Wyebridge Bench, £40 North Trees, £50", receipt.Main, StringComparison.Ordinal);
        await VotingPagesTests.VoteAsync(scene, scene.Host.NewBrowser(), north[1], "4");
        await VotingPagesTests.VoteAsync(scene, scene.Host.NewBrowser(), south[0], "3", "5", "2");

        await scene.CloseAsync();

        var lists = await AccountsAsync(scene);
        Assert.Equal([(null, 2, 60_00L), ("North", 2, 50_00L), ("South", 1, 70_00L)], lists.Select(l => (l.District, (int)l.Account.Voters, l.Account.Budget)));
        Assert.Equal(["b,e", "d", "c"], lists.Select(l => string.Join(',', l.Account.Rounds.Select(r => r.Project).Order(StringComparer.Ordinal))));
        var result = await scene.Host.NewBrowser().GetAsync(scene.Url + "/result?list=North");
        Assert.Equal("4 of 5 ideas will happen", result.Heading);
        Assert.Contains("North (shown below)", result.Main, StringComparison.Ordinal);
        Assert.Contains("2 of you voted", result.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Host.NewBrowser().GetAsync(scene.Url + "/result?list=West")).Status);
    }

    [Theory, Databases]
    public async Task Each_list_can_be_counted_again_from_its_own_file(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind);
        foreach (var (code, choices) in (await scene.CodesAsync(3, "North")).Zip([["1", "2"], ["4"], new[] { "5", "4" }]))
            await VotingPagesTests.VoteAsync(scene, scene.Host.NewBrowser(), code, choices);
        await VotingPagesTests.VoteAsync(scene, scene.Host.NewBrowser(), (await scene.CodesAsync(1, "South"))[0], "3");
        await scene.CloseAsync();

        foreach (var list in await AccountsAsync(scene))
        {
            var text = await scene.Host.NewBrowser().Http.GetStringAsync($"{scene.Url}/result/ballots.pb?list={list.District}");
            Assert.Equal(list.District is not null, text.Contains($"subunit;{list.District}\n", StringComparison.Ordinal));
            var imported = await BallotScene.ImportAsync(scene.Host, scene.Place, ImportAs.Finished, text);
            await scene.Host.RunJobsAsync();
            var again = (await scene.Host.WithAsync<ResultReader, CountAccount?>(r => r.AccountAsync(imported.Phases[0].Id, CancellationToken.None)))!;
            Assert.Equal((list.Account.Voters, list.Account.Budget), (again.Voters, again.Budget));
            Assert.Equal(list.Account.Rounds.Select(r => (r.Project, r.Supporters)), again.Rounds.Select(r => (r.Project, r.Supporters)));
        }

        var table = await scene.Host.NewBrowser().Http.GetStringAsync(scene.Url + "/result/result.csv");
        Assert.Contains(",\"South\"\r\n", table, StringComparison.Ordinal);
        Assert.Equal(6, table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [Databases("3", "One of these proposals is not on this ballot.")]
    [Databases("1,4", "North: You have chosen 2. Choose just one.")]
    public async Task A_crafted_ballot_is_held_against_each_of_its_lists(DatabaseKind kind, string choices, string sentence)
    {
        await using var scene = await StartAsync(kind);
        var browser = scene.Host.NewBrowser();
        var ballot = await VotingPagesTests.EnterAsync(scene, browser, (await scene.CodesAsync(1, "North"))[0]);
        string Hidden(string name) => ballot.Document.QuerySelector($"main input[name={name}]")!.GetAttribute("value")!;
        var fields = choices.Split(',').Select(c => KeyValuePair.Create("choice", c)).Append(new("sequence", "1")).Append(new("__RequestVerificationToken", Hidden("__RequestVerificationToken")));
        using var request = new HttpRequestMessage(HttpMethod.Post, scene.Url + "/vote/ballot") { Content = new FormUrlEncodedContent(fields) };

        var answer = await browser.SendAsync(request);

        Assert.StartsWith(sentence, Assert.Single(answer.Errors), StringComparison.Ordinal);
        await using var db = scene.Host.Database.NewContext();
        Assert.Empty(await db.Ballots.ToListAsync());
    }

    [Theory, Databases]
    public async Task Where_voters_choose_their_district_they_choose_once(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, s => s with { DistrictFrom = DistrictSource.Voter });
        var browser = scene.Host.NewBrowser();
        var question = await VotingPagesTests.EnterAsync(scene, browser, (await scene.CodesAsync(1))[0]);
        Assert.Equal("In which district do you vote?", question.Heading);
        Assert.Equal("Choose the district in which you vote.", Assert.Single((await browser.SubmitAsync(question, [("district", "West")])).Errors));

        await browser.SubmitAsync(question, [("district", "South")]);
        var ballot = await browser.FollowAsync(await browser.SubmitAsync(await browser.GetAsync(scene.Url + "/vote/district"), [("district", "North")]));
        await browser.SubmitAsync(ballot, [("choice", "4")], button: "Finish");
        var again = await browser.SubmitAsync(await browser.GetAsync(scene.Url + "/vote/district"), [("district", "South")]);

        Assert.Equal("Your ballot is for one district now, and that stays.", Assert.Single(again.Errors));
        await using var db = scene.Host.Database.NewContext();
        var saved = await db.Ballots.SingleAsync();
        Assert.Equal(("North", "4"), (saved.District, saved.Choices));
    }

    [Theory, Databases]
    public async Task The_receipt_opens_the_same_lists_on_another_device(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind);
        var receipt = (await VotingPagesTests.VoteAsync(scene, scene.Host.NewBrowser(), (await scene.CodesAsync(1, "North"))[0], "1")).Find(".fm-receipt__code");
        var other = scene.Host.NewBrowser();

        var ballot = await other.FollowAsync(await other.SubmitAsync(await other.GetAsync(scene.Url + "/vote/change"), [("receipt", receipt)]));
        await other.SubmitAsync(ballot, [("choice", "4"), ("choice", "5")], button: "Finish");

        await using var db = scene.Host.Database.NewContext();
        var saved = await db.Ballots.SingleAsync();
        Assert.Equal(("North", "4,5"), (saved.District, saved.Choices));
    }

    [Theory, Databases]
    public async Task The_holder_of_a_receipt_sees_the_share_of_each_list(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, s => s with { Rule = new RuleSettings() });
        var receipt = (await VotingPagesTests.VoteAsync(scene, scene.Host.NewBrowser(), (await scene.CodesAsync(1, "North"))[0], "1")).Find(".fm-receipt__code");
        await VotingPagesTests.VoteAsync(scene, scene.Host.NewBrowser(), (await scene.CodesAsync(1, "South"))[0], "2", "3");
        await scene.CloseAsync();
        var visitor = scene.Host.NewBrowser();

        var north = await visitor.SubmitAsync(await visitor.GetAsync(scene.Url + "/result?list=North"), [("receipt", receipt)]);
        var whole = await visitor.SubmitAsync(await visitor.GetAsync(scene.Url + "/result"), [("receipt", receipt)]);

        Assert.Contains("Trees£50", north.Find("#share").Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("Your ballot names nothing on this list.", Assert.Single(whole.Errors));
    }

    [Theory, Databases]
    public async Task Places_in_a_ranking_are_given_on_each_list_by_itself(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind, s => s with { Form = BallotForm.Ranking, DistrictMaxChoices = null, Rule = s.Rule with { Utility = "borda" } });
        var browser = scene.Host.NewBrowser();
        var ballot = await VotingPagesTests.EnterAsync(scene, browser, (await scene.CodesAsync(1, "North"))[0]);

        var receipt = await browser.FollowAsync(await browser.SubmitAsync(ballot, [("value-1", "2"), ("value-4", "1"), ("value-2", "1"), ("value-5", "2")], button: "Finish"));

        Assert.Contains("All of Wyebridge Bench, £40 Lamp, £20 North Path, £30 Trees, £50", receipt.Main, StringComparison.Ordinal);
        var again = await browser.GetAsync(scene.Url + "/vote/ballot");
        Assert.Equal("2", again.Document.QuerySelector("#value-1 option[selected]")!.GetAttribute("value"));
        Assert.Equal("1", again.Document.QuerySelector("#value-4 option[selected]")!.GetAttribute("value"));
    }

    [Theory, Databases]
    public async Task A_roll_without_a_voters_district_gives_the_list_of_the_whole_place(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind);
        await scene.ChangeAsync(s => s with { DistrictFrom = DistrictSource.Voter });
        var code = (await scene.CodesAsync(1))[0];
        await scene.ChangeAsync(s => s with { DistrictFrom = DistrictSource.Roll });

        var ballot = await VotingPagesTests.EnterAsync(scene, scene.Host.NewBrowser(), code);

        Assert.Equal(["2", "5"], ballot.Document.QuerySelectorAll("input[name=choice]").Select(i => i.GetAttribute("value")).Order(StringComparer.Ordinal));
        Assert.Contains("The roll names no district for you", ballot.Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task An_uploaded_roll_says_in_which_district_everybody_votes(DatabaseKind kind)
    {
        await using var scene = await StartAsync(kind);
        await UploadAsync(scene, "name,District,street\nAnn Orchard,north,1 Mill Street\nBen Weir,South,2 Mill Street\n");

        await using var db = scene.Host.Database.NewContext();
        Assert.Equal([("Ann Orchard\n1 Mill Street", "North"), ("Ben Weir\n2 Mill Street", "South")], (await db.Roll.OrderBy(e => e.Line).ToListAsync()).Select(e => (e.Addressee, e.District!)));
    }

    [Theory]
    [Databases("Ann Orchard,north\n", "Line 1: this ballot has districts, so the first line must name the columns")]
    [Databases("name,district\nAnn,North\nBen,West\nCat\n", "Line 3: \"West\" is no district of this ballot; the districts are North, South.\nLine 4: \"\" is no district")]
    public async Task A_roll_with_a_district_that_is_none_is_refused_by_line(DatabaseKind kind, string list, string sentence)
    {
        await using var scene = await StartAsync(kind);
        await UploadAsync(scene, list);

        await using var db = scene.Host.Database.NewContext();
        Assert.StartsWith(sentence, (await db.RollUploads.SingleAsync()).Faults, StringComparison.Ordinal);
        Assert.Empty(await db.Roll.ToListAsync());
    }

    [Theory]
    [InlineData("North", 0, "5 proposals belong to no district, and there is no money for the whole place.")]
    [InlineData("West", 100, "there are no proposals for West.")]
    public async Task A_vote_whose_lists_do_not_fit_does_not_open(string district, long budget, string sentence)
    {
        await using var town = await Communities.Town.StartAsync(DatabaseKind.Sqlite);
        var view = await town.ReadyAsync();
        for (var i = 0; i < 3; i++)
            await town.AddIdeaAsync(view, $"Idea {i}", 1_000, "Market square");
        await town.AddIdeaAsync(view, "Lamp", 1_000, "North");
        await town.SetAsync(view, "vote", settings: $$"""{"budget": {{budget}}, "districts": [{"name": "{{district}}", "budget": 1000}]}""");
        view = await town.FindAsync(view);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => town.Host.WithAsync<Folkmoot.Processes.Methods.MethodList>(methods => methods["ballot"].OpeningAsync(view.Scene(view.Method("ballot")!), CancellationToken.None)));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    private static async Task<BallotScene> StartAsync(DatabaseKind kind, Func<BallotSettings, BallotSettings>? change = null)
    {
        var scene = await BallotScene.StartAsync(kind, election: Election);
        await scene.ChangeAsync(s => (change ?? (c => c))(s with
        {
            Districts = [new DistrictSettings("North", 50_00), new DistrictSettings("South", 70_00)],
            DistrictMaxChoices = 1,
        }));
        return scene;
    }

    private static async Task<IReadOnlyList<CountedList>> AccountsAsync(BallotScene scene)
    {
        var proposals = await scene.Host.WithAsync<ProposalBook, IReadOnlyList<Proposal>>(book => book.ListAsync(scene.Process.Process.Id, CancellationToken.None));
        var lists = BallotLists.Of(BallotSettingsJson.Read(scene.Phase.Settings), proposals);
        return await scene.Host.WithAsync<ResultReader, IReadOnlyList<CountedList>>(r => r.ListsAsync(scene.Phase.Id, lists, CancellationToken.None));
    }

    private static async Task UploadAsync(BallotScene scene, string list)
    {
        var content = Encoding.UTF8.GetBytes(list);
        await scene.Host.WithAsync<RollDesk, Guid>(async desk =>
        {
            using var file = new MemoryStream(content);
            return await desk.TakeAsync(BallotScene.Organiser, scene.Phase, "roll.csv", file, content.Length, CancellationToken.None);
        });
        await scene.Host.RunJobsAsync();
    }
}
