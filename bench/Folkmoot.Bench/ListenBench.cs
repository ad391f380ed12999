using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using Folkmoot.Communities;
using Folkmoot.Listening;
using Folkmoot.Opinion;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Processes;
using Folkmoot.Tests.Ballots.Crash;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Bench;

/// <summary>
/// 2,000 people who answer statements at once, each from an address of their own: they read one, answer, and get the next, again and again, at a rate that does not wait for the server (an open
/// loop). Whoever's turn has come goes at once, so times run from when they meant to answer. The conversation has many answers already, and its map is drawn anew meanwhile by its job.
/// </summary>
internal static class ListenBench
{
    private const int People = 2_000;
    private const int Statements = 80;
    private const int EarlierPeople = 8_000;
    private const int EarlierAnswers = 40;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    /// <param name="site">Where to answer.</param>
    /// <param name="name">The database's name.</param>
    /// <param name="seconds">How long each pace is kept.</param>
    public static async Task RunAsync(PreparedSite site, string name, int seconds)
    {
        await using var app = site.Build();
        var url = await OpenAsync(app.Services);
        await using var server = await ServerProcess.StartAsync(site.Settings.DataFolder, site.Settings.DatabaseConnection, CancellationToken.None);
        var people = Enumerable.Range(0, People).Select(i => new ListenClient(server.Address, url, new IPAddress([127, 9, (byte)(i / 250), (byte)(1 + (i % 250))]))).ToArray();
        try
        {
            Console.WriteLine($"\n## {People:N0} people answer statements at once: {name} (open loop; {Statements} statements, {EarlierPeople * EarlierAnswers:N0} answers before)\n");
            Console.WriteLine("| each answers every s | answers per s | answered | failed | answer p50 / p95 / p99 ms | next statement p50 / p95 / p99 ms | while the map is drawn: s, answer p95, next p95 ms | server's CPU ms per answer and next statement | server's CPU s per s | client's CPU s per s | server's peak memory MB |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
            // Everybody comes to the first statement before the clock runs.
            await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (person, _) => await person.OpenAsync());
            var warm = new ListenRound(people, TimeSpan.FromSeconds(10), server);
            await warm.RunAsync(WarmUp);
            warm.RequireAnswers();
            foreach (var pace in (int[])[10, 5])
            {
                var round = new ListenRound(people, TimeSpan.FromSeconds(pace), server);
                var drawing = DrawAsync(app.Services);
                await round.RunAsync(TimeSpan.FromSeconds(seconds));
                Console.WriteLine(round.Say(await drawing));
            }
        }
        finally
        {
            foreach (var person in people)
                person.Dispose();
        }
    }

    /// <summary>Asks for the map some seconds into the round, and says when its job was asked for and when it was done.</summary>
    private static async Task<(long From, long To)> DrawAsync(IServiceProvider services)
    {
        await Task.Delay(TimeSpan.FromSeconds(10));
        await using var scope = services.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<IJobQueue>();
        var job = await queue.EnqueueAsync(Folkmoot.Listening.Maps.MapJob.Name, new { }, key: null, due: null, CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<FolkmootDb>().SaveChangesAsync();
        var from = Stopwatch.GetTimestamp();
        while (await queue.ProgressAsync(job, CancellationToken.None) is { State: JobState.Waiting or JobState.Running })
            await Task.Delay(TimeSpan.FromMilliseconds(250));
        return (from, Stopwatch.GetTimestamp());
    }

    /// <summary>A conversation that is open now, its map public meanwhile, in which many have answered before.</summary>
    private static async Task<string> OpenAsync(IServiceProvider all)
    {
        await using var scope = all.CreateAsyncScope();
        var (services, now) = (scope.ServiceProvider, DateTimeOffset.UtcNow);
        var db = services.GetRequiredService<FolkmootDb>();
        var place = await db.Places.FirstAsync();
        var actor = new Actor(null, "Organiser, Wyebridge");
        var view = await services.GetRequiredService<ProcessWriter>().StartAsync(actor, place, "opinion-map", new ProcessDetails("Talk", "What matters here."), CancellationToken.None);
        await services.GetRequiredService<ProcessWriter>().PublishAsync(actor, view.Process.Id, CancellationToken.None);
        var settings = new ConversationSettings { LiveMap = true }.Write();
        await db.Phases.Where(p => p.ProcessId == view.Process.Id && p.Ordinal == 1).ExecuteUpdateAsync(set => set
            .SetProperty(p => p.State, PhaseState.Open).SetProperty(p => p.OpensAt, now.AddHours(-1)).SetProperty(p => p.ClosesAt, now.AddDays(20)).SetProperty(p => p.Settings, settings));
        var statements = new List<Guid>();
        for (var i = 0; i < Statements; i++)
            statements.Add((await services.GetRequiredService<StatementDesk>().AddAsync(actor, view, $"This is statement {i}, about what matters to people in this place.", "", CancellationToken.None)).Id);
        await FillAsync(db, view.Process.Id, [.. statements], now);
        return view.Url;
    }

    /// <summary>Two camps and some who belong to neither, each with answers to half of the statements.</summary>
    private static async Task FillAsync(FolkmootDb db, Guid process, Guid[] statements, DateTimeOffset now)
    {
        var random = new Random(6);
        var day = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        for (var person = 0; person < EarlierPeople; person++)
        {
            var key = SHA256.HashData(BitConverter.GetBytes(person));
            foreach (var (statement, step) in Enumerable.Range(0, Statements).OrderBy(_ => random.Next()).Take(EarlierAnswers).Select((statement, step) => (statement, step)))
            {
                var agrees = random.NextDouble() < (person % 5 == 0 ? 0.5 : (statement + person) % 2 == 0 ? 0.8 : 0.25);
                var answer = random.NextDouble() < 0.1 ? Answer.Pass : agrees ? Answer.Agree : Answer.Disagree;
                db.GivenAnswers.Add(new GivenAnswer { ProcessId = process, Key = key, StatementId = statements[statement], Answer = answer, Day = day, Step = step, Weight = 1, Total = Statements });
            }

            if (person % 500 != 499)
                continue;
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }
}
