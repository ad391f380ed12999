using System.Net;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Folkmoot.Tests.Platform.Health;

public sealed class HealthTests
{
    [Theory, Databases]
    public async Task A_sound_installation_is_live_and_ready(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);

        Assert.Equal("live\n", (await host.NewBrowser().GetAsync("/health/live")).Text);
        Assert.Equal("ready\n", (await host.NewBrowser().GetAsync("/health/ready")).Text);
    }

    [Theory, Databases]
    public async Task An_installation_whose_tables_are_missing_is_live_but_not_ready(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        await using (var connection = await host.Database.Provider.OpenAsync(CancellationToken.None))
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = """DELETE FROM "__EFMigrationsHistory" """;
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }

        var ready = await host.NewBrowser().GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, (await host.NewBrowser().GetAsync("/health/live")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Status);
        Assert.Equal("database not up to date\n", ready.Text);
    }

    [Fact]
    public async Task A_program_that_is_stopping_asks_for_no_more_work()
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite);
        host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.Equal("stopping\n", (await host.NewBrowser().GetAsync("/health/ready")).Text);
    }
}
