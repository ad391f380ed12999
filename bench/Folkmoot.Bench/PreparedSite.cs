using System.Text;
using Folkmoot.Ballots.Import;
using Folkmoot.Ballots.Roll;
using Folkmoot.Communities;
using Folkmoot.Data.Postgres;
using Folkmoot.Data.Sqlite;
using Folkmoot.Platform;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Hosting;
using Folkmoot.Platform.Jobs;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Folkmoot.Bench;

/// <summary>A site with a town, a counted vote and an open vote, in a folder and database of its own that are removed at the end.</summary>
internal sealed class PreparedSite : IAsyncDisposable
{
    public const int Voters = 40_000;

    private static readonly Actor Organiser = new(null, "Organiser, Wyebridge");

    private readonly Func<Task> _remove;

    private PreparedSite(IDatabaseProvider database, string folder, Func<Task> remove)
    {
        Database = database;
        _remove = remove;
        Settings = new Settings
        {
            DataFolder = folder,
            DatabaseKind = database.Kind,
            DatabaseConnection = database.ConnectionString,
            Address = new Uri("http://localhost"),
            Listen = "http://127.0.0.1:0",
            Mail = new MailSettings("moot@example.org", Relay: null, User: null, Password: null, KeepDays: 7),
        };
    }

    public IDatabaseProvider Database { get; }

    public Settings Settings { get; }

    public ProcessView Finished { get; private set; } = null!;

    public ProcessView Open { get; private set; } = null!;

    /// <summary>The codes of the open vote's voters.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <param name="voters">How many voters the open vote has.</param>
    public static async Task<PreparedSite> MakeSqliteAsync(int voters = Voters)
    {
        var site = EmptySqlite();
        await site.FillAsync(voters);
        ((SqliteDatabase)site.Database).CloseIdle();
        return site;
    }

    public static async Task<PreparedSite> MakePostgresAsync(string server, int voters = Voters)
    {
        var site = await EmptyPostgresAsync(server);
        await site.FillAsync(voters);
        return site;
    }

    /// <summary>A site without tables.</summary>
    public static PreparedSite EmptySqlite()
    {
        var folder = Directory.CreateTempSubdirectory("folkmoot-bench-").FullName;
        var database = SqliteDatabase.At(Path.Combine(folder, "folkmoot.db"));
        return new PreparedSite(database, folder, () =>
        {
            database.CloseIdle();
            return Task.CompletedTask;
        });
    }

    /// <summary>A site without tables on a server.</summary>
    public static async Task<PreparedSite> EmptyPostgresAsync(string server)
    {
        var name = "folkmoot_bench_" + Guid.NewGuid().ToString("N");
        await ExecuteAsync(server, $"""CREATE DATABASE "{name}" TEMPLATE template0""");
        var database = new PostgresDatabase(new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString(), SqliteDatabase.At);
        return new PreparedSite(database, Directory.CreateTempSubdirectory("folkmoot-bench-").FullName, async () =>
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(database.ConnectionString));
            await ExecuteAsync(server, $"""DROP DATABASE "{name}" WITH (FORCE)""");
        });
    }

    /// <summary>The platform in this process, without its log.</summary>
    public WebApplication Build() => PlatformHost.Build(Settings, Database, builder => builder.Logging.ClearProviders());

    public async ValueTask DisposeAsync()
    {
        await _remove();
        Directory.Delete(Settings.DataFolder, recursive: true);
    }

    private async Task FillAsync(int voters)
    {
        await using var app = Build();
        await app.PrepareDatabaseAsync(CancellationToken.None);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            var place = await services.GetRequiredService<Places>()
                .CreateAsync(Organiser, new PlaceDetails("Wyebridge", "town", "", null, "Europe/London", "GBP"), null, CancellationToken.None);
            Finished = await ImportAsync(services, place, ImportAs.Finished, "finished.pb");
            Open = await ImportAsync(services, place, ImportAs.Open, "open.pb");
            var roll = services.GetRequiredService<RollBook>();
            for (var made = 0; made < voters; made += RollBook.MaxAtOnce)
            {
                await roll.AddNamelessAsync(Organiser, Open.Phases[0], Math.Min(RollBook.MaxAtOnce, voters - made), CancellationToken.None);
                services.GetRequiredService<FolkmootDb>().ChangeTracker.Clear();
            }

            Codes = [.. (await roll.LettersAsync(Open.Phases[0].Id, 1, voters, CancellationToken.None)).Select(l => l.Code)];
        }

        var jobs = app.Services.GetRequiredService<JobWorker>();
        while (await jobs.RunNextAsync(CancellationToken.None))
        {
            // The next one, until the count is done.
        }
    }

    private static async Task<ProcessView> ImportAsync(IServiceProvider services, Place place, ImportAs form, string name)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(TownElection.Write()));
        return await services.GetRequiredService<ElectionImporter>()
            .ImportAsync(Organiser, place, file, new ImportRequest(name, form, ""), (_, _) => { }, CancellationToken.None);
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Database = "postgres", Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
