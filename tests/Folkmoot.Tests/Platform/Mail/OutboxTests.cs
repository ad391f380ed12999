using System.Net;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Mail;
using Folkmoot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Platform.Mail;

public sealed class OutboxTests
{
    [Theory, Databases]
    public async Task A_demonstration_shows_its_letters_with_their_links(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind, settings => settings with { Demonstration = true });
        var browser = host.NewBrowser();
        Assert.Contains("No letters yet", (await browser.GetAsync("/outbox")).Main, StringComparison.Ordinal);
        await SendAsync(host, new Letter("ann@example.org", "Your <sign-in> link", "Hello Ann,\n\nhttp://localhost/sign-in/link/abc\n<b>not bold</b>"));

        var list = await browser.GetAsync("/outbox");
        var letter = await browser.GetAsync(list.Document.QuerySelector("main td a")!.GetAttribute("href")!);

        Assert.Equal("Your <sign-in> link", letter.Heading);
        Assert.Equal("http://localhost/sign-in/link/abc", letter.Document.QuerySelector("main p a")?.GetAttribute("href"));
        Assert.Contains("<b>not bold</b>", letter.Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_letter_that_does_not_exist_is_not_found(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind, settings => settings with { Demonstration = true });

        Assert.Equal(HttpStatusCode.NotFound, (await host.NewBrowser().GetAsync($"/outbox/{Guid.NewGuid()}")).Status);
    }

    [Theory, Databases]
    public async Task A_real_place_shows_nobody_any_letter(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        await SendAsync(host, new Letter("ann@example.org", "Hello", "Hello"));
        await using var db = host.Database.NewContext();

        Assert.Equal(HttpStatusCode.NotFound, (await host.NewBrowser().GetAsync("/outbox")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await host.NewBrowser().GetAsync($"/outbox/{db.Letters.Single().Id}")).Status);
    }

    private static Task SendAsync(TestHost host, Letter letter) =>
        host.WithAsync<IServiceProvider>(async services =>
        {
            await services.GetRequiredService<IMailSender>().SendAsync(letter, CancellationToken.None);
            await services.GetRequiredService<FolkmootDb>().SaveChangesAsync(CancellationToken.None);
        });
}
