using System.Collections.Concurrent;
using System.Diagnostics;
using Folkmoot.Tests.Ballots.Crash;

namespace Folkmoot.Bench;

/// <summary>
/// Whole visits of voters at a fixed rate of arrivals, whether or not the server keeps up (an open loop): first at the rate it must bear,
/// then at five times that. The time of the first step runs from when the visitor meant to come.
/// </summary>
internal static class VisitBench
{
    private const int Rate = 200;
    private const int Times = 5;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    /// <summary>More voters than the visits of all rounds can be, whatever the machine bears.</summary>
    /// <param name="seconds">How long the ordinary load lasts.</param>
    public static int VotersFor(int seconds) => (int)((Rate / 2 * WarmUp.TotalSeconds) + (Rate * seconds) + (Rate * Times * Crowded(seconds).TotalSeconds) + (Rate * Times * Alone(seconds).TotalSeconds));

    /// <param name="site">Where to vote.</param>
    /// <param name="name">The database's name.</param>
    /// <param name="seconds">How long the ordinary load lasts; the crowd stays for a fifth of that.</param>
    public static async Task RunAsync(PreparedSite site, string name, int seconds)
    {
        await using var server = await ServerProcess.StartAsync(site.Settings.DataFolder, site.Settings.DatabaseConnection, CancellationToken.None);
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20) });
        var codes = new ConcurrentQueue<string>(site.Codes);
        Console.WriteLine($"\n## Whole visits of voters: {name} (open loop; open, identify, vote, finish: seven requests)\n");
        Console.WriteLine("| arrivals per s, for s | finished per s | asked to wait | failed | open p50 / p99 ms | identify p50 / p99 | vote p50 / p99 | finish p50 / p99 | server's CPU s per s | client's share of the machine | server's peak memory MB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        await CrowdAsync(server, http, site.Open.Url, codes, Rate / 2, WarmUp);
        Print(await CrowdAsync(server, http, site.Open.Url, codes, Rate, TimeSpan.FromSeconds(seconds)), server);
        var best = await ClosedAsync(server, http, site.Open.Url, codes, Alone(seconds));
        var crowd = await CrowdAsync(server, http, site.Open.Url, codes, Rate * Times, Crowded(seconds));
        Print(crowd, server);
        Console.WriteLine($"\nBest: {best:N0} visits per s (16 visitors one after the other, closed loop). Under {Times} times the load {crowd.FinishedPerSecond:N0} per s were finished, {crowd.FinishedPerSecond / best:P0} of the best; of {crowd.LetIn:N0} who were let in, {crowd.LetIn - crowd.Finished:N0} did not finish.");
    }

    private static TimeSpan Crowded(int seconds) => TimeSpan.FromSeconds(Math.Max(10, seconds / 5));

    private static TimeSpan Alone(int seconds) => TimeSpan.FromSeconds(Math.Max(5, seconds / 10));

    private static async Task<Crowd> CrowdAsync(ServerProcess server, HttpMessageInvoker http, string process, ConcurrentQueue<string> codes, int rate, TimeSpan length)
    {
        var crowd = new Crowd { Rate = rate, Length = length };
        var visits = new List<Task>();
        var (cpu, own) = (server.CpuTime, Environment.CpuUsage.TotalTime);
        var start = Stopwatch.GetTimestamp();
        for (var n = 0; n < rate * length.TotalSeconds; n++)
        {
            var due = TimeSpan.FromSeconds((double)n / rate);
            if (due - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } early)
                await Task.Delay(early);
            var intended = start + (long)(due.TotalSeconds * Stopwatch.Frequency);
            visits.Add(Task.Run(() => VisitAsync(crowd, new VisitClient(http, server.Address, process, Take(codes)), intended, codes)));
        }

        var arrived = Stopwatch.GetElapsedTime(start);
        await Task.WhenAll(visits);
        crowd.Took = Stopwatch.GetElapsedTime(start);
        crowd.ServerCpu = (server.CpuTime - cpu) / crowd.Took;
        crowd.OwnCpu = (Environment.CpuUsage.TotalTime - own) / crowd.Took / Environment.ProcessorCount;
        if (arrived > length * 1.1)
            Console.WriteLine($"(The generator could not keep its rate: it needed {arrived.TotalSeconds:F1} s instead of {length.TotalSeconds:F0}.)");
        return crowd;
    }

    private static async Task VisitAsync(Crowd crowd, VisitClient voter, long intended, ConcurrentQueue<string> codes)
    {
        try
        {
            var let = await voter.OpenAsync();
            crowd.Add(0, Stopwatch.GetElapsedTime(intended), let);
            if (!let)
                return;
            await TimeAsync(crowd, 1, voter.IdentifyAsync());
            await TimeAsync(crowd, 2, voter.VoteAsync([3, 8, 13]));
            await TimeAsync(crowd, 3, voter.FinishAsync([3, 8, 13, 21]));
            crowd.Finish();
        }
        catch (Exception e) when (e is HttpRequestException or InvalidOperationException or IOException)
        {
            crowd.Fail(e.Message);
        }
    }

    private static async Task TimeAsync(Crowd crowd, int step, Task doing)
    {
        var start = Stopwatch.GetTimestamp();
        await doing;
        crowd.Add(step, Stopwatch.GetElapsedTime(start), true);
    }

    private static async Task<double> ClosedAsync(ServerProcess server, HttpMessageInvoker http, string process, ConcurrentQueue<string> codes, TimeSpan length) =>
        (await Run.OfAsync(16, length, async _ =>
        {
            var voter = new VisitClient(http, server.Address, process, Take(codes));
            if (await voter.OpenAsync())
            {
                await voter.IdentifyAsync();
                await voter.VoteAsync([3, 8, 13]);
                await voter.FinishAsync([3, 8, 13, 21]);
            }

            return true;
        })).PerSecond;

    private static string Take(ConcurrentQueue<string> codes) => codes.TryDequeue(out var code) ? code : throw new InvalidOperationException("There are too few voters for so many visits.");

    private static void Print(Crowd crowd, ServerProcess server)
    {
        var steps = string.Join(" | ", Enumerable.Range(0, 4).Select(s => $"{crowd.At(s, 0.5):F0} / {crowd.At(s, 0.99):F0}"));
        Console.WriteLine($"| {crowd.Rate:N0}, {crowd.Length.TotalSeconds:F0} | {crowd.FinishedPerSecond:N1} | {crowd.Waiting:N0} | {crowd.Failed:N0} | {steps} | {crowd.ServerCpu:F2} | {crowd.OwnCpu:P0} | {server.PeakMemory / 1048576:N0} |");
        foreach (var (what, times) in crowd.Failures)
            Console.WriteLine($"\n{times:N0} visits failed: {what}");
    }
}
