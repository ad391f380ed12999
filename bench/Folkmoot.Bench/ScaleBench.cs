using System.Diagnostics;
using System.Text;
using Folkmoot.Ballots;
using Folkmoot.Ballots.Box;
using Folkmoot.Ballots.Count;
using Folkmoot.Ballots.Export;
using Folkmoot.Ballots.Roll.Upload;
using Folkmoot.Ballots.Settings;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Bench;

/// <summary>A city: a list of a million voters uploaded, a million ballots cast, counted and exported, in one process whose memory is watched.</summary>
internal static class ScaleBench
{
    private static readonly Actor Organiser = new(null, "Organiser, Wyebridge");

    public static async Task RunAsync(PreparedSite site, string name, int size)
    {
        Console.WriteLine($"\n## A city: {name}, {size:N0} voters and as many ballots\n");
        Console.WriteLine("| | s | CPU s of this process | its memory before, MB | its peak, MB |");
        Console.WriteLine("|---|---|---|---|---|");
        await using var app = site.Build();
        await app.StartAsync();
        var phase = site.Open.Phases[0];
        await MeasureAsync($"upload and reading of the list, {size:N0} rows", async () =>
        {
            var list = List(size);
            await using (var scope = app.Services.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<RollDesk>().TakeAsync(Organiser, phase, "voters.csv", new MemoryStream(list), list.Length, CancellationToken.None);
            await UntilAsync(site.Database, db => db.Set<RollUpload>().AnyAsync(u => u.Added != null || u.Faults != ""));
        });
        var codes = new List<byte[]>(size);
        await using (var db = site.Database.NewContext())
        {
            await foreach (var code in db.Roll.Where(e => e.PhaseId == phase.Id && e.Addressee != "").Select(e => e.CodeHash).AsAsyncEnumerable())
                codes.Add(code);
        }

        if (codes.Count != size)
            throw new InvalidOperationException($"The roll holds {codes.Count:N0} voters.");
        await MeasureAsync($"casting {size:N0} ballots through the box, 512 at once", async () =>
        {
            var box = app.Services.GetRequiredService<BallotBox>();
            var choices = Choices();
            await Parallel.ForAsync(0, size, new ParallelOptions { MaxDegreeOfParallelism = 512 }, async (voter, cancellationToken) =>
            {
                var key = new byte[32];
                BitConverter.TryWriteBytes(key, voter);
                if (await box.SaveAsync(new SaveBallot(phase.Id, key, codes[voter], 1, choices[voter % choices.Length]), cancellationToken) != SaveOutcome.Saved)
                    throw new InvalidOperationException("A ballot was not saved.");
            });
        });
        codes.Clear();
        // Whoever was inside at the end may finish for a while; the count begins when that is over.
        await using (var db = site.Database.NewContext())
            await db.Set<Folkmoot.Processes.Phase>().Where(p => p.Id == phase.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.ClosesAt, DateTimeOffset.UtcNow.AddMinutes(-1 - BallotSettingsJson.Read(phase.Settings).GraceMinutes)));
        await MeasureAsync("closing and counting", async () =>
        {
            await using (var scope = app.Services.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<Folkmoot.Processes.PhaseWriter>().TurnAsync(phase.Id, CancellationToken.None);
            await UntilAsync(site.Database, db => db.Set<CountRecord>().AnyAsync(c => c.PhaseId == phase.Id && c.FinishedAt != null));
        });
        await MeasureAsync("export of the ballots in the Pabulib format", async () =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            await using var file = File.Create(Path.Combine(site.Settings.DataFolder, "export.pb"));
            await scope.ServiceProvider.GetRequiredService<ElectionExport>().WriteAsync(site.Open, phase, file, CancellationToken.None);
        });
        await app.StopAsync();
        Console.WriteLine($"\nThe database is {await SizeAsync(site.Database) / 1048576:N0} MB large.");
    }

    private static async Task<long> SizeAsync(IDatabaseProvider database)
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = database.Kind is DatabaseKind.Sqlite ? "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()" : "SELECT pg_database_size(current_database())";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>The platform's own jobs do the work; they are looked at until they have.</summary>
    private static async Task UntilAsync(IDatabaseProvider database, Func<FolkmootDb, Task<bool>> isDone)
    {
        while (true)
        {
            await using (var db = database.NewContext())
            {
                if (await isDone(db))
                    return;
            }

            await Task.Delay(200);
        }
    }

    private static byte[] List(int size)
    {
        var text = new StringBuilder("name,address,postcode\n", 48 * size);
        for (var i = 1; i <= size; i++)
            text.Append($"Resident Number {i},{i % 97 + 1} Street {i / 97},WB{i % 100} {i % 9}AB\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // As varied as in a real vote of 64 ideas.
    private static string[] Choices()
    {
        var random = new Random(1215);
        return [.. Enumerable.Range(0, 200_003).Select(_ => string.Join(',', TownElection.Choose(random)))];
    }

    private static async Task MeasureAsync(string name, Func<Task> act)
    {
        // What earlier steps have left behind is given back first, so that the peak is this step's own.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        ResetPeak();
        var before = Peak();
        var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await act();
        Console.WriteLine($"| {name} | {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} | {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:F1} | {before:N0} | {Peak():N0} |");
    }

    // Linux counts the peak anew when asked to.
    private static void ResetPeak()
    {
        if (OperatingSystem.IsLinux())
            File.WriteAllText("/proc/self/clear_refs", "5");
    }

    private static long Peak()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 / 1048576;
    }
}
