using Folkmoot.Communities;
using Folkmoot.Funds;
using Folkmoot.Funds.Books;
using Folkmoot.Ledger;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Bench;

/// <summary>Durable transactions of the journal per second, each judged, chained and stored, beside rows of the same length that the bare database takes.</summary>
internal static class LedgerBench
{
    private const string RawInsert = """INSERT INTO bench_line ("JournalId", "Sequence", "Line") VALUES (@journal, @sequence, @line)""";
    private static readonly Actor Office = new(null, "Bench");

    public static async Task RunAsync(PreparedSite site, string name)
    {
        Console.WriteLine($"\n## Transactions of the journal per second: {name} (closed loop, {Run.Length.TotalSeconds} s each)\n");
        Console.WriteLine("| | rows or transactions per s | p50 ms | p99 ms | measuring process's share of the machine |");
        Console.WriteLine("|---|---|---|---|---|");
        await using var app = site.Build();
        await app.StartAsync();
        var (journal, line) = await OpenAsync(app.Services, site.Database);
        await RawAsync(site.Database, line, "raw insert of lines as long, 1 row per commit, 1 connection", 1);
        await RawAsync(site.Database, line, "raw insert of lines as long, 100 rows per commit, 1 connection (latency of the commit)", 100);
        var box = app.Services.GetRequiredService<JournalBox>();
        var key = 0;
        foreach (var callers in new[] { 1, 64, 1024 })
        {
            Print($"journal, money received, {callers} at once", await Run.OfAsync(callers, Run.Length, async _ =>
            {
                await box.AppendAsync(journal, Wish($"k{Interlocked.Increment(ref key)}", new Received { Fund = FundDesk.Fund, Lot = "lot", Pence = 100 }), CancellationToken.None);
                return true;
            }));
        }

        Print("journal, an award evaluated and committed, 1024 at once", await Run.OfAsync(1024, Run.Length, async _ =>
        {
            var commitment = new Committed { Grant = "grant", Instalments = [new InstalmentTerms { Id = "1", Pence = 1 }] };
            await box.AppendAsync(journal, Wish($"k{Interlocked.Increment(ref key)}", commitment), CancellationToken.None);
            return true;
        }));
        await RawAsync(site.Database, line, "raw insert again, 1 row per commit, 1 connection", 1);
        await app.StopAsync();
    }

    private static async Task<(Guid Journal, byte[] Line)> OpenAsync(IServiceProvider services, IDatabaseProvider database)
    {
        await using var scope = services.CreateAsyncScope();
        var place = (await scope.ServiceProvider.GetRequiredService<Places>().AllAsync(CancellationToken.None))[0];
        await scope.ServiceProvider.GetRequiredService<FundDesk>().OpenAsync(Office, place, "Chest", "open", CancellationToken.None);
        var db = scope.ServiceProvider.GetRequiredService<FolkmootDb>();
        var journal = (await db.Journals.AsNoTracking().SingleAsync()).Id;
        var box = services.GetRequiredService<JournalBox>();
        LedgerEvent[] events =
        [
            new LotOpened { Lot = "lot", Contributor = "partner", LegalBasis = "other", Restriction = new Restriction { Outcomes = ["early-years"] } },
            new Received { Fund = FundDesk.Fund, Lot = "lot", Pence = 1_000_000_000 },
            new DecisionRecorded { Grant = "grant", Fund = FundDesk.Fund, Payee = "group", Pence = 500_000_000, Record = "minute", Spend = new Spend { Outcomes = ["early-years"], CostKind = CostKind.Revenue, RecipientType = "group" } },
            new Committed { Grant = "grant", Instalments = [new InstalmentTerms { Id = "1", Pence = 100 }] },
        ];
        var last = events.Length;
        byte[] line = [];
        foreach (var what in events)
            line = (await box.AppendAsync(journal, Wish($"start-{last--}", what), CancellationToken.None)).Line.ToArray();
        await using var connection = await database.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        var (id, bytes) = database.Kind is DatabaseKind.Sqlite ? ("TEXT", "BLOB") : ("uuid", "bytea");
        command.CommandText = $"""CREATE TABLE IF NOT EXISTS bench_line ("JournalId" {id} NOT NULL, "Sequence" bigint NOT NULL, "Line" {bytes} NOT NULL, PRIMARY KEY ("JournalId", "Sequence"))""";
        await command.ExecuteNonQueryAsync();
        return (journal, line);
    }

    private static Instruction Wish(string key, LedgerEvent what) => new() { Key = key, Effective = DateOnly.FromDateTime(DateTime.UtcNow), Actor = "office", Reason = "As decided", Event = what };

    private static async Task RawAsync(IDatabaseProvider database, byte[] line, string name, int rowsPerCommit)
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = RawInsert;
        var journal = Guid.NewGuid();
        foreach (var (parameterName, value) in new (string, object)[] { ("journal", journal), ("sequence", 0L), ("line", line) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (parameterName, value);
            command.Parameters.Add(parameter);
        }

        var sequence = 0L;
        Print(name, await Run.OfAsync(1, Run.Length, async _ =>
        {
            await using var transaction = await database.BeginWriteAsync(connection, CancellationToken.None);
            command.Transaction = transaction;
            for (var row = 0; row < rowsPerCommit; row++)
            {
                command.Parameters[1].Value = sequence++;
                await command.ExecuteNonQueryAsync();
            }

            await transaction.CommitAsync();
            return true;
        }), rowsPerCommit);
    }

    private static void Print(string name, Run run, int rows = 1) =>
        Console.WriteLine($"| {name} | {run.PerSecond * rows:N0} | {run.P50:F2} | {run.P99:F2} | {run.OwnCpu:P0} |");
}
