using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Hosting;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Folkmoot.Tests.Infrastructure;

/// <summary>
/// The whole platform on a database of its own, spoken to over HTTP in memory: the real pipeline, rooms and pages, with a clock
/// that the test moves and jobs that the test runs.
/// </summary>
public sealed class TestHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly bool _keepsDatabase;

    private TestHost(WebApplication app, TestDatabase database, bool keepsDatabase, FakeClock clock, CapturedLog log)
    {
        _app = app;
        _keepsDatabase = keepsDatabase;
        Database = database;
        Clock = clock;
        Log = log;
    }

    public TestDatabase Database { get; }

    public FakeClock Clock { get; }

    /// <summary>Everything the platform logged.</summary>
    public CapturedLog Log { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="kind">The database to run on.</param>
    /// <param name="change">Changes the settings; null for a real place, not a demonstration.</param>
    /// <param name="services">Replaces services; null for none.</param>
    public static async Task<TestHost> StartAsync(
        DatabaseKind kind, Func<Settings, Settings>? change = null, Action<IServiceCollection>? services = null) =>
        await StartAsync(await TestDatabase.CreateAsync(kind), keepsDatabase: false, change, services);

    /// <summary>Starts on a database that is there, with the files beside it.</summary>
    /// <param name="database">The database.</param>
    /// <param name="keepsDatabase">Whether the database outlives the host.</param>
    /// <param name="change">Changes the settings; null for none.</param>
    /// <param name="services">Replaces services; null for none.</param>
    public static async Task<TestHost> StartAsync(
        TestDatabase database, bool keepsDatabase, Func<Settings, Settings>? change = null, Action<IServiceCollection>? services = null)
    {
        var kind = database.Provider.Kind;
        var clock = new FakeClock();
        var log = new CapturedLog();
        var settings = new Settings
        {
            DataFolder = database.Folder,
            DatabaseKind = kind,
            DatabaseConnection = database.Provider.ConnectionString,
            Address = new Uri("http://localhost"),
            Listen = "http://127.0.0.1:0",
            Mail = new MailSettings("moot@example.org", Relay: null, User: null, Password: null, KeepDays: 7),
        };
        settings = change?.Invoke(settings) ?? settings;
        var app = PlatformHost.Build(settings, database.Provider, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders().AddProvider(log);
            builder.Services.AddSingleton<TimeProvider>(clock);
            // Jobs run when the test says so.
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(JobRunner)));
            services?.Invoke(builder.Services);
        });
        await app.StartAsync();
        return new TestHost(app, database, keepsDatabase, clock, log);
    }

    public TestServer Server => _app.GetTestServer();

    /// <summary>A new visitor with cookies of their own.</summary>
    public Browser NewBrowser() => new(Server);

    /// <summary>Runs every job that is due, and those that these ask for, until none is.</summary>
    public async Task RunJobsAsync()
    {
        var worker = _app.Services.GetRequiredService<JobWorker>();
        while (await worker.RunNextAsync(TestContext.Current.CancellationToken))
        {
            // The next one.
        }
    }

    /// <summary>All letters written so far, the oldest first.</summary>
    public async Task<IReadOnlyList<Letter>> LettersAsync()
    {
        await using var db = Database.NewContext();
        return await db.Letters.OrderBy(l => l.Id).Select(l => new Letter(l.To, l.Subject, l.Body)).ToListAsync();
    }

    /// <summary>Calls a service as a request or job would.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <inheritdoc cref="WithAsync{TService, T}"/>
    public async Task WithAsync<TService>(Func<TService, Task> use)
        where TService : notnull
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (!_keepsDatabase)
            await Database.DisposeAsync();
    }
}
