using System.Globalization;
using Folkmoot.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var postgres = Environment.GetEnvironmentVariable("FOLKMOOT_TEST_POSTGRES");
switch (args)
{
    case ["hello", var port]:
        await HelloServer.RunAsync(int.Parse(port, CultureInfo.InvariantCulture));
        return 0;
    case ["all" or "start" or "pages" or "lists" or "ballots" or "ledger"]:
        break;
    case ["visits", ..]:
        await Machine.DescribeAsync(postgres);
        var seconds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 300;
        await OnBothAsync(voters: 500 * seconds + 50_000, (site, name) => VisitBench.RunAsync(site, name, seconds));
        return 0;
    case ["listen", ..]:
        await Machine.DescribeAsync(postgres);
        await OnBothAsync(voters: 1, (site, name) => ListenBench.RunAsync(site, name, args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 60));
        return 0;
    case ["scale", ..]:
        await Machine.DescribeAsync(postgres);
        await OnBothAsync(voters: 1, (site, name) => ScaleBench.RunAsync(site, name, args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000));
        return 0;
    default:
        Console.Error.WriteLine("""
            Say what to measure: dotnet run -c Release --project bench/Folkmoot.Bench -- all|start|pages|lists|ballots|ledger|visits [SECONDS]|listen [SECONDS]|scale [VOTERS]
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
if (all || args[0] == "lists")
{
    await ListBench.RunAsync(PreparedSite.EmptySqlite(), "SQLite");
    if (postgres is not null)
        await ListBench.RunAsync(await PreparedSite.EmptyPostgresAsync(postgres), "PostgreSQL");
}

if (all || args[0] == "ballots")
    await OnBothAsync(PreparedSite.Voters, BallotBench.RunAsync);
if (all || args[0] == "ledger")
    await OnBothAsync(voters: 1, LedgerBench.RunAsync);

Console.WriteLine($"\nLoad average at the end: {Machine.Load()}");
return 0;

async Task OnBothAsync(int voters, Func<PreparedSite, string, Task> measure)
{
    await using (var sqlite = await PreparedSite.MakeSqliteAsync(voters))
        await measure(sqlite, "SQLite");
    if (postgres is not null)
    {
        await using var server = await PreparedSite.MakePostgresAsync(postgres, voters);
        await measure(server, "PostgreSQL");
    }
}
