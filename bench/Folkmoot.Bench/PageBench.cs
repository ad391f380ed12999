using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Folkmoot.Tests.Ballots.Crash;

namespace Folkmoot.Bench;

/// <summary>Pages per second beside a page that only says hello.</summary>
internal static class PageBench
{
    private const int Connections = 16;

    /// <summary>The runtime compiles a method well only after it has run for a while.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    public static async Task RunAsync()
    {
        await using var site = await PreparedSite.MakeSqliteAsync();
        await using var server = await ServerProcess.StartAsync(site.Settings.DataFolder, site.Settings.DatabaseConnection, CancellationToken.None);
        using var hello = await StartHelloAsync();
        (string Name, Uri Page, Func<TimeSpan> Cpu, string Headers)[] pages =
        [
            ("hello: a bare endpoint of the same web server", hello.Page, () => Cpu(hello.Process), ""),
            ("/health/live: through the platform's pipeline", new Uri(server.Address, "/health/live"), () => server.CpuTime, ""),
            ("process page", new Uri(server.Address, site.Finished.Url), () => server.CpuTime, ""),
            ("result page", new Uri(server.Address, site.Finished.Url + "/result"), () => server.CpuTime, ""),
            ("process page, rendered for each visitor (a cookie of theirs)", new Uri(server.Address, site.Finished.Url), () => server.CpuTime, "Cookie: own=1\r\n"),
            ("result page, rendered for each visitor", new Uri(server.Address, site.Finished.Url + "/result"), () => server.CpuTime, "Cookie: own=1\r\n"),
            ("result page, compressed", new Uri(server.Address, site.Finished.Url + "/result"), () => server.CpuTime, "Accept-Encoding: br, gzip\r\n"),
        ];
        Console.WriteLine($"\n## Pages per second (SQLite, {TownElection.Projects} ideas, {TownElection.Ballots:N0} ballots; {Connections} kept-alive connections, closed loop, {WarmUp.TotalSeconds} s to warm up, then two rounds of {Run.Length.TotalSeconds} s)\n");
        Console.WriteLine("| page | kB as sent | per s, round 1 | per s, round 2 | p50 ms | p99 ms | server's CPU ms per page | client's share of the machine |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        var rounds = new List<(Run Run, double CpuPerPage, int Length)>[pages.Length];
        foreach (var (_, page, cpu, headers) in pages)
            await MeasureAsync(page, cpu, headers, WarmUp);
        for (var round = 0; round < 2; round++)
        {
            for (var p = 0; p < pages.Length; p++)
                (rounds[p] ??= []).Add(await MeasureAsync(pages[p].Page, pages[p].Cpu, pages[p].Headers, Run.Length));
        }

        for (var p = 0; p < pages.Length; p++)
        {
            var (one, two) = (rounds[p][0], rounds[p][1]);
            Console.WriteLine($"| {pages[p].Name} | {one.Length / 1024.0:F1} | {one.Run.PerSecond:N0} | {two.Run.PerSecond:N0} | {(one.Run.P50 + two.Run.P50) / 2:F2} | {(one.Run.P99 + two.Run.P99) / 2:F1} | {(one.CpuPerPage + two.CpuPerPage) / 2:F3} | {(one.Run.OwnCpu + two.Run.OwnCpu) / 2:P0} |");
        }
    }

    private static async Task<(Run Run, double CpuPerPage, int Length)> MeasureAsync(Uri page, Func<TimeSpan> cpu, string headers, TimeSpan length)
    {
        var clients = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => PageClient.ConnectAsync(page, headers)));
        var before = cpu();
        var run = await Run.OfAsync(Connections, length, async worker =>
        {
            await clients[worker].GetAsync();
            return true;
        });
        var used = (cpu() - before).TotalMilliseconds / run.Calls;
        foreach (var client in clients)
            client.Dispose();
        return (run, used, clients[0].Length);
    }

    private static TimeSpan Cpu(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    private static async Task<Hello> StartHelloAsync()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(PageBench).Assembly.Location, "hello", $"{port}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        return await process.StandardOutput.ReadLineAsync() == "ready"
            ? new Hello(process, new Uri($"http://127.0.0.1:{port}/hello"))
            : throw new InvalidOperationException("The hello server did not start.");
    }

    private sealed record Hello(Process Process, Uri Page) : IDisposable
    {
        public void Dispose()
        {
            Process.Kill();
            Process.Dispose();
        }
    }
}
