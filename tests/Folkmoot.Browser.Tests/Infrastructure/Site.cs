using System.Net;
using System.Net.Sockets;
using Folkmoot.Data.Sqlite;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Google;
using Folkmoot.Platform.Hosting;
using Folkmoot.Tests.Platform.Google;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Folkmoot.Browser.Tests.Infrastructure;

/// <summary>The real server on a free port of this machine, with an embedded database in a folder of its own and its jobs running.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SqliteDatabase _database;
    private readonly string _folder;

    private Site(WebApplication app, SqliteDatabase database, string folder, Uri address, ShiftedClock clock, ServerFailures failures)
    {
        _app = app;
        _database = database;
        _folder = folder;
        Address = address;
        Clock = clock;
        Failures = failures;
    }

    public Uri Address { get; }

    public ShiftedClock Clock { get; }

    public ServerFailures Failures { get; }

    /// <param name="shift">How far its clock is put back or forward at first.</param>
    /// <param name="demonstration">Whether it is a demonstration, with its banner and its gallery.</param>
    /// <param name="hasSheets">Whether it has an account for sheets at Google, played by <see cref="FakeGoogle"/>.</param>
    public static async Task<Site> StartAsync(TimeSpan shift = default, bool demonstration = false, bool hasSheets = false)
    {
        var folder = Directory.CreateTempSubdirectory("folkmoot-browser-").FullName;
        var database = SqliteDatabase.At(Path.Combine(folder, "folkmoot.db"));
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var clock = new ShiftedClock(shift);
        var failures = new ServerFailures();
        var settings = new Settings
        {
            DataFolder = folder,
            DatabaseKind = DatabaseKind.Sqlite,
            DatabaseConnection = database.ConnectionString,
            Address = address,
            Listen = address.GetLeftPart(UriPartial.Authority),
            Demonstration = demonstration,
            Mail = new MailSettings("moot@example.org", Relay: null, User: null, Password: null, KeepDays: 7),
            Google = hasSheets ? FakeGoogle.Account : null,
        };
        var app = PlatformHost.Build(settings, database, builder =>
        {
            builder.Logging.ClearProviders().AddProvider(failures);
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.AddSingleton(_ => new GoogleLine(new FakeGoogle(clock.GetUtcNow)));
        });
        await app.PrepareDatabaseAsync(CancellationToken.None);
        await app.StartAsync();
        return new Site(app, database, folder, address, clock, failures);
    }

    public FolkmootDb NewContext() => _database.NewContext();

    /// <summary>Calls a service as a request or job would.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <inheritdoc cref="WithAsync{TService, T}"/>
    public Task WithAsync<TService>(Func<TService, Task> use)
        where TService : notnull => WithAsync<TService, bool>(async service =>
        {
            await use(service);
            return true;
        });

    /// <summary>Waits until the jobs have brought about what is asked for.</summary>
    public async Task UntilAsync(string what, Func<FolkmootDb, Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        try
        {
            do
            {
                await using var db = NewContext();
                if (await isSo(db))
                    return;
            }
            while (await look.WaitForNextTickAsync(patience.Token));
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"Within a minute it did not come about that {what}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _database.CloseIdle();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
