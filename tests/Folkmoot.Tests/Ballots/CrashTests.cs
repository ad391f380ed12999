using Folkmoot.Ballots;
using Folkmoot.Ballots.Import;
using Folkmoot.Ballots.Roll;
using Folkmoot.Data.Sqlite;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Tests.Ballots.Crash;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Ballots;

/// <summary>
/// The server program is killed in the middle of the rush, again and again, and no voter who was told "saved" loses that ballot. The
/// checker that says so is itself put to a box that acknowledges too early, and to rows changed behind the platform's back.
/// </summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int Codes = 12;
    private const int Rivals = 4;
    private const int Kills = 3;
    private const int Proposals = 3;

    [Theory, Databases]
    public async Task Killing_the_server_under_load_loses_no_acknowledged_ballot(DatabaseKind kind)
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(10));
        await using var host = await TestHost.StartAsync(kind);
        var (process, codes) = await OpenVoteAsync(host, TimeProvider.System.GetUtcNow());
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        var address = new Uri("http://127.0.0.1");
        HttpVoter[] browsers = [.. codes.Concat(codes.Take(Rivals)).Select(c => new HttpVoter(http, () => address, process.Url, c))];
        var crowd = new Crowd([.. browsers.Select((b, i) => (i % Codes, (IVoter)b))], Proposals, seed);

        var server = await StartAsync(host, limit.Token);
        try
        {
            for (var kill = 1; kill <= Kills; kill++)
            {
                address = server.Address;
                await crowd.VoteUntilAsync(random.Next(20, 200), server.KillAsync, limit.Token);
                server = await StartAsync(host, limit.Token);
                address = server.Address;
                var faults = BoxChecker.Faults(crowd.Tries, await BoxReading.ReadAsync(host, process.Phases[0], browsers));
                Assert.True(faults.Count == 0, $"Seed {seed}, kill {kill}:\n{string.Join('\n', faults)}");
            }
        }
        finally
        {
            await server.DisposeAsync();
        }

        output.WriteLine(string.Join(", ", crowd.Tries.CountBy(t => t.Answer).Select(a => $"{a.Value} {a.Key}")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_checker_finds_the_losses_of_a_box_that_acknowledges_before_it_has_written(bool isEager)
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"Seed {seed}");
        var box = new MemoryBox(isEager);
        var crowd = new Crowd([.. Enumerable.Range(0, Codes).Select(i => (i, box.NewVoter(i)))], Proposals, seed);
        await crowd.VoteUntilAsync(200, box.KillAsync, TestContext.Current.CancellationToken);

        var faults = BoxChecker.Faults(crowd.Tries, box.Rows());

        var told = crowd.Tries.Where(t => t.Answer == SaveAnswer.Acknowledged).Select(t => t.Browser).Distinct().Count();
        Assert.Equal(isEager ? told : 0, faults.Count);
        Assert.All(faults, f => Assert.Contains("was acknowledged, but", f, StringComparison.Ordinal));
    }

    [Theory, Databases]
    public async Task The_checker_finds_rows_that_were_taken_away_or_set_back(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var (process, codes) = await OpenVoteAsync(host, host.Clock.GetUtcNow());
        using var http = new HttpMessageInvoker(host.Server.CreateHandler());
        HttpVoter[] browsers = [.. codes.Take(3).Select(c => new HttpVoter(http, () => new Uri("http://localhost"), process.Url, c))];
        var tries = new List<SaveTry>();
        for (var i = 0; i < browsers.Length; i++)
        {
            Assert.Equal(SaveAnswer.Acknowledged, await browsers[i].EnterAsync());
            foreach (var (sequence, choices) in new[] { (1, "1"), (2, $"{i + 1}") })
                tries.Add(new SaveTry(i, i, sequence, choices, await browsers[i].SaveAsync(sequence, choices)));
        }

        Assert.Empty(BoxChecker.Faults(tries, await BoxReading.ReadAsync(host, process.Phases[0], browsers)));
        await using var db = host.Database.NewContext();
        await db.Ballots.Where(b => b.Choices == "2").ExecuteUpdateAsync(set => set.SetProperty(b => b.Sequence, 1).SetProperty(b => b.Choices, "1"));
        await db.Ballots.Where(b => b.Choices == "3").ExecuteUpdateAsync(set => set.SetProperty(b => b.Choices, "1,3"));
        var rows = await BoxReading.ReadAsync(host, process.Phases[0], browsers);

        Assert.Equal(
            [
                "Browser 1: save 2 was acknowledged, but the box has save 1.",
                "Browser 2: save 2 was acknowledged as 3, but the box has 1,3.",
                "Browser 2: the box has save 2 with 1,3, which was never sent or was refused.",
            ],
            BoxChecker.Faults(tries, rows));
        Assert.Equal(["Browser 0: save 2 was acknowledged, but there is no ballot."], BoxChecker.Faults([.. tries.Take(2)], []));
    }

    [Fact]
    public void The_checker_allows_for_what_was_sent_without_an_answer_and_for_nothing_else()
    {
        SaveTry[] tries = [new(0, 0, 1, "1", SaveAnswer.Acknowledged), new(0, 0, 2, "2", SaveAnswer.Unknown), new(0, 1, 1, "3", SaveAnswer.Refused), new(1, 2, 1, "1", SaveAnswer.Unknown)];

        Assert.Empty(BoxChecker.Faults(tries, [new BoxRow(0, 1, "1")]));
        Assert.Empty(BoxChecker.Faults(tries, [new BoxRow(0, 2, "2"), new BoxRow(2, 1, "1")]));
        Assert.Equal(["Browser 0: the box has save 2 with 3, which was never sent or was refused."], BoxChecker.Faults(tries, [new BoxRow(0, 2, "3")]));
        Assert.Equal(
            ["Browser 1: the box has save 1 with 3, which was never sent or was refused.", "Code 0: 2 ballots."],
            BoxChecker.Faults(tries, [new BoxRow(0, 1, "1"), new BoxRow(1, 1, "3")]));
        Assert.Equal(["Browser 9: a ballot although nothing was sent."], BoxChecker.Faults(tries, [new BoxRow(0, 1, "1"), new BoxRow(9, 1, "1")]));
    }

    private static async Task<(ProcessView Process, IReadOnlyList<string> Codes)> OpenVoteAsync(TestHost host, DateTimeOffset now)
    {
        host.Clock.Set(now);
        var place = await BallotScene.MakePlaceAsync(host);
        var process = await BallotScene.ImportAsync(host, place, ImportAs.Open, BallotScene.SmallElection);
        await host.WithAsync<RollBook>(roll => roll.AddNamelessAsync(BallotScene.Organiser, process.Phases[0], Codes, CancellationToken.None));
        var letters = await host.WithAsync<RollBook, IReadOnlyList<VoterLetter>>(roll => roll.LettersAsync(process.Phases[0].Id, 1, Codes, CancellationToken.None));
        return (process, [.. letters.Select(l => l.Code)]);
    }

    private static Task<ServerProcess> StartAsync(TestHost host, CancellationToken cancellationToken)
    {
        // The killed program must be the only one that has the file open, as it would be in the field.
        (host.Database.Provider as SqliteDatabase)?.CloseIdle();
        return ServerProcess.StartAsync(host.Database.Folder, host.Database.Provider.ConnectionString, cancellationToken);
    }
}
