using System.Net;
using System.Text.RegularExpressions;
using Folkmoot.Ballots;
using Folkmoot.Ballots.Box;
using Folkmoot.Ballots.Roll;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Proposals.Ideas;
using Folkmoot.Proposals.Ideas.Points;
using Folkmoot.Tests.Ballots;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Proof;

/// <summary>What was really tried against participatory budgets elsewhere: each attempt fails, and whoever makes it is told so.</summary>
[RunsLong]
public sealed partial class AttemptTests
{
    [Theory, Databases]
    public async Task Voting_with_a_list_of_names_and_addresses_opens_no_ballot_and_is_soon_held_up(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        string[] people = [.. Enumerable.Range(1, 40).Select(i => $"Resident {i}, {i} High Street, born {1950 + i}")];
        await scene.Host.WithAsync<RollBook>(roll => roll.AddAsync(BallotScene.Organiser, scene.Phase, people, CancellationToken.None));
        var browser = scene.Host.NewBrowser();
        var door = await browser.GetAsync(scene.Url + "/vote");
        var answers = new List<PageAnswer>();

        foreach (var guess in people.SelectMany(p => p.Split(", ").Append(p)))
            answers.Add(await browser.SubmitAsync(door, [("code", guess)]));

        Assert.All(answers, a => Assert.Contains(a.Status, (HttpStatusCode[])[HttpStatusCode.UnprocessableEntity, HttpStatusCode.TooManyRequests]));
        Assert.All(answers.Where(a => a.Status == HttpStatusCode.UnprocessableEntity), a => Assert.NotEmpty(a.Errors));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1].Status);
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal(0, await db.Ballots.CountAsync());
        Assert.Equal(people.Length, await db.Roll.CountAsync(e => e.State == RollState.None));
    }

    [Theory, Databases]
    public async Task Other_spellings_of_an_address_are_the_same_person(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var account = await host.AddAccountAsync("Robin", "robin@example.org");

        foreach (var spelling in new[] { "ROBIN@EXAMPLE.ORG", " Robin@Example.org ", "\uFF52\uFF4F\uFF42\uFF49\uFF4E@example.org", "robin@EXAMPLE.org" })
        {
            await host.RequestLetterAsync(spelling);
            var (token, _) = await host.ReadSecretsAsync();
            var browser = host.NewBrowser();
            await browser.SubmitAsync(await browser.GetAsync($"/sign-in/link/{token}"), []);
        }

        await using var db = host.Database.NewContext();
        Assert.Equal(account, (await db.Accounts.SingleAsync()).Id);
        Assert.Equal(4, await db.Sessions.CountAsync(s => s.AccountId == account));
    }

    [Theory]
    [Databases("robin@example.org", "robin+again@example.org", false)]
    [Databases("robin+one@example.org", "ROBIN@EXAMPLE.ORG", false)]
    [Databases("robin.hill@gmail.com", "RobinHill+idea@googlemail.com", false)]
    [Databases("robin.hill@example.org", "robinhill@example.org", true)]
    [Databases("robin@example.org", "robin_@example.org", true)]
    [Databases("robin@example.org", "robin@more.example.org", true)]
    public async Task Another_spelling_of_an_address_supports_no_idea_and_no_point_again(DatabaseKind kind, string address, string other, bool isAnother)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.CollectingAsync();
        var (idea, author) = await town.PutForwardAsync(view, "Bench at the bus stop");
        await town.Host.WithAsync<PointDesk>(desk => desk.AddAsync(new Actor(author, "Participant"), view, idea.Id, true, "My mother cannot stand for long.", "", CancellationToken.None));
        var (first, second) = (await town.Host.AddAccountAsync("Robin", address), await town.Host.AddAccountAsync("Robin", other));
        await using var db = town.Host.Database.NewContext();
        var (before, point) = (await db.IdeaSupports.CountAsync(), (await db.IdeaPoints.SingleAsync()).Id);

        await VoiceAsync(first);
        if (isAnother)
        {
            await VoiceAsync(second);
        }
        else
        {
            var actor = new Actor(second, "Participant");
            Assert.Contains("another spelling", await town.Host.RefusedAsync<IdeaVoices>(voices => voices.SupportAsync(actor, view, idea.Id, CancellationToken.None)), StringComparison.Ordinal);
            Assert.Contains("another spelling", await town.Host.RefusedAsync<PointDesk>(desk => desk.VoteAsync(actor, view, idea.Id, point, true, CancellationToken.None)), StringComparison.Ordinal);
        }

        Assert.Equal((before + (isAnother ? 2 : 1), isAnother ? 2 : 1), (await db.IdeaSupports.CountAsync(), await db.PointVotes.CountAsync()));

        async Task VoiceAsync(Guid person)
        {
            await town.Host.WithAsync<IdeaVoices>(voices => voices.SupportAsync(new Actor(person, "Participant"), view, idea.Id, CancellationToken.None));
            await town.Host.WithAsync<PointDesk>(desk => desk.VoteAsync(new Actor(person, "Participant"), view, idea.Id, point, true, CancellationToken.None));
        }
    }

    [Theory, Databases]
    public async Task Spellings_of_an_address_that_support_at_the_same_instant_count_once(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.CollectingAsync();
        var (idea, author) = await town.PutForwardAsync(view, "Bench at the bus stop");
        await town.Host.WithAsync<PointDesk>(desk => desk.AddAsync(new Actor(author, "Participant"), view, idea.Id, true, "My mother cannot stand for long.", "", CancellationToken.None));
        await using var db = town.Host.Database.NewContext();
        var point = (await db.IdeaPoints.SingleAsync()).Id;
        List<Guid> robins = [];
        for (var i = 0; i < 16; i++)
            robins.Add(await town.Host.AddAccountAsync("Robin", $"robin+{i}@example.org"));

        await Task.WhenAll(robins.Select(robin => Task.Run(async () =>
        {
            var actor = new Actor(robin, "Participant");
            await TryAsync<IdeaVoices>(voices => voices.SupportAsync(actor, view, idea.Id, CancellationToken.None));
            await TryAsync<PointDesk>(desk => desk.VoteAsync(actor, view, idea.Id, point, true, CancellationToken.None));
        })));

        Assert.Equal((1, 1), (await db.IdeaSupports.CountAsync(s => robins.Contains(s.AccountId)), await db.PointVotes.CountAsync()));
        // The store itself takes no second voice of a mailbox, whatever was asked before.
        var mailbox = await db.PointVotes.Select(v => v.Mailbox).SingleAsync();
        db.IdeaSupports.Add(new IdeaSupport { IdeaId = idea.Id, AccountId = author, Mailbox = mailbox, At = town.Host.Clock.GetUtcNow() });
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        db.ChangeTracker.Clear();
        db.PointVotes.Add(new PointVote { PointId = point, AccountId = author, Mailbox = mailbox });
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        async Task TryAsync<TService>(Func<TService, Task> act)
            where TService : notnull
        {
            try
            {
                await town.Host.WithAsync(act);
            }
            catch (RefusedException e)
            {
                Assert.Contains("another spelling", e.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory, Databases]
    public async Task Ideas_that_become_one_count_a_person_with_two_spellings_of_an_address_once(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.CollectingAsync();
        var (idea, _) = await town.PutForwardAsync(view, "Bench at the bus stop");
        var (alike, _) = await town.PutForwardAsync(view, "A seat where the bus stops");
        await using var db = town.Host.Database.NewContext();
        var before = await db.IdeaSupports.Where(s => s.IdeaId == idea.Id || s.IdeaId == alike.Id).Select(s => s.AccountId).Distinct().CountAsync();
        foreach (var (address, at) in new[] { ("robin@example.org", idea), ("robin+two@example.org", alike), ("mo@example.org", alike) })
        {
            var actor = new Actor(await town.Host.AddAccountAsync("Robin", address), "Participant");
            await town.Host.WithAsync<IdeaVoices>(voices => voices.SupportAsync(actor, view, at.Id, CancellationToken.None));
        }

        await town.Host.WithAsync<IServiceProvider>(async services =>
        {
            await services.GetRequiredService<IdeaJoinery>().MergeAsync(Town.Organiser, alike.Id, idea.Id, "They ask for the same bench.", CancellationToken.None);
            await services.GetRequiredService<FolkmootDb>().SaveChangesAsync();
        });

        Assert.Equal(before + 2, await db.IdeaSupports.CountAsync(s => s.IdeaId == idea.Id));
    }

    [Theory]
    [Databases("choice=1&choice=2", "Choose 1 at most")]
    [Databases("choice=1&choice=2&choice=3", "Choose 1 at most")]
    [Databases("choice=1&choice=99", "is not on this ballot")]
    [Databases("choice=-1", "is not on this ballot")]
    [Databases("choice=1%2C2", "is not on this ballot")]
    [Databases("choice=99999999999999999999", "is not on this ballot")]
    [Databases("", "at least one idea")]
    public async Task More_choices_than_allowed_by_a_request_made_by_hand_are_refused(DatabaseKind kind, string choices, string sentence)
    {
        var election = BallotScene.SmallElection.Replace("vote_type;approval", "vote_type;approval\nmax_length;1", StringComparison.Ordinal).Replace("1;a\n2;a,b\n3;a,c\n4;b\n5;b,c", "1;a\n2;a\n3;a\n4;b\n5;b", StringComparison.Ordinal);
        await using var scene = await BallotScene.StartAsync(kind, election: election);
        var codes = await scene.CodesAsync(2);

        foreach (var (code, byScript) in codes.Zip([true, false]))
        {
            var browser = scene.Host.NewBrowser();
            var ballot = await VotingPagesTests.EnterAsync(scene, browser, code);
            var token = ballot.Document.QuerySelector($"input[name={Form.Token}]")!.GetAttribute("value")!;
            using var body = new StringContent($"{choices}&sequence=1&finish=yes&{Form.Token}={Uri.EscapeDataString(token)}");
            body.Headers.ContentType = new("application/x-www-form-urlencoded");
            using var request = new HttpRequestMessage(HttpMethod.Post, scene.Url + "/vote/ballot") { Content = body };
            if (byScript)
                request.Headers.Add("X-Requested-With", "fetch");

            var answer = await browser.SendAsync(request);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains(sentence, answer.Text.Replace("Choose just one.", "Choose 1 at most", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        await using var db = scene.Host.Database.NewContext();
        Assert.Equal((0, 2), (await db.Ballots.CountAsync(), await db.Roll.CountAsync(e => e.State == RollState.None)));
    }

    [Theory, Databases]
    public async Task A_vote_after_the_close_is_refused_at_the_door_on_the_ballot_and_with_a_receipt(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var codes = await scene.CodesAsync(3);
        var (voted, chose) = (scene.Host.NewBrowser(), scene.Host.NewBrowser());
        var receipt = (await VotingPagesTests.VoteAsync(scene, voted, codes[0], "1")).Find(".fm-receipt__code");
        var (again, first) = (await voted.GetAsync(scene.Url + "/vote/ballot"), await VotingPagesTests.EnterAsync(scene, chose, codes[1]));
        var late = scene.Host.NewBrowser();
        var (door, change) = (await late.GetAsync(scene.Url + "/vote"), await late.GetAsync(scene.Url + "/vote/change"));
        // Whoever had a ballot open may finish for half an hour.
        scene.Host.Clock.Set(scene.Phase.ClosesAt.AddMinutes(31));

        foreach (var ballot in new[] { (voted, again), (chose, first) })
            Assert.Contains("has closed", Assert.Single((await ballot.Item1.SubmitAsync(ballot.Item2, [("choice", "2")], button: "Finish")).Errors), StringComparison.Ordinal);
        Assert.Contains("has closed", Assert.Single((await late.SubmitAsync(door, [("code", codes[2])])).Errors), StringComparison.Ordinal);
        var returned = await late.FollowAsync(await late.SubmitAsync(change, [("receipt", receipt)]));
        Assert.Empty(returned.Document.QuerySelectorAll("main form#ballot input:not([disabled])[name=choice]"));

        await scene.Host.RunJobsAsync();
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal("1", Assert.Single(await db.Ballots.ToListAsync()).Choices);
    }

    [Theory, Databases]
    public async Task The_same_codes_on_line_and_on_paper_at_once_are_one_or_the_other(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind);
        var codes = await scene.CodesAsync(32);
        var hash = scene.Host.Services.GetRequiredService<Codes>();
        var box = scene.Host.Services.GetRequiredService<BallotBox>();

        var (onLine, onPaper) = (new bool[codes.Count], new bool[codes.Count]);
        await Task.WhenAll(Enumerable.Range(0, codes.Count).SelectMany(i => new[]
        {
            Task.Run(async () => onLine[i] = await box.SaveAsync(new SaveBallot(scene.Phase.Id, Guid.NewGuid().ToByteArray(), hash.HashVoterCode(scene.Phase.Id, codes[i]), 1, "1"), CancellationToken.None) == SaveOutcome.Saved),
            Task.Run(async () => onPaper[i] = await MarkAsync(scene, codes[i])),
        }));

        Assert.All(onLine.Zip(onPaper), c => Assert.True(c.First ^ c.Second, "A code was used in both ways, or in neither."));
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal(onLine.Count(used => used), await db.Ballots.CountAsync());
        Assert.Equal(onPaper.Count(used => used), await db.Roll.CountAsync(e => e.State == RollState.Paper));
        var late = scene.Host.NewBrowser();
        var refused = await late.SubmitAsync(await late.GetAsync(scene.Url + "/vote"), [("code", codes[onPaper.Contains(true) ? Array.IndexOf(onPaper, true) : 0])]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.Errors);
    }

    [Fact]
    public async Task A_link_to_a_private_page_opens_it_for_nobody_else()
    {
        await using var world = await World.StartAsync(DatabaseKind.Sqlite);
        var organiser = await world.HolderAsync(Role.Organiser, world.TownId);
        var (url, code) = await world.VoterCodeAsync();
        var letters = await organiser.Browser.GetAsync($"{url}/manage/letters");
        var links = letters.Document.QuerySelectorAll("[href]").Select(a => a.GetAttribute("href")!).Append($"{url}/manage/letters").ToList();

        var seen = new List<string>();
        foreach (var visitor in new[] { world.Nobody(), await world.ResidentAsync(), await world.HolderAsync(Role.Organiser, world.ElsewhereId) })
        {
            foreach (var link in links.Where(l => l.StartsWith('/') && !l.StartsWith("/assets", StringComparison.Ordinal)))
            {
                var page = await visitor.Browser.GetAsync(link);
                if (page.Text.Contains(code, StringComparison.Ordinal))
                    seen.Add($"{visitor.Name} at {link}");
            }
        }

        Assert.Contains(code, letters.Text, StringComparison.Ordinal);
        Assert.Empty(seen);
    }

    /// <summary>Two towns that are the same but for what their voters chose look the same to everybody, wherever they look.</summary>
    [Fact]
    public async Task Nothing_that_anybody_can_ask_for_depends_on_what_was_chosen_before_the_close()
    {
        var one = await LookAsync(["1", "2"]);
        var other = await LookAsync(["3"]);

        var different = one.Where(p => other.TryGetValue(p.Key, out var there) && there != p.Value).Select(p => p.Key).ToList();
        Assert.Equal(one.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        Assert.True(one.Count > 100, $"Only {one.Count} pages were compared.");
        Assert.True(different.Count == 0, $"These tell what was chosen: {string.Join(", ", different)}");
    }

    private static async Task<bool> MarkAsync(BallotScene scene, string code)
    {
        try
        {
            await scene.Host.WithAsync<RollBook>(roll => roll.MarkPaperAsync(BallotScene.Organiser, scene.Phase, code, CancellationToken.None));
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    /// <summary>Lets a dozen people vote and then looks at everything as everybody.</summary>
    private static async Task<Dictionary<string, string>> LookAsync(string[] choices)
    {
        await using var world = await World.StartAsync(DatabaseKind.Sqlite);
        for (var voter = 0; voter < 12; voter++)
        {
            var (url, code) = await world.VoterCodeAsync();
            var browser = world.Host.NewBrowser();
            var ballot = await browser.FollowAsync(await browser.SubmitAsync(await browser.GetAsync($"{url}/vote"), [("code", code)]));
            var receipt = await browser.FollowAsync(await browser.SubmitAsync(ballot, choices.Select(c => ("choice", c)), button: "Finish"));
            Assert.Equal("Your vote is in the box", receipt.Heading);
        }

        world.Host.Clock.Advance(TimeSpan.FromMinutes(5));
        await world.Host.RunJobsAsync();
        var walk = new SiteWalk(new RouteFinder(world.Host));
        List<Visitor> everybody = [world.Nobody(), await world.ResidentAsync()];
        foreach (var role in WalkedWorld.RolesOfAPlace)
            everybody.Add(await world.HolderAsync(role, world.TownId));
        everybody.Add(await world.HolderAsync(Role.Administrator, null));
        await walk.WalkAsync(everybody, [.. world.Starts]);
        var looks = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (address, first) in walk.Pages.Where(p => p.Address != "/metrics" && !Array.Exists(Dealt, p.Address.EndsWith)))
            looks[Passing().Replace(address, "")] = Passing().Replace((await first.Browser.GetAsync(address)).Text, "");
        return looks;
    }

    // What is dealt by lot differs from one look to the next: statements to answer, and the codes of withdrawal cards.
    private static readonly string[] Dealt = ["/listen", "/notes/take", "/notes/cards"];

    // Tokens, stamps, keys of forms and ids of what was made in this run only.
    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|[0-9a-f]{32}|[0-9A-F]{64}", RegexOptions.NonBacktracking)]
    private static partial Regex Passing();
}
