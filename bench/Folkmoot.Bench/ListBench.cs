using Folkmoot.Tests.Ballots.Crash;

namespace Folkmoot.Bench;

/// <summary>How long lists of thousands of ideas and threads of a thousand points take, rendered anew for each visitor.</summary>
internal static class ListBench
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(PreparedSite made, string database)
    {
        await using var site = made;
        var town = await IdeaTown.MakeAsync(site);
        await using var server = await ServerProcess.StartAsync(site.Settings.DataFolder, site.Settings.DatabaseConnection, CancellationToken.None);
        (string Name, string Path)[] pages =
        [
            ("proposals, first page", "/proposals"),
            ("proposals, last page", "/proposals?p=99999"),
            ("proposals, two words", "/proposals?words=bench+river"),
            ("proposals, area and category", "/proposals?area=North&category=Streets"),
            ("ideas, newest first", "/ideas"),
            ("ideas, most supported first", "/ideas?order=support"),
            ("ideas, in the day's order", "/ideas?order=chance"),
            ("ideas, two words and an area", "/ideas?words=bench+river&area=North"),
            ("an idea with its points", $"/ideas/{IdeaTown.Discussed}"),
            ("the same, page 25 of both sides", $"/ideas/{IdeaTown.Discussed}?for=25&against=25"),
            ("process page", ""),
            ("checks", "/checks"),
        ];
        Console.WriteLine($"\n## Long lists ({database}: {IdeaTown.Many:N0} proposals, {IdeaTown.Many:N0} ideas with {IdeaTown.Supports:N0} supports, one idea with {IdeaTown.Points:N0} points and {IdeaTown.Votes:N0} votes on them; every page rendered anew; one connection, {WarmUp.TotalSeconds} s to warm up, {Run.Length.TotalSeconds} s)\n");
        Console.WriteLine("| page | kB as sent | p50 ms | p95 ms | p99 ms | server's CPU ms per page |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var (name, path) in pages)
        {
            // A visitor with a cookie of their own is served no page that was made for others.
            using var client = await PageClient.ConnectAsync(new Uri(server.Address, town + path), "Cookie: own=1\r\n");
            await MeasureAsync(client, WarmUp);
            var before = server.CpuTime;
            var run = await MeasureAsync(client, Run.Length);
            Console.WriteLine($"| {name} | {client.Length / 1024.0:F0} | {run.P50:F1} | {run.P95:F1} | {run.P99:F1} | {(server.CpuTime - before).TotalMilliseconds / run.Calls:F1} |");
        }
    }

    private static Task<Run> MeasureAsync(PageClient client, TimeSpan length) => Run.OfAsync(1, length, async _ =>
    {
        await client.GetAsync();
        return true;
    });
}
