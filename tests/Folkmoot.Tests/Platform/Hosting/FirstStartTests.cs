using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Hosting;
using Folkmoot.Platform.Jobs;
using Folkmoot.Tests.Infrastructure;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Folkmoot.Tests.Platform.Hosting;

public sealed class FirstStartTests
{
    [Theory, Databases]
    public async Task A_new_demonstration_says_where_it_is_and_is_filled_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(kind);
        var filled = new Filling();

        var first = await StartAsync(database, filled);
        var second = await StartAsync(database, filled);

        Assert.Equal("Folkmoot is at http://moot.test/", first[0]);
        Assert.Contains("Hello from a room", first);
        Assert.Contains("The demonstration is being filled; its places appear in a few seconds.", first);
        Assert.DoesNotContain("The demonstration is being filled; its places appear in a few seconds.", second);
        Assert.Equal(1, filled.Times);
        await using var db = database.NewContext();
        Assert.Equal(1, await db.Jobs.CountAsync(j => j.Kind == DemonstrationJob.JobKind && j.State == JobState.Done));
    }

    private static async Task<string[]> StartAsync(TestDatabase database, Filling filled)
    {
        var settings = new Settings
        {
            DataFolder = database.Folder,
            DatabaseKind = database.Provider.Kind,
            DatabaseConnection = database.Provider.ConnectionString,
            Address = new Uri("http://moot.test"),
            Listen = "http://127.0.0.1:0",
            Demonstration = true,
            Mail = new MailSettings("moot@example.org", Relay: null, User: null, Password: null, KeepDays: 7),
        };
        await using var app = PlatformHost.Build(settings, database.Provider, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(JobRunner)));
            foreach (var loader in builder.Services.Where(service => service.ServiceType == typeof(IDemonstrationLoader)).ToArray())
                builder.Services.Remove(loader);
            builder.Services.AddSingleton<IDemonstrationLoader>(filled);
            builder.Services.AddSingleton<IStartNotice, Greeting>();
        });
        await using var terminal = new StringWriter();

        await app.StartPlatformAsync(terminal, CancellationToken.None);
        await app.Services.GetRequiredService<JobWorker>().RunNextAsync(CancellationToken.None);

        return terminal.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }

    private sealed class Filling : IDemonstrationLoader
    {
        public int Times { get; private set; }

        public Task LoadAsync(Action<int, string> report, CancellationToken cancellationToken)
        {
            Times++;
            return Task.CompletedTask;
        }
    }

    private sealed class Greeting : IStartNotice
    {
        public Task<IReadOnlyList<string>> LinesAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>(["Hello from a room"]);
    }
}
