using Folkmoot.Answers;
using Folkmoot.Ballots;
using Folkmoot.Ballots.Import;
using Folkmoot.Ballots.Voting;
using Folkmoot.Communities;
using Folkmoot.Delivery;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Secrets;
using Folkmoot.Processes;
using Folkmoot.Proposals;
using Folkmoot.Proposals.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Browser.Tests.Infrastructure;

/// <summary>A town in which every page has something to show: votes in every state, an import under way and one that was refused.</summary>
internal sealed class TourTown : IAsyncDisposable
{
    private const string BadElection = "META\nkey;value\nbudget;many\n";

    private TourTown(Site site) => Site = site;

    public Site Site { get; }

    public required ProcessView Open { get; init; }

    public required IReadOnlyList<string> Codes { get; init; }

    /// <summary>A vote by points that is open, and a code for it.</summary>
    public required (ProcessView View, string Code) Points { get; init; }

    /// <summary>A vote by places that is open, and a code for it.</summary>
    public required (ProcessView View, string Code) Ranking { get; init; }

    /// <summary>A vote with districts that voters choose, with a station, a batch and people on the roll; and a code for it.</summary>
    public required (ProcessView View, string Code) Lists { get; init; }

    /// <summary>A counted vote with districts and paper.</summary>
    public required ProcessView CountedLists { get; init; }

    public required ProcessView Counted { get; init; }

    /// <summary>The receipt of a ballot in <see cref="Counted"/>.</summary>
    public required string Receipt { get; init; }

    /// <summary>A vote whose count has begun and goes no further.</summary>
    public required ProcessView Counting { get; init; }

    /// <summary>A draft whose vote has not been published; null where no playbooks come with the platform.</summary>
    public required ProcessView Draft { get; init; }

    /// <summary>A published process whose phases all lie ahead.</summary>
    public required ProcessView Planned { get; init; }

    /// <summary>A question that a guest asked and confirmed about <see cref="Counted"/>, whose answer is late.</summary>
    public required Guid LateAnswer { get; init; }

    /// <summary>The number of the first project of <see cref="Counted"/>.</summary>
    public required int FirstProject { get; init; }

    /// <summary>A process in which ideas are being collected.</summary>
    public required ProcessView Collecting { get; init; }

    /// <summary>A process in which ideas are being checked, some of them overdue.</summary>
    public required ProcessView Checking { get; init; }

    public required Guid RunningImport { get; init; }

    public required Guid RefusedImport { get; init; }

    public static async Task<TourTown> BuildAsync()
    {
        var site = await Site.StartAsync(TimeSpan.FromDays(-80), demonstration: true);
        var place = await site.AddPlaceAsync();
        var lists = await PaperTown.CountedAsync(site, place);
        site.Clock.Set(TimeProvider.System.GetUtcNow().AddDays(-40));
        var checking = await CollectAsync(site, await PublishAsync(site, await StartAsync(site, place, "Ideas for the park gates")), "A bench at the bus stop", "An orchard behind the school", "Lamps in the underpass");
        var counted = await site.AddVoteAsync(place, title: "Ideas for the river and the streets");
        var receipt = await VoteAsync(site, counted);
        await site.CloseAsync(counted);
        await site.CountedAsync(counted);
        var (lateAnswer, firstProject) = await CarryOutAsync(site, counted);
        site.Clock.Set(TimeProvider.System.GetUtcNow().AddDays(-20));
        var collecting = await PublishAsync(site, await StartAsync(site, place, "Ideas for the market square"));
        site.Clock.Reset();
        await OpenAsync(site, checking.Method("feasibility")!);
        collecting = await CollectAsync(site, collecting, "Shade over the market square", "A drinking fountain", "Chess tables by the church");

        var open = await site.AddVoteAsync(place);
        var counting = await site.AddVoteAsync(place, ImportAs.Finished, "Ideas that are being counted");
        await site.CountedAsync(counting);
        await StopMidwayAsync(site, counting);
        return new TourTown(site)
        {
            Open = open,
            Codes = await site.AddVotersAsync(open, 3),
            Points = await AddOpenAsync(site, place, "Ten points for Castle", TownElection.Points),
            Ranking = await AddOpenAsync(site, place, "First things first", TownElection.Ranking),
            Lists = await PaperTown.OpenAsync(site, place),
            CountedLists = lists,
            Counted = counted,
            Receipt = receipt,
            LateAnswer = lateAnswer,
            FirstProject = firstProject,
            Counting = counting,
            Draft = await StartAsync(site, place, "Ideas for the station quarter"),
            Planned = await PublishAsync(site, await StartAsync(site, place, "Ideas for next spring")),
            Collecting = collecting,
            Checking = checking,
            RunningImport = await RunningImportAsync(site, place),
            RefusedImport = await RefusedImportAsync(site, place),
        };
    }

    /// <summary>The path of a link that signs in an administrator, or a resident without any office.</summary>
    public async Task<string> SignInPathAsync(bool administrator)
    {
        if (administrator)
            return (await Site.WithAsync<FirstRun, Uri>(first => first.CreateLinkAsync(CancellationToken.None))).AbsolutePath;
        var token = Secret.NewToken();
        var hash = await Site.WithAsync<IInstanceKey, byte[]>(key => Task.FromResult(Secret.HashToken(key, token)));
        await using var db = Site.NewContext();
        var account = new Account { Id = Guid.CreateVersion7(), DisplayName = "Robin", CreatedAt = Site.Clock.GetUtcNow() };
        db.Accounts.Add(account);
        db.SignInLinks.Add(new SignInLink { Id = Guid.NewGuid(), AccountId = account.Id, TokenHash = hash, ExpiresAt = Site.Clock.GetUtcNow() + SignInLimits.LinkLife });
        await db.SaveChangesAsync();
        return $"/sign-in/link/{token}";
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private static async Task<(ProcessView View, string Code)> AddOpenAsync(Site site, Place place, string title, string file)
    {
        var view = await site.AddVoteAsync(place, title: title, file: file);
        return (view, (await site.AddVotersAsync(view, 1))[0]);
    }

    /// <summary>Begins the projects of a counted vote: the first is under way and late, the second delivered; a question has no answer yet.</summary>
    private static async Task<(Guid Answer, int Project)> CarryOutAsync(Site site, ProcessView counted)
    {
        var view = (await site.WithAsync<ProcessReader, ProcessView?>(r => r.FindAsync(counted.Place.Slug, counted.Process.Slug, CancellationToken.None)))!;
        await site.WithAsync<ProjectStarter>(s => s.StartAsync(Town.Organiser, view, CancellationToken.None));
        await using var db = site.NewContext();
        var projects = await db.Projects.AsNoTracking().Where(p => p.ProcessId == view.Process.Id).OrderBy(p => p.Number).ToListAsync();
        var (first, second) = (projects[0], projects[1]);
        var soon = DueDay.Field(site.Clock.GetUtcNow().AddDays(2), view.Place.TimeZone);
        await site.WithAsync<ProjectDesk>(d => d.NameOwnerAsync(Town.Organiser, view, first.Id, "Parks team, Wyebridge Council", null, first.Version, CancellationToken.None));
        await site.WithAsync<ProjectDesk>(d => d.AddMilestoneAsync(Town.Organiser, view, first.Id, "The ground is tested", soon, CancellationToken.None));
        await site.WithAsync<ProjectDesk>(d => d.DeliverAsync(Town.Organiser, view, second.Id, "It stands by the river, and everybody may use it.", "4,100", second.Version, CancellationToken.None));
        var about = new AskTarget("project", first.Id, first.Title, $"{view.Url}/projects/{first.Number}", new Answerer("Maria Hill, parks officer", null), 3);
        var asker = new Asker("Gwen", null, await AskerAsync(site));
        var owed = await site.WithAsync<AnswerDesk, OwedAnswer>(d => d.AskAsync(view.Place, view.Process, about, AnswerCause.Question, "Will somebody water the trees in summer?", asker, CancellationToken.None));
        return (owed.Id, first.Number);
    }

    private static async Task<Guid> AskerAsync(Site site)
    {
        await using var db = site.NewContext();
        var account = new Account { Id = Guid.CreateVersion7(), DisplayName = "Gwen", CreatedAt = site.Clock.GetUtcNow() };
        db.Accounts.Add(account);
        await db.SaveChangesAsync();
        return account.Id;
    }

    private static async Task<string> VoteAsync(Site site, ProcessView vote)
    {
        var first = "";
        int[][] ballots = [[1, 2, 6], [1, 3], [2, 4, 8], [1, 6, 7], [3, 8], [5, 7], [1, 2, 3], [4, 6], [2, 8], [5], [1, 7, 6], [3, 4, 8]];
        foreach (var (code, numbers) in (await site.AddVotersAsync(vote, ballots.Length)).Zip(ballots))
        {
            var scene = vote.Scene(vote.Phases[0]);
            var proposals = await site.WithAsync<ProposalBook, IReadOnlyList<Proposal>>(book => book.ListAsync(vote.Process.Id, CancellationToken.None));
            var pass = await site.WithAsync<VoteDesk, VoterPass>(desk => desk.EnterAsync(scene, code, CancellationToken.None));
            await site.WithAsync<VoteDesk>(desk => desk.SaveAsync(scene, pass, 1, [.. numbers.Select(n => new Choice(n))], proposals, CancellationToken.None));
            first = first.Length == 0 ? pass.Receipt : first;
        }

        return first;
    }

    private static Task<ProcessView> StartAsync(Site site, Place place, string title) => site.WithAsync<ProcessWriter, ProcessView>(writer =>
        writer.StartAsync(Town.Organiser, place, "green-budget-equal-shares", new ProcessDetails(title, "You have ideas for these streets. We have £60,000."), CancellationToken.None));

    private static async Task<ProcessView> PublishAsync(Site site, ProcessView draft)
    {
        await site.WithAsync<ProcessWriter>(writer => writer.PublishAsync(Town.Organiser, draft.Process.Id, CancellationToken.None));
        return draft;
    }

    /// <summary>Lets the collecting begin and puts ideas forward.</summary>
    private static async Task<ProcessView> CollectAsync(Site site, ProcessView view, params string[] titles)
    {
        var phase = view.Method("ideas")!;
        if (site.Clock.GetUtcNow() < phase.OpensAt)
            site.Clock.Set(phase.OpensAt.AddSeconds(1));
        await OpenAsync(site, phase);
        var open = (await site.WithAsync<ProcessReader, ProcessView?>(r => r.FindAsync(view.Place.Slug, view.Process.Slug, CancellationToken.None)))!;
        foreach (var (title, index) in titles.Select((title, index) => (title, index)))
        {
            var author = new Account { Id = Guid.CreateVersion7(), DisplayName = "Ann", CreatedAt = site.Clock.GetUtcNow() };
            await using var db = site.NewContext();
            db.Accounts.Add(author);
            await db.SaveChangesAsync();
            var details = new IdeaDetails(title, "It would make the place better for everybody who comes by, and it need not cost much.", "", null, "", "", 52.06 + (0.004 * index), -2.71);
            await site.WithAsync<IdeaDesk, Idea>(desk => desk.PutForwardAsync(new Actor(author.Id, "Participant"), open, details, "Ann", CancellationToken.None));
        }

        return open;
    }

    private static Task OpenAsync(Site site, Phase phase) =>
        site.UntilAsync($"{phase.Title} opens", db => db.Phases.AnyAsync(p => p.Id == phase.Id && p.State == PhaseState.Open));

    /// <summary>Puts a finished count back to where it had begun, held by a worker that will not come back for a year.</summary>
    private static async Task StopMidwayAsync(Site site, ProcessView vote)
    {
        await using var db = site.NewContext();
        var count = await db.Counts.SingleAsync(c => c.PhaseId == vote.Phases[0].Id);
        (count.FinishedAt, count.Account) = (null, null);
        await HoldAsync(site, db, await db.Jobs.SingleAsync(j => j.Id == count.JobId), "Counting 61,668 ballots");
    }

    private static async Task HoldAsync(Site site, Platform.Database.FolkmootDb db, Job job, string message)
    {
        (job.State, job.Permille, job.Message, job.EndedAt) = (JobState.Running, 420, message, null);
        (job.Worker, job.Due) = (Guid.NewGuid(), site.Clock.GetUtcNow().AddYears(1));
        await db.SaveChangesAsync();
    }

    private static async Task<Guid> RefusedImportAsync(Site site, Place place)
    {
        var import = await TakeAsync(site, place, BadElection);
        await site.UntilAsync("the import is refused", async db =>
        {
            var job = await db.Imports.Where(i => i.Id == import).Select(i => i.JobId).SingleAsync();
            return await db.Jobs.AnyAsync(j => j.Id == job && j.State == JobState.Failed);
        });
        return import;
    }

    private static async Task<Guid> RunningImportAsync(Site site, Place place)
    {
        var import = await RefusedImportAsync(site, place);
        await using var db = site.NewContext();
        var record = await db.Imports.SingleAsync(i => i.Id == import);
        await HoldAsync(site, db, await db.Jobs.SingleAsync(j => j.Id == record.JobId), "Reading ballot 25,900 of 61,668");
        return import;
    }

    private static Task<Guid> TakeAsync(Site site, Place place, string text) => site.WithAsync<Folkmoot.Ballots.Import.ImportDesk, Guid>(async desk =>
    {
        var content = System.Text.Encoding.UTF8.GetBytes(text);
        using var file = new MemoryStream(content);
        var id = await desk.TakeAsync(Town.Organiser, place, "election.pb", file, content.Length, ImportAs.Finished, "", CancellationToken.None);
        return id;
    });
}
