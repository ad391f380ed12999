using System.Globalization;
using Folkmoot.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var postgres = Environment.GetEnvironmentVariable("FOLKMOOT_TEST_POSTGRES");
switch (args)
{
    case ["hello", var port]:
        await HelloServer.RunAsync(int.Parse(port, CultureInfo.InvariantCulture));
        return 0;
    case ["all" or "start" or "pages" or "ballots" or "ledger"]:
        break;
    case ["visits", ..]:
        await Machine.DescribeAsync(postgres);
        var seconds = Number(300);
        await OnAsync(voters: VisitBench.VotersFor(seconds), (site, name) => VisitBench.RunAsync(site, name, seconds));
        return Ended();
    case ["listen", ..]:
        await Machine.DescribeAsync(postgres);
        await OnAsync(voters: 1, (site, name) => ListenBench.RunAsync(site, name, Number(60)));
        return Ended();
    case ["scale", ..]:
        await Machine.DescribeAsync(postgres);
        await OnAsync(voters: 1, (site, name) => ScaleBench.RunAsync(site, name, Number(1_000_000)));
        return Ended();
    case ["lists", ..]:
        await Machine.DescribeAsync(postgres);
        await ListsAsync();
        return Ended();
    default:
        Console.Error.WriteLine("""
            Say what to measure: dotnet run -c Release --project bench/Folkmoot.Bench -- all|start|pages|ballots|ledger|lists|visits [SECONDS]|listen [SECONDS]|scale [VOTERS]
            The last four take "sqlite" or "postgresql" as their last word, for one database alone.
            For PostgreSQL set FOLKMOOT_TEST_POSTGRES to a connection string whose user may create databases.
            """);
        return 2;
}

var all = args[0] == "all";
await Machine.DescribeAsync(postgres);
if (all || args[0] == "start")
    await StartBench.RunAsync();
if (all || args[0] == "pages")
    await PageBench.RunAsync();
if (all)
    await ListsAsync();
if (all || args[0] == "ballots")
    await OnAsync(PreparedSite.Voters, BallotBench.RunAsync);
if (all || args[0] == "ledger")
    await OnAsync(voters: 1, LedgerBench.RunAsync);
return Ended();

int Number(int otherwise) => args.Length > 1 && int.TryParse(args[1], CultureInfo.InvariantCulture, out var number) ? number : otherwise;

bool IsWanted(string database) => args[^1] is not ("sqlite" or "postgresql") || args[^1] == database;

int Ended()
{
    Console.WriteLine($"\nLoad average at the end: {Machine.Load()}");
    return 0;
}

async Task OnAsync(int voters, Func<PreparedSite, string, Task> measure)
{
    if (IsWanted("sqlite"))
    {
        await using var sqlite = await PreparedSite.MakeSqliteAsync(voters);
        await measure(sqlite, "SQLite");
    }

    if (postgres is not null && IsWanted("postgresql"))
    {
        await using var server = await PreparedSite.MakePostgresAsync(postgres, voters);
        await measure(server, "PostgreSQL");
    }
}

async Task ListsAsync()
{
    if (IsWanted("sqlite"))
        await ListBench.RunAsync(PreparedSite.EmptySqlite(), "SQLite");
    if (postgres is not null && IsWanted("postgresql"))
        await ListBench.RunAsync(await PreparedSite.EmptyPostgresAsync(postgres), "PostgreSQL");
}
