using System.Globalization;
using Folkmoot.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var postgres = Environment.GetEnvironmentVariable("FOLKMOOT_TEST_POSTGRES");
switch (args)
{
    case ["hello", var port]:
        await HelloServer.RunAsync(int.Parse(port, CultureInfo.InvariantCulture));
        return 0;
    case ["all" or "start" or "pages" or "lists" or "ballots"]:
        break;
    default:
        Console.Error.WriteLine("""
            Say what to measure: dotnet run -c Release --project bench/Folkmoot.Bench -- all|start|pages|lists|ballots
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
{
    await using (var sqlite = await PreparedSite.MakeSqliteAsync())
        await BallotBench.RunAsync(sqlite, "SQLite");
    if (postgres is not null)
    {
        await using var server = await PreparedSite.MakePostgresAsync(postgres);
        await BallotBench.RunAsync(server, "PostgreSQL");
    }
}

Console.WriteLine($"\nLoad average at the end: {Machine.Load()}");
return 0;
