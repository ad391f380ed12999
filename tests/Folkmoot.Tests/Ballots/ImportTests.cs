using System.Text;
using System.Text.Json;
using Folkmoot.Ballots;
using Folkmoot.Ballots.Count;
using Folkmoot.Ballots.Export;
using Folkmoot.Ballots.Import;
using Folkmoot.Counting;
using Folkmoot.Counting.Pabulib;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Ballots;

public sealed class ImportTests
{
    [Theory, Databases]
    public async Task A_finished_election_is_counted_and_its_result_public(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind, ImportAs.Finished);
        await scene.Host.RunJobsAsync();

        Assert.Equal(["b", "a"], await WinnersAsync(scene));
        var page = await scene.Host.NewBrowser().GetAsync(scene.Url + "/result");
        Assert.Equal("2 of 3 ideas will happen", page.Heading);
    }

    [Theory, Databases]
    public async Task The_export_counts_the_same_and_carries_nothing_beside_the_ballots(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind, ImportAs.Finished);
        await scene.Host.RunJobsAsync();

        var text = await ExportAsync(scene);
        var file = PabulibReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

        Assert.Equal(["b", "a"], Counter.Count(file.Election, new EqualSharesRule { Add1 = Add1.Overspend }).WinnerIds);
        Assert.Contains("\nvoter_id;vote\n", text, StringComparison.Ordinal);
        Assert.Equal(5, file.Election.BallotCount);
    }

    [Theory, Databases]
    public async Task An_open_election_takes_the_projects_and_leaves_the_ballots(DatabaseKind kind)
    {
        await using var scene = await BallotScene.StartAsync(kind, ImportAs.Open);

        await using var db = scene.Host.Database.NewContext();
        Assert.Empty(await db.Ballots.ToListAsync());
        Assert.Equal(ProcessState.Published, scene.Process.Process.State);
        Assert.Equal(PhaseState.Open, scene.Phase.State);
    }

    [Theory]
    [Databases("1;a\n", "1;nobody\n", "small.pb: Line 22")]
    [Databases("budget;100", "budget;many", "small.pb: Line 9")]
    [Databases("a;50;Trees", "a;0;Trees", "needs a cost above zero")]
    [Databases("vote_type;approval", "vote_type;telepathy", "small.pb: Line 10")]
    public async Task A_file_with_a_mistake_is_refused_whole_and_the_line_named(DatabaseKind kind, string right, string wrong, string sentence)
    {
        await using var host = await TestHost.StartAsync(kind);
        var place = await BallotScene.MakePlaceAsync(host);
        var election = BallotScene.SmallElection.Replace(right, wrong, StringComparison.Ordinal);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => BallotScene.ImportAsync(host, place, ImportAs.Finished, election));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
        await using var db = host.Database.NewContext();
        Assert.Empty(await db.Processes.ToListAsync());
        Assert.Empty(await db.Ballots.ToListAsync());
    }

    [Theory]
    [Databases("Poland_Wieliczka_2023_Green_Budget.pb", "", "mes_cost_add1_overspendstop")]
    [Databases("Poland_Warszawa_2026.pb", "", "published")]
    [Databases("Poland_Warszawa_2026.pb", "greedy", "greedy_cost")]
    public async Task A_real_election_gives_its_known_winners_and_so_does_its_export(DatabaseKind kind, string name, string rule, string expected)
    {
        var folder = RealData.Folder("pabulib");
        var election = await File.ReadAllTextAsync(Path.Combine(folder, name));
        await using var host = await TestHost.StartAsync(kind);
        var place = await BallotScene.MakePlaceAsync(host);
        var process = await BallotScene.ImportAsync(host, place, ImportAs.Finished, election, rule);
        await host.RunJobsAsync();

        var account = await host.WithAsync<ResultReader, CountAccount?>(r => r.AccountAsync(process.Phases[0].Id, CancellationToken.None));
        var winners = account!.Rounds.Select(r => r.Project).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(Golden(folder, name, expected), winners);
        var stream = new MemoryStream();
        await host.WithAsync<ElectionExport>(e => e.WriteAsync(process, process.Phases[0], stream, CancellationToken.None));
        stream.Position = 0;
        var exported = PabulibReader.Read(stream);
        var counted = Counter.Count(exported.Election, Folkmoot.Ballots.Settings.RuleFactory.Make(Folkmoot.Ballots.Settings.BallotSettingsJson.Read(process.Phases[0].Settings)));
        Assert.Equal(winners, counted.WinnerIds.Order(StringComparer.Ordinal));
    }

    private static List<string> Golden(string folder, string name, string expected)
    {
        using var golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "golden.json")));
        var entry = golden.RootElement.GetProperty("instances").GetProperty(name);
        var list = expected == "published" ? entry.GetProperty("published_selected") : entry.GetProperty("peer_pabutools").GetProperty(expected).GetProperty("winners");
        return [.. list.EnumerateArray().Select(w => w.ToString()).Order(StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<string>> WinnersAsync(BallotScene scene)
    {
        var account = await scene.Host.WithAsync<ResultReader, CountAccount?>(r => r.AccountAsync(scene.Phase.Id, CancellationToken.None));
        return [.. account!.Rounds.Select(r => r.Project)];
    }

    private static async Task<string> ExportAsync(BallotScene scene)
    {
        var stream = new MemoryStream();
        await scene.Host.WithAsync<ElectionExport>(e => e.WriteAsync(scene.Process, scene.Phase, stream, CancellationToken.None));
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
