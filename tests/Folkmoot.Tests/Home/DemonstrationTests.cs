using System.Net;
using Folkmoot.Answers;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Recommend;
using Folkmoot.Assurance;
using Folkmoot.Ballots;
using Folkmoot.Ballots.Box;
using Folkmoot.Ballots.Count;
using Folkmoot.Ballots.Paper;
using Folkmoot.Communities;
using Folkmoot.Communities.Boundaries;
using Folkmoot.Delivery;
using Folkmoot.Funds;
using Folkmoot.Home.Demonstration;
using Folkmoot.Ledger;
using Folkmoot.Listening;
using Folkmoot.Listening.Coding;
using Folkmoot.Listening.Notes;
using Folkmoot.Outcomes;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Hosting;
using Folkmoot.Platform.Mail;
using Folkmoot.Processes;
using Folkmoot.Proposals;
using Folkmoot.Savings;
using Folkmoot.Sortition;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Home;

public sealed class DemonstrationTests(DemonstrationTests.Loaded loaded) : IClassFixture<DemonstrationTests.Loaded>
{
    [Theory, Databases]
    public async Task It_holds_an_open_vote_a_counted_one_what_comes_next_and_a_draft(DatabaseKind kind)
    {
        var host = await loaded.OnAsync(kind);
        var all = await host.WithAsync<ProcessReader, IReadOnlyList<ProcessView>>(async reader =>
        {
            await using var db = host.Database.NewContext();
            return await reader.ListAsync(await db.Places.AsNoTracking().ToListAsync(), withDrafts: true, CancellationToken.None);
        });

        Assert.Equal(
            ["Green Budget 2025: Finished", "Green Budget 2026: Published", "Green Budget 2027: Draft", "Living with the river: Published", "Riverside Street Fund: Published", "Small grants, spring: Finished", "Ward Money 2025: Published", "What matters in Wyebridge?: Published"],
            all.Select(p => $"{p.Process.Title}: {p.Process.State}").Order(StringComparer.Ordinal));
        var open = all.Single(p => p.Process.Title == "Green Budget 2026").Open!;
        Assert.Equal(("vote", host.Clock.GetUtcNow().Date.AddDays(9)), (open.Key, open.ClosesAt.Date));
        await using var stored = host.Database.NewContext();
        Assert.Equal(24, await stored.Proposals.CountAsync(p => p.ProcessId == open.ProcessId));
        Assert.Equal(64, await stored.Roll.CountAsync(e => e.PhaseId == open.Id));
        Assert.Equal(0, await stored.Ballots.CountAsync(b => b.PhaseId == open.Id));
        // Each ward decided on a list of its own, on line and on paper; the sheets were keyed twice and fit the roll.
        var wards = all.Single(p => p.Process.Title == "Ward Money 2025").Method("ballot")!;
        Assert.Equal((144, 14, 4), (await stored.Ballots.CountAsync(b => b.PhaseId == wards.Id), await stored.Ballots.CountAsync(b => b.PhaseId == wards.Id && b.Mode == BallotMode.Paper), await stored.ListCounts.CountAsync(c => c.PhaseId == wards.Id)));
        Assert.Equal([BatchState.Sealed, BatchState.Sealed, BatchState.Keying], (await stored.PaperBatches.ToListAsync()).Select(b => b.State).OrderBy(s => s == BatchState.Keying));
        // What was heard is published and its notes are gone; statements from it are being answered.
        Assert.Equal((1, 0, 40), (await stored.HeardReports.CountAsync(), await stored.ConversationNotes.CountAsync(), (await stored.GivenAnswers.ToListAsync()).DistinctBy(a => Convert.ToHexString(a.Key)).Count()));
        // The assembly's draw can be checked like any other, and what it recommends is on its way; grants were paid and one waits.
        var paper = await stored.DrawPapers.Select(p => p.Public).SingleAsync();
        Assert.Empty(DrawVerifier.Verify(DrawJsonReader.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(paper)), "draw.json")));
        Assert.Equal((2, 1), (await stored.Recommendations.CountAsync(r => r.State == RecommendationState.Carried), await stored.OwedAnswers.CountAsync(o => o.AboutKind == "recommendation" && o.State == OwedState.Answered)));
        var journal = await host.NewBrowser().Http.GetByteArrayAsync("/places/wyebridge/funds/journal.jsonl");
        Assert.True(JournalVerifier.Verify(new MemoryStream(journal)).IsValid);
        var grants = (await host.WithAsync<PoolBook, PoolView?>(async book => await book.FindAsync(all.First(p => p.Place.Slug == "wyebridge").Place, CancellationToken.None)))!.Figures.Grants;
        Assert.Equal([80_000, 60_000, 0], grants.OrderBy(grant => grant.Decision.Grant, StringComparer.Ordinal).Select(grant => grant.Cleared));
        // Every page of the money has something to show: the bank's statement with a line to explain, outcomes that were measured, a saving that came back, a case in the making, and a board that waits for a promise.
        Assert.Equal((5, 1), (await stored.BankLines.CountAsync(), await stored.BankLines.CountAsync(l => l.Entry == null)));
        Assert.Equal((2, 3, 2), (await stored.SharedOutcomes.CountAsync(), await stored.Indicators.CountAsync(), await stored.IndicatorValues.CountAsync()));
        Assert.Equal((1, 1, 150_000L), (await stored.SavingsCases.CountAsync(c => c.ClaimedAt != null), await stored.SavingsCases.CountAsync(c => c.ClaimedAt == null), await stored.Reinvestments.SumAsync(r => r.Pence)));
        Assert.Equal((1, 3, 2), (await stored.BoardReports.CountAsync(), await stored.FollowUps.CountAsync(), await stored.FollowUpSteps.CountAsync()));
        Assert.All(await stored.BoardReports.Select(r => r.At).Concat(stored.FollowUpSteps.Select(f => f.At)).ToListAsync(), at => Assert.True(at <= host.Clock.GetUtcNow()));
        Assert.All(await stored.News.ToListAsync(), n => Assert.True(n.At <= host.Clock.GetUtcNow(), $"{n.Title} lies in the future."));
    }

    [Theory, Databases]
    public async Task Last_years_count_is_the_same_wherever_it_is_made(DatabaseKind kind)
    {
        var host = await loaded.OnAsync(kind);
        await using var db = host.Database.NewContext();
        var round = await db.Processes.SingleAsync(p => p.Title == "Green Budget 2025");
        var phase = await db.Phases.SingleAsync(p => p.ProcessId == round.Id && p.Method == "ballot");

        var account = (await host.WithAsync<ResultReader, Folkmoot.Counting.CountAccount?>(r => r.AccountAsync(phase.Id, CancellationToken.None)))!;

        Assert.Equal(412, account.Voters);
        Assert.Equal(
            "5, 15, 14, 9, 12, 10, 17, 7, 6, 13",
            string.Join(", ", account.Rounds.Select(r => r.Project)));
        Assert.InRange((await db.Counts.SingleAsync(c => c.PhaseId == phase.Id)).FinishedAt!.Value, phase.ClosesAt, phase.ClosesAt.AddHours(1));
    }

    [Theory, Databases]
    public async Task What_was_chosen_last_year_is_delivered_late_or_stopped_and_people_ask(DatabaseKind kind)
    {
        var host = await loaded.OnAsync(kind);
        await using var db = host.Database.NewContext();
        var browser = host.NewBrowser();
        var round = await db.Processes.SingleAsync(p => p.Title == "Green Budget 2025");

        Assert.Equal(
            [(ProjectState.Delivered, 4), (ProjectState.Paused, 1), (ProjectState.Stopped, 1), (ProjectState.Underway, 4)],
            (await db.Projects.Where(p => p.ProcessId == round.Id).ToListAsync()).GroupBy(p => p.State).Select(g => (g.Key, g.Count())).OrderBy(g => g.Key.ToString(), StringComparer.Ordinal));
        var projects = await browser.GetAsync("/places/wyebridge/green-budget-2025/projects");
        Assert.Contains("days late", (await browser.GetAsync("/places/wyebridge/green-budget-2025/projects/14")).Main, StringComparison.Ordinal);
        Assert.Contains("Late", projects.Find(".fm-card"), StringComparison.Ordinal);
        Assert.Contains("About 90 people have answered.", (await browser.GetAsync("/places/wyebridge/green-budget-2025/projects/5")).Main, StringComparison.Ordinal);
        var asked = db.OwedAnswers.Where(o => o.Cause == AnswerCause.Question);
        Assert.Contains("Harvey Price, finance officer", (await browser.GetAsync("/places/wyebridge/answers")).Main, StringComparison.Ordinal);
        Assert.Equal((2, 2), (await asked.CountAsync(o => o.State == OwedState.Open), await asked.CountAsync(o => o.State == OwedState.Answered)));
        Assert.Empty(await db.Letters.ToListAsync());
    }

    [Theory, Databases]
    public async Task Loading_it_again_changes_nothing(DatabaseKind kind)
    {
        var host = await loaded.OnAsync(kind);
        var before = await RowsAsync(host);

        await LoadAsync(host);

        Assert.Equal(before, await RowsAsync(host));
    }

    [Theory, Databases]
    public async Task Try_HandsOutCodesThatOpenABallot(DatabaseKind kind)
    {
        var host = await loaded.OnAsync(kind);
        var browser = host.NewBrowser();

        var page = await browser.GetAsync("/try");
        Assert.Equal(12, page.Document.QuerySelectorAll("main a.fm-code").Length);
        var vote = await browser.GetAsync(page.Document.QuerySelector("main a.fm-code")!.GetAttribute("href")!);
        var ballot = await browser.FollowAsync(await browser.SubmitAsync(vote, []));

        Assert.Equal(HttpStatusCode.OK, ballot.Status);
        Assert.Equal(24, ballot.Document.QuerySelectorAll("input[type=checkbox][name=choice]").Length);
    }

    [Theory, Databases]
    public async Task Every_page_says_that_it_is_a_demonstration(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind, settings => settings with { Demonstration = true });
        var browser = host.NewBrowser();

        Assert.Contains("still being put together", (await browser.GetAsync("/try")).Main, StringComparison.Ordinal);
        foreach (var path in new[] { "/", "/places", "/check", "/sign-in", "/no-such-page" })
            Assert.Equal("/try", (await browser.GetAsync(path)).Document.QuerySelector(".govuk-phase-banner a")?.GetAttribute("href"));
    }

    [Theory, Databases]
    public async Task A_real_installation_has_nothing_of_it(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);

        Assert.Equal(HttpStatusCode.NotFound, (await host.NewBrowser().GetAsync("/try")).Status);
        var command = ActivatorUtilities.CreateInstance<DemoCommand>(host.Services.CreateScope().ServiceProvider);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => command.RunAsync(new CommandRun(new Dictionary<string, string>(), TextWriter.Null, (_, _) => { }), CancellationToken.None));
        Assert.StartsWith("This installation is not a demonstration", refused.Message, StringComparison.Ordinal);
        await using var db = host.Database.NewContext();
        Assert.Empty(await db.Places.ToListAsync());
    }

    [Fact]
    public async Task The_command_fills_it_and_prints_the_codes()
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite, settings => settings with { Demonstration = true });
        await using var scope = host.Services.CreateAsyncScope();
        await using var printed = new StringWriter();

        await ActivatorUtilities.CreateInstance<DemoCommand>(scope.ServiceProvider).RunAsync(new CommandRun(new Dictionary<string, string>(), printed, (_, _) => { }), CancellationToken.None);

        Assert.Equal(61, printed.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void The_wards_tile_the_town()
    {
        double[] wards = [.. new[] { WyebridgeMap.North, WyebridgeMap.Centre, WyebridgeMap.Riverside, WyebridgeMap.Hillside }.Select(Area)];

        Assert.All(wards, area => Assert.True(area > 0, "Outer rings run against the clock."));
        Assert.Equal(Area(WyebridgeMap.Town), wards.Sum(), 1e-12);
    }

    [Theory]
    [InlineData("this-year.yaml", 24)]
    [InlineData("last-year.yaml", 20)]
    [InlineData("wards.yaml", 12)]
    public void Every_idea_is_whole_and_lies_in_its_ward(string file, int count)
    {
        var ideas = Idea.Read(file);

        Assert.Equal(count, ideas.Count);
        Assert.Equal(count, ideas.Select(i => i.Title).Distinct().Count());
        foreach (var idea in ideas)
        {
            var details = idea.Details.Checked();
            Assert.Equal(idea.Picture, details.Picture);
            Assert.Contains(details.Area, (string[])["", "North", "Centre", "Riverside", "Hillside"]);
            if (details.Latitude is { } latitude && details.Area.Length > 0)
                Assert.True(Contains(Outline(details.Area), details.Longitude!.Value, latitude), $"{idea.Title} does not lie in {details.Area}.");
        }
    }

    private static string Outline(string ward) => ward switch
    {
        "North" => WyebridgeMap.North,
        "Centre" => WyebridgeMap.Centre,
        "Riverside" => WyebridgeMap.Riverside,
        _ => WyebridgeMap.Hillside,
    };

    private static IReadOnlyList<GeoPoint> Ring(string geoJson) => Boundary.Parse(geoJson).Polygons[0][0];

    private static double Area(string geoJson)
    {
        var ring = Ring(geoJson);
        return ring.Zip(ring.Skip(1), (a, b) => (a.Longitude * b.Latitude) - (b.Longitude * a.Latitude)).Sum() / 2;
    }

    private static bool Contains(string geoJson, double longitude, double latitude)
    {
        var ring = Ring(geoJson);
        return ring.Zip(ring.Skip(1), (a, b) => a.Latitude > latitude != b.Latitude > latitude
            && longitude < ((b.Longitude - a.Longitude) * (latitude - a.Latitude) / (b.Latitude - a.Latitude)) + a.Longitude).Count(crosses => crosses) % 2 == 1;
    }

    private static Task LoadAsync(TestHost host) => host.WithAsync<IEnumerable<IDemonstrationLoader>>(async loaders =>
    {
        foreach (var loader in loaders)
            await loader.LoadAsync((_, _) => { }, CancellationToken.None);
    });

    private static async Task<(int Places, int Processes, int Proposals, int Roll, int Ballots, int News)> RowsAsync(TestHost host)
    {
        await using var db = host.Database.NewContext();
        return (await db.Places.CountAsync(), await db.Processes.CountAsync(), await db.Proposals.CountAsync(), await db.Roll.CountAsync(), await db.Ballots.CountAsync(), await db.News.CountAsync());
    }

    /// <summary>A demonstration on each database, loaded once: these tests look at it and change nothing.</summary>
    public sealed class Loaded : IAsyncDisposable
    {
        private readonly Dictionary<DatabaseKind, TestHost> _hosts = [];

        public async Task<TestHost> OnAsync(DatabaseKind kind)
        {
            if (_hosts.TryGetValue(kind, out var loaded))
                return loaded;
            var host = _hosts[kind] = await TestHost.StartAsync(kind, settings => settings with { Demonstration = true });
            await LoadAsync(host);
            return host;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var host in _hosts.Values)
                await host.DisposeAsync();
        }
    }
}
