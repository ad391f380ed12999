using System.Text;
using Folkmoot.Ballots.Import;
using Folkmoot.Ballots.Roll;
using Folkmoot.Ballots.Settings;
using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Ballots;

/// <summary>A town with a vote, for tests to act in.</summary>
internal sealed class BallotScene : IAsyncDisposable
{
    /// <summary>Three ideas for a budget of £100, five ballots: by Equal Shares a and b win.</summary>
    public const string SmallElection = """
        META
        key;value
        description;Small vote
        country;United Kingdom
        unit;Wyebridge
        instance;2025
        num_projects;3
        num_votes;5
        budget;100
        vote_type;approval
        rule;equalshares/add1
        date_begin;01.03.2025
        date_end;21.03.2025
        currency;GBP
        PROJECTS
        project_id;cost;name
        a;50;Trees
        b;40;Bench
        c;60;Roof
        VOTES
        voter_id;vote
        1;a
        2;a,b
        3;a,c
        4;b
        5;b,c

        """;

    private BallotScene(TestHost host, Place place, ProcessView process)
    {
        Host = host;
        Place = place;
        Process = process;
    }

    public static Actor Organiser { get; } = new(null, "Organiser, Wyebridge");

    public TestHost Host { get; }

    public Place Place { get; }

    public ProcessView Process { get; }

    public Phase Phase => Process.Phases[0];

    public string Url => Process.Url;

    /// <summary>A vote on the small election: open, or finished and waiting for its count.</summary>
    public static async Task<BallotScene> StartAsync(DatabaseKind kind, ImportAs form = ImportAs.Open, string election = SmallElection)
    {
        var host = await TestHost.StartAsync(kind);
        var place = await MakePlaceAsync(host);
        var process = await ImportAsync(host, place, form, election);
        return new BallotScene(host, place, process);
    }

    public static Task<Place> MakePlaceAsync(TestHost host) => host.WithAsync<Places, Place>(places =>
        places.CreateAsync(Organiser, new PlaceDetails("Wyebridge", "town", "", null, "Europe/London", "GBP"), null, CancellationToken.None));

    public static Task<ProcessView> ImportAsync(TestHost host, Place place, ImportAs form, string election, string rule = "") =>
        host.WithAsync<ElectionImporter, ProcessView>(async importer =>
        {
            using var file = new MemoryStream(Encoding.UTF8.GetBytes(election));
            return await importer.ImportAsync(Organiser, place, file, new ImportRequest("small.pb", form, rule), (_, _) => { }, CancellationToken.None);
        });

    /// <summary>Puts voters on the roll and gives their codes.</summary>
    public async Task<IReadOnlyList<string>> CodesAsync(int count, string? district = null)
    {
        await Host.WithAsync<RollBook>(roll => roll.AddNamelessAsync(Organiser, Phase, count, CancellationToken.None, district));
        var letters = await Host.WithAsync<RollBook, IReadOnlyList<VoterLetter>>(roll => roll.LettersAsync(Phase.Id, 1, int.MaxValue, CancellationToken.None));
        return [.. letters.TakeLast(count).Select(l => l.Code)];
    }

    /// <summary>Changes the settings of the vote behind its organisers' back.</summary>
    public async Task ChangeAsync(Func<BallotSettings, BallotSettings> change)
    {
        Phase.Settings = BallotSettingsJson.Write(change(BallotSettingsJson.Read(Phase.Settings)));
        await Host.WithAsync<FolkmootDb>(async db =>
        {
            (await db.Set<Phase>().SingleAsync(p => p.Id == Phase.Id)).Settings = Phase.Settings;
            await db.SaveChangesAsync();
        });
    }

    /// <summary>Lets the phase close by the clock, the time to finish run out, and everything that follows from it happen.</summary>
    public async Task CloseAsync()
    {
        Host.Clock.Set(Phase.ClosesAt.AddMinutes(BallotSettingsJson.Read(Phase.Settings).GraceMinutes).AddSeconds(1));
        await Host.RunJobsAsync();
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
