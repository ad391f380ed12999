using System.Net;
using System.Text;
using Folkmoot.Ballots;
using Folkmoot.Ballots.Import;
using Folkmoot.Ballots.Roll;
using Folkmoot.Ballots.Roll.Upload;
using Folkmoot.Communities;
using Folkmoot.People;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Hosting;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Proof;

/// <summary>
/// A platform in which much is going on: the invented town of the demonstration, which every room fills with what it has, and another
/// place that has nothing to do with it. Made once for each kind of database and copied for each test.
/// </summary>
internal sealed class World : IAsyncDisposable
{
    /// <summary>The demonstration's town.</summary>
    public const string Town = "wyebridge";

    /// <summary>The place that has nothing to do with the town, and its process.</summary>
    public const string Elsewhere = "elsewhere";

    /// <summary>Of the town: files, and what pages show while something is under way.</summary>
    private static readonly string[] Programs =
    [
        "processes/ward-money-2025/answers", "processes/ward-money-2025/answers.csv", "processes/ward-money-2025/ideas", "processes/ward-money-2025/ideas.csv",
        "processes/ward-money-2025/projects/1", "ward-money-2025/result/progress", "funds/manage/payments.csv", "funds/outcomes", "funds/manage/outcomes",
        "what-matters-in-wyebridge/listen/map", "what-matters-in-wyebridge/listen/about",
        "living-with-the-river/assembly/draw/1/progress", "living-with-the-river/manage/assembly/draw/progress", "living-with-the-river/manage/assembly/people/new", "living-with-the-river/manage/assembly/people/import",
        "green-budget-2027/manage/phases/check/settings/checks",
    ];

    private const string DistantIdea = "A distant bench";

    private static readonly DateTimeOffset Now = new(2026, 5, 14, 9, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<Task<TestDatabase>> SqliteTemplate = new(MakeSqliteAsync);
    private static readonly Lazy<Task<TestDatabase>> PostgresTemplate = new(MakePostgresAsync);

    private World(TestHost host) => Host = host;

    public TestHost Host { get; private set; }

    /// <summary>Addresses to which no link leads from a page that stands still: pages of one visit, and endpoints for programs.</summary>
    public IReadOnlyList<string> Starts { get; private set; } = [];

    public Guid TownId { get; private set; }

    public Guid ElsewhereId { get; private set; }

    public static async Task<World> StartAsync(DatabaseKind kind)
    {
        var template = await (kind is DatabaseKind.Sqlite ? SqliteTemplate : PostgresTemplate).Value;
        var world = new World(null!);
        world.Host = await TestHost.StartAsync(
            await template.CopyAsync(), keepsDatabase: false, services: services => services.AddSingleton<IStartupFilter>(new AddressOfItsOwn()));
        world.Host.Clock.Set(Now);
        await using var db = world.Host.Database.NewContext();
        world.TownId = await db.Places.Where(p => p.Slug == Town).Select(p => p.Id).SingleAsync();
        world.ElsewhereId = await db.Places.Where(p => p.Slug == Elsewhere).Select(p => p.Id).SingleAsync();
        world.Starts = await world.FindStartsAsync(db);
        return world;
    }

    /// <summary>Somebody with a role: in the town, elsewhere, or for the whole installation.</summary>
    public async Task<Visitor> HolderAsync(Role role, Guid? place)
    {
        var where = place is null ? "" : place == TownId ? " of the town" : " elsewhere";
        return new Visitor($"{role}{where}", role, place, await Host.SignInAsAsync(role, place));
    }

    public Visitor Nobody() => new("nobody", null, null, Host.NewBrowser());

    /// <summary>Somebody who is signed in and has done nothing yet.</summary>
    public async Task<Visitor> ResidentAsync() => new("resident", null, null, await Host.SignInAsAsync(null));

    /// <summary>Somebody who put an idea forward elsewhere.</summary>
    public async Task<Visitor> AuthorAsync()
    {
        await using var db = Host.Database.NewContext();
        var idea = await db.Ideas.Where(i => i.Title == DistantIdea).Select(i => i.Id).SingleAsync();
        var author = await db.IdeaPeople.Where(p => p.IdeaId == idea).Select(p => p.AccountId).FirstAsync();
        return new Visitor("author", null, null, await Host.SignInAsync(author!.Value));
    }

    /// <summary>Somebody whose voter code has just opened a ballot of the town.</summary>
    public async Task<Visitor> VoterAsync()
    {
        var (url, code) = await VoterCodeAsync();
        var browser = Host.NewBrowser();
        var ballot = await browser.FollowAsync(await browser.SubmitAsync(await browser.GetAsync($"{url}/vote"), [("code", code)]));
        Assert.Equal(HttpStatusCode.OK, ballot.Status);
        return new Visitor("voter", null, null, browser);
    }

    /// <summary>The address of the town's open vote and a code that nobody has used.</summary>
    public async Task<(string Url, string Code)> VoterCodeAsync()
    {
        await using var db = Host.Database.NewContext();
        var phase = await db.Phases.FirstAsync(p => p.Method == BallotMethod.MethodName && p.State == PhaseState.Open);
        var process = await db.Processes.SingleAsync(p => p.Id == phase.ProcessId);
        var entry = await db.Roll.Where(e => e.PhaseId == phase.Id && e.State == RollState.None).OrderBy(e => e.Line).FirstAsync();
        return ($"/places/{Town}/{process.Slug}", Host.Services.GetRequiredService<Codes>().VoterCode(entry.Id));
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private async Task<IReadOnlyList<string>> FindStartsAsync(FolkmootDb db)
    {
        var (open, _) = await VoterCodeAsync();
        var imports = await db.Imports.Select(i => i.Id).ToListAsync();
        var rolls = await db.RollUploads.Select(u => u.Id).ToListAsync();
        return
        [
            $"{open}/vote/ballot", $"{open}/vote/receipt", "/sign-out", "/api/v1/places", "/api/v1/openapi.json", "/health/live", "/health/ready", "/metrics",
            .. Programs.Select(p => p.StartsWith("processes/", StringComparison.Ordinal) ? $"/api/v1/places/{Town}/{p}" : $"/places/{Town}/{p}"),
            .. imports.SelectMany(i => new[] { $"/places/{Town}/import/{i}", $"/places/{Town}/import/{i}/progress" }),
            .. rolls.SelectMany(r => new[] { $"{open}/manage/roll/{r}", $"{open}/manage/roll/{r}/progress" }),
        ];
    }

    /// <summary>What organisers upload: an election of the town, and a list of its voters.</summary>
    private static async Task UploadAsync(TestHost host)
    {
        await using var db = host.Database.NewContext();
        var town = await db.Places.SingleAsync(p => p.Slug == Town);
        var vote = await db.Phases.FirstAsync(p => p.Method == BallotMethod.MethodName && p.State == PhaseState.Open);
        var election = Encoding.UTF8.GetBytes(Ballots.BallotScene.SmallElection);
        await host.WithAsync<ImportDesk>(desk =>
            desk.TakeAsync(Communities.Town.Organiser, town, "election.pb", new MemoryStream(election), election.Length, ImportAs.Finished, "", CancellationToken.None));
        var list = Encoding.UTF8.GetBytes("name,address\nAnn Lee,1 High Street\nBen Rowe,2 High Street\n");
        await host.WithAsync<RollDesk>(desk => desk.TakeAsync(Communities.Town.Organiser, vote, "list.csv", new MemoryStream(list), list.Length, CancellationToken.None));
    }

    private static async Task<TestDatabase> MakeSqliteAsync()
    {
        var host = await TestHost.StartAsync(await TestDatabase.CreateAsync(DatabaseKind.Sqlite), keepsDatabase: true, settings => settings with { Demonstration = true });
        host.Clock.Set(Now.AddDays(-8));
        var elsewhere = await Communities.Town.AddToAsync(host, "Elsewhere");
        var draft = await elsewhere.ReadyAsync("Distant Fund");
        await host.WithAsync<ProcessWriter>(writer => writer.PublishAsync(Communities.Town.Organiser, draft.Process.Id, CancellationToken.None));
        await elsewhere.MoveToAsync(draft.Method("ideas")!.OpensAt);
        await elsewhere.PutForwardAsync(await elsewhere.FindAsync(draft), DistantIdea);
        await elsewhere.DraftAsync("Distant Draft");
        host.Clock.Set(Now);
        await host.WithAsync<IEnumerable<IDemonstrationLoader>>(async loaders =>
        {
            foreach (var loader in loaders)
                await loader.LoadAsync((_, _) => { }, CancellationToken.None);
        });
        await UploadAsync(host);
        // What waits for its turn would be done by the first test that lets jobs run, and not by the others.
        await host.RunJobsAsync();
        var database = host.Database;
        await host.DisposeAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return database;
    }

    private static async Task<TestDatabase> MakePostgresAsync()
    {
        var made = await SqliteTemplate.Value;
        var file = Path.Combine(made.Folder, $"{Guid.NewGuid():N}.db");
        await made.Provider.BackUpAsync(file, CancellationToken.None);
        var database = await TestDatabase.CreateAsync(DatabaseKind.Postgres);
        await database.Provider.RestoreAsync(file, CancellationToken.None);
        made.CopyKeyTo(database);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return database;
    }
}
