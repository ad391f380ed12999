using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Folkmoot.Communities;
using Folkmoot.Listening;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Tests.Ballots.Crash;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Bench;

/// <summary>
/// 2,000 people who answer statements at once, each from an address of their own: they read one, answer, and get the next, again and again, at a rate that does not wait for the server (an open
/// loop). Whoever's turn has come goes at once, so times run from when they meant to answer. The map is drawn meanwhile by its job.
/// </summary>
internal static class ListenBench
{
    private const int People = 2_000;
    private const int Statements = 60;

    private static readonly TimeSpan Think = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(PreparedSite site, string name, int seconds)
    {
        var url = await OpenAsync(site);
        await using var server = await ServerProcess.StartAsync(site.Settings.DataFolder, site.Settings.DatabaseConnection, CancellationToken.None);
        var people = Enumerable.Range(0, People).Select(i => new ListenClient(server.Address, url, new IPAddress([127, 9, (byte)(i / 250), (byte)(1 + (i % 250))]))).ToArray();
        try
        {
            Console.WriteLine($"\n## {People:N0} people answer statements: {name} (each every {Think.TotalSeconds:F0} s; {Statements} statements; open loop)\n");
            Console.WriteLine("| answers per s | answered | failed | answer p50 / p95 / p99 ms | next statement p50 / p95 / p99 ms | server's CPU ms per answer and next statement | server's CPU s per s | client's share of the machine | server's peak memory MB |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
            // Everybody comes to the first statement before the clock runs.
            await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (person, _) => await person.OpenAsync());
            await RoundAsync(people, TimeSpan.FromSeconds(10), server, print: false);
            await RoundAsync(people, TimeSpan.FromSeconds(seconds), server, print: true);
        }
        finally
        {
            foreach (var person in people)
                person.Dispose();
        }
    }

    private static async Task RoundAsync(ListenClient[] people, TimeSpan length, ServerProcess server, bool print)
    {
        var (answers, nexts, failures) = (new ConcurrentBag<double>(), new ConcurrentBag<double>(), new ConcurrentDictionary<string, int>(StringComparer.Ordinal));
        var (cpu, own, start, turns) = (server.CpuTime, Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp(), new List<Task>());
        var perSecond = people.Length / Think.TotalSeconds;
        for (var n = 0; n < perSecond * length.TotalSeconds; n++)
        {
            var due = TimeSpan.FromSeconds(n / perSecond);
            if (due - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } early)
                await Task.Delay(early);
            var (person, intended) = (people[n % people.Length], start + (long)(due.TotalSeconds * Stopwatch.Frequency));
            turns.Add(Task.Run(async () =>
            {
                try
                {
                    await person.AnswerAsync();
                    answers.Add(Stopwatch.GetElapsedTime(intended).TotalMilliseconds);
                    var asked = Stopwatch.GetTimestamp();
                    await person.OpenAsync();
                    nexts.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
                }
                catch (Exception e) when (e is HttpRequestException or InvalidOperationException or IOException)
                {
                    failures.AddOrUpdate(e.Message, 1, (_, count) => count + 1);
                }
            }));
        }

        await Task.WhenAll(turns);
        var took = Stopwatch.GetElapsedTime(start);
        if (!print)
            return;
        var used = server.CpuTime - cpu;
        Console.WriteLine($"| {answers.Count / took.TotalSeconds:N0} | {answers.Count:N0} | {failures.Values.Sum():N0} | {Say(answers)} | {Say(nexts)} | {used.TotalMilliseconds / Math.Max(1, nexts.Count):F2} | {used / took:F2} | {(Environment.CpuUsage.TotalTime - own) / took / Environment.ProcessorCount:P0} | {server.PeakMemory / 1048576:N0} |");
        foreach (var (what, times) in failures)
            Console.WriteLine($"\n{times:N0} failed: {what}");
    }

    private static string Say(ConcurrentBag<double> times)
    {
        var ordered = times.Order().ToArray();
        double At(double part) => ordered.Length == 0 ? double.NaN : ordered[(int)Math.Min(ordered.Length - 1, part * ordered.Length)];
        return $"{At(0.5):F1} / {At(0.95):F1} / {At(0.99):F1}";
    }

    /// <summary>A conversation that is open now, its map public meanwhile.</summary>
    private static async Task<string> OpenAsync(PreparedSite site)
    {
        await using var app = site.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var (services, now) = (scope.ServiceProvider, DateTimeOffset.UtcNow);
        var db = services.GetRequiredService<FolkmootDb>();
        var place = await db.Places.FirstAsync();
        var actor = new Actor(null, "Organiser, Wyebridge");
        var view = await services.GetRequiredService<ProcessWriter>().StartAsync(actor, place, "opinion-map", new ProcessDetails("Talk", "What matters here."), CancellationToken.None);
        await services.GetRequiredService<ProcessWriter>().PublishAsync(actor, view.Process.Id, CancellationToken.None);
        var settings = new ConversationSettings { LiveMap = true }.Write();
        await db.Phases.Where(p => p.ProcessId == view.Process.Id && p.Ordinal == 1).ExecuteUpdateAsync(set => set
            .SetProperty(p => p.State, PhaseState.Open).SetProperty(p => p.OpensAt, now.AddHours(-1)).SetProperty(p => p.ClosesAt, now.AddDays(20)).SetProperty(p => p.Settings, settings));
        for (var i = 0; i < Statements; i++)
            await services.GetRequiredService<StatementDesk>().AddAsync(actor, view, $"This is statement {i}, about what matters to people in this place.", "", CancellationToken.None);
        return view.Url;
    }
}
