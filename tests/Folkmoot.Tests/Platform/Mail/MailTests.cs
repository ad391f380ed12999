using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Mail;
using Folkmoot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Platform.Mail;

public sealed class MailTests
{
    [Theory, Databases]
    public async Task A_letter_is_delivered_to_the_outbox_once_and_erased_in_time(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        await SendAsync(host, new Letter("ann@example.org", "Zażółć your code", "Hello Ann,\nyour code is 123 456."));
        var outbox = Path.Combine(host.Database.Folder, "outbox");
        Assert.False(Directory.Exists(outbox));

        await host.RunJobsAsync();

        var file = Assert.Single(Directory.GetFiles(outbox));
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains("ann@example.org", text, StringComparison.Ordinal);
        Assert.Single(await host.LettersAsync());

        host.Clock.Set(DateTimeOffset.UtcNow.AddDays(8));
        await host.WithAsync<IEnumerable<IJobHandler>>(handlers =>
            handlers.Single(h => h.Kind == LetterCleanup.JobKind).RunAsync(new JobRun(Guid.Empty, "{}", (_, _) => { }), CancellationToken.None));
        Assert.Empty(await host.LettersAsync());
        Assert.Empty(Directory.GetFiles(outbox));
    }

    [Theory]
    [Databases("ann@example.org\r\nBcc: all@example.org", "Hello")]
    [Databases("ann@example.org", "Hello\nBcc: all@example.org")]
    [Databases("ann", "Hello")]
    public async Task A_letter_with_a_header_hidden_in_it_is_refused(DatabaseKind kind, string to, string subject)
    {
        await using var host = await TestHost.StartAsync(kind);

        await Assert.ThrowsAsync<RefusedException>(() => SendAsync(host, new Letter(to, subject, "Hello")));
        Assert.Empty(await host.LettersAsync());
    }

    [Theory, Databases]
    public async Task A_letter_that_cannot_be_carried_now_is_tried_again(DatabaseKind kind)
    {
        var carrier = new UnreliableCarrier();
        await using var host = await TestHost.StartAsync(kind, services: services => services.AddSingleton<ILetterCarrier>(carrier));
        await SendAsync(host, new Letter("ann@example.org", "Hello", "Hello"));

        await host.RunJobsAsync();
        Assert.Equal(1, carrier.Tries);
        host.Clock.Advance(TimeSpan.FromSeconds(5));
        await host.RunJobsAsync();
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.RunJobsAsync();

        Assert.Equal(2, carrier.Tries);
    }

    private static Task SendAsync(TestHost host, Letter letter) =>
        host.WithAsync<IServiceProvider>(async services =>
        {
            await services.GetRequiredService<IMailSender>().SendAsync(letter, CancellationToken.None);
            await services.GetRequiredService<FolkmootDb>().SaveChangesAsync(CancellationToken.None);
        });

    private sealed class UnreliableCarrier : ILetterCarrier
    {
        public int Tries { get; private set; }

        public Task CarryAsync(StoredLetter letter, CancellationToken cancellationToken) =>
            ++Tries == 1 ? throw new TimeoutException("not now") : Task.CompletedTask;
    }
}
