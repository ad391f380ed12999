using System.Diagnostics;
using System.Net;
using Folkmoot.Tests.Ballots.Crash;

namespace Folkmoot.Bench;

/// <summary>From the start of the process to the first whole page.</summary>
internal static class StartBench
{
    private const int Times = 5;

    public static async Task RunAsync()
    {
        Console.WriteLine($"\n## Start to first page (SQLite, {Times} runs each)\n");
        Console.WriteLine("| | min s | median s | max s | server's CPU s, median |");
        Console.WriteLine("|---|---|---|---|---|");
        await using (var site = await PreparedSite.MakeSqliteAsync())
        {
            foreach (var (name, page) in new[] { ("home page, database there", "/"), ("result page, database there", site.Finished.Url + "/result") })
                await PrintAsync(name, () => MeasureAsync(site.Settings.DataFolder, page));
        }

        await PrintAsync("home page, database made first", () => FreshAsync());
        await PrintAsync("home page, database made first, demonstration loading", () => FreshAsync(("FOLKMOOT_DEMONSTRATION", "true")));
    }

    private static async Task PrintAsync(string name, Func<Task<(double Seconds, double Cpu)>> measure)
    {
        var runs = new List<(double Seconds, double Cpu)>();
        for (var i = 0; i < Times; i++)
            runs.Add(await measure());
        var seconds = runs.Select(r => r.Seconds).Order().ToArray();
        Console.WriteLine($"| {name} | {seconds[0]:F2} | {seconds[Times / 2]:F2} | {seconds[^1]:F2} | {runs.Select(r => r.Cpu).Order().ElementAt(Times / 2):F2} |");
    }

    private static async Task<(double Seconds, double Cpu)> FreshAsync(params (string Name, string Value)[] more)
    {
        var folder = Directory.CreateTempSubdirectory("folkmoot-bench-").FullName;
        var measured = await MeasureAsync(folder, "/", more);
        Directory.Delete(folder, recursive: true);
        return measured;
    }

    private static async Task<(double Seconds, double Cpu)> MeasureAsync(string folder, string page, params (string Name, string Value)[] more)
    {
        var last = "";
        var start = Stopwatch.GetTimestamp();
        await using var server = ServerProcess.Launch(folder, $"Data Source={Path.Combine(folder, "folkmoot.db")}", line => last = line.Length > 0 ? line : last, more);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(1))
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(server.Address, page));
                await answer.Content.ReadAsByteArrayAsync();
                return answer.StatusCode == HttpStatusCode.OK
                    ? (Stopwatch.GetElapsedTime(start).TotalSeconds, server.CpuTime.TotalSeconds)
                    : throw new InvalidOperationException($"{page} answered {(int)answer.StatusCode}.");
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
                await Task.Delay(5);
            }
        }

        throw new InvalidOperationException($"The server did not answer within a minute; it said last: {last}");
    }
}
