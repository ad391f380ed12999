using System.Security.Cryptography;
using Folkmoot.Ballots;
using Folkmoot.Ballots.Box;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Ballots.Crash;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Bench;

/// <summary>Durable ballots per second, through the box and through the web, beside the bare database.</summary>
internal static class BallotBench
{
    private const int FirstWebVoter = 35_000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    public static async Task RunAsync(PreparedSite site, string name)
    {
        Console.WriteLine($"\n## Ballots saved per second: {name} (closed loop, {Run.Length.TotalSeconds} s each)\n");
        Console.WriteLine("| | rows or ballots per s | p50 ms | p99 ms | measuring process's share of the machine |");
        Console.WriteLine("|---|---|---|---|---|");
        await RawInserts.MakeTableAsync(site.Database);
        Print("raw insert, 1 row per commit, 1 connection", await RawInserts.RunAsync(site.Database, 1, 1));
        if (site.Database.Kind is DatabaseKind.Postgres)
            Print("raw insert, 1 row per commit, 16 connections", await RawInserts.RunAsync(site.Database, 16, 1));
        Print("raw insert, 100 rows per commit, 1 connection (latency of the commit)", await RawInserts.RunAsync(site.Database, 1, 100), 100);
        await BoxAsync(site);
        await WebAsync(site);
        Print("raw insert again, 1 row per commit, 1 connection", await RawInserts.RunAsync(site.Database, 1, 1));
    }

    private static async Task BoxAsync(PreparedSite site)
    {
        await using var app = site.Build();
        await app.StartAsync();
        var box = app.Services.GetRequiredService<BallotBox>();
        var phase = site.Open.Phases[0].Id;
        var hash = app.Services.GetRequiredService<Codes>();
        var codes = site.Codes.Take(FirstWebVoter).Select(c => hash.HashVoterCode(phase, c)).ToArray();
        var next = -1;
        foreach (var callers in new[] { 1, 16, 256 })
        {
            var end = callers == 1 ? 5_000 : callers == 16 ? 17_000 : codes.Length;
            var mine = Enumerable.Range(0, callers).Select(c => (Key: RandomNumberGenerator.GetBytes(32), Sequence: 0)).ToArray();
            Print($"box, first save of a ballot (issues it on its code), {callers} at once", await Run.OfAsync(callers, Run.Length, async caller =>
            {
                var voter = Interlocked.Increment(ref next);
                if (voter >= end)
                    return false;
                mine[caller] = (RandomNumberGenerator.GetBytes(32), 1);
                return await SaveAsync(box, new SaveBallot(phase, mine[caller].Key, codes[voter], 1, "3,8,13,21,34,40,55,60"));
            }));
            Interlocked.Exchange(ref next, end - 1);
            Print($"box, change of a ballot, {callers} at once", await Run.OfAsync(callers, Run.Length, async caller =>
            {
                mine[caller].Sequence++;
                return await SaveAsync(box, new SaveBallot(phase, mine[caller].Key, null, mine[caller].Sequence, "1,2,8,13,21,34,40"));
            }));
        }

        await app.StopAsync();
    }

    private static async Task WebAsync(PreparedSite site)
    {
        await using var server = await ServerProcess.StartAsync(site.Settings.DataFolder, site.Settings.DatabaseConnection, CancellationToken.None);
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        var code = FirstWebVoter;
        foreach (var browsers in new[] { 16, 64 })
        {
            var voters = Enumerable.Range(0, browsers).Select(_ => new HttpVoter(http, () => server.Address, site.Open.Url, site.Codes[code++])).ToArray();
            await Task.WhenAll(voters.Select(v => v.EnterAsync()));
            var sequences = new int[browsers];
            async Task<bool> Save(int voter) => await voters[voter].SaveAsync(++sequences[voter], "1,2,8,13,21,34,40") == SaveAnswer.Acknowledged
                ? true : throw new InvalidOperationException("A save was not acknowledged.");
            await Run.OfAsync(browsers, WarmUp, Save);
            var cpu = server.CpuTime;
            var run = await Run.OfAsync(browsers, Run.Length, Save);
            Print($"web, POST of a ballot, {browsers} browsers (server's CPU {(server.CpuTime - cpu).TotalMilliseconds / run.Calls:F2} ms each)", run);
        }

        Print("web, whole visit: door, code, ballot page, first save; 16 browsers", await Run.OfAsync(16, Run.Length, async _ =>
        {
            var voter = new HttpVoter(http, () => server.Address, site.Open.Url, site.Codes[Interlocked.Increment(ref code)]);
            return await voter.EnterAsync() == SaveAnswer.Acknowledged && await voter.SaveAsync(1, "1,2,8") == SaveAnswer.Acknowledged
                ? true : throw new InvalidOperationException("A visit failed.");
        }));
    }

    private static async Task<bool> SaveAsync(BallotBox box, SaveBallot ballot) =>
        await box.SaveAsync(ballot, CancellationToken.None) is SaveOutcome.Saved ? true : throw new InvalidOperationException("A ballot was not saved.");

    private static void Print(string name, Run run, int rows = 1) =>
        Console.WriteLine($"| {name} | {run.PerSecond * rows:N0} | {run.P50:F2} | {run.P99:F2} | {run.OwnCpu:P0} |");
}
