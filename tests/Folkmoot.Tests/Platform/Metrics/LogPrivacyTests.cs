using Folkmoot.People;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Platform.Metrics;

public sealed class LogPrivacyTests
{
    private const string Email = "ann.private@example.org";

    [Theory, Databases]
    public async Task Nothing_personal_reaches_the_log_from_asking_for_a_letter_to_being_signed_in(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind, services: services => services.AddSingleton<IJobHandler>(new Careless()));
        await host.AddAccountAsync("Ann Private", Email, Role.Administrator);
        var browser = host.NewBrowser();

        var asked = await browser.SubmitAsync(await browser.GetAsync("/sign-in?returnTo=/private-query"), [("Email", Email)], form: "form:has(input[name=Email])");
        await browser.FollowAsync(asked);
        await host.RunJobsAsync();
        var (token, code) = await host.ReadSecretsAsync();
        await browser.SubmitAsync(await browser.GetAsync($"/sign-in/link/{token}"), []);
        await browser.GetAsync("/private-path/" + code);
        await host.WithAsync<IServiceProvider>(async services =>
        {
            await services.GetRequiredService<IJobQueue>().EnqueueAsync("careless", Email, key: null, due: null, CancellationToken.None);
            await services.GetRequiredService<FolkmootDb>().SaveChangesAsync(CancellationToken.None);
        });
        await host.RunJobsAsync();

        var log = string.Join('\n', host.Log.Lines);
        Assert.Contains("GET /sign-in 200", log, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException", log, StringComparison.Ordinal);
        foreach (var secret in (string[])[Email, "Ann Private", token, code, "private-query", "private-path"])
            Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase);
    }

    private sealed class Careless : IJobHandler
    {
        public string Kind => "careless";

        public Task RunAsync(JobRun run, CancellationToken cancellationToken) =>
            throw new InvalidOperationException($"No account has the address {run.Read<string>()}.");
    }
}
