using System.Net;
using Folkmoot.People.Passkeys;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.People.Passkeys;

public sealed class PasskeyPagesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_passkey_that_was_added_signs_in_on_another_visit(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        using var key = new SoftwareKey();
        await AddAsync(host, key);
        var visitor = host.NewBrowser();

        var entered = await EnterAsync(visitor, key);

        Assert.Equal("/people/account", entered.Redirect);
        Assert.Contains("Sam", (await visitor.GetAsync("/people/account")).Main, StringComparison.Ordinal);
        await using var db = host.Database.NewContext();
        var kept = await db.Passkeys.SingleAsync(Stop);
        Assert.Equal(("My phone", 1, true), (kept.Name, kept.SignCount, kept.UsedOn is not null));
    }

    [Theory, Databases]
    public async Task The_same_answer_sent_twice_signs_in_once(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        using var key = new SoftwareKey();
        await AddAsync(host, key);
        var visitor = host.NewBrowser();
        var page = await visitor.GetAsync("/sign-in");
        var answer = key.Get((await AskAsync(visitor, page, "#passkey")).Text);

        Assert.NotNull((await visitor.SubmitAsync(page, [("Credential", answer)], form: "#passkey")).Redirect);
        var again = await visitor.SubmitAsync(await visitor.GetAsync("/sign-in"), [("Credential", answer)], form: "#passkey");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
    }

    [Theory]
    [Databases("origin")]
    [Databases("unverified")]
    [Databases("stranger")]
    [Databases("copy")]
    public async Task What_does_not_fit_signs_nobody_in(DatabaseKind kind, string fault)
    {
        await using var host = await TestHost.StartAsync(kind);
        using var key = new SoftwareKey();
        using var stranger = new SoftwareKey();
        key.Count = 7;
        await AddAsync(host, key);
        switch (fault)
        {
            case "origin":
                key.Origin = "http://localhost.example.org";
                break;
            case "unverified":
                key.IsVerified = false;
                break;
            case "copy":
                // A copy of the device has counted less than the original.
                key.Count = 2;
                break;
        }

        var refused = await EnterAsync(host.NewBrowser(), fault == "stranger" ? stranger : key);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Signing in with the passkey did not work. Try again, or use a letter."), (refused.Status, refused.Errors.Single()));
    }

    [Theory, Databases]
    public async Task A_removed_passkey_opens_nothing(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        using var key = new SoftwareKey();
        var owner = await AddAsync(host, key);
        var page = await owner.GetAsync("/people/passkeys");
        var remove = page.Document.QuerySelectorAll("form").Single(f => f.QuerySelector("[aria-label='Remove My phone']") is not null);

        await owner.SubmitAsync(page, [], form: $"form[action='{remove.GetAttribute("action")}']");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await EnterAsync(host.NewBrowser(), key)).Status);
        await using var db = host.Database.NewContext();
        Assert.Equal(0, await db.Passkeys.CountAsync(Stop));
    }

    [Theory, Databases]
    public async Task Somebody_elses_passkey_can_be_neither_renamed_nor_removed(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        using var key = new SoftwareKey();
        await AddAsync(host, key);
        var other = await host.AddAccountAsync("Eve", "eve@example.org");
        Guid id;
        await using (var db = host.Database.NewContext())
            id = await db.Passkeys.Select(p => p.Id).SingleAsync(Stop);
        var actor = new Folkmoot.Platform.Actor(other, "Participant");

        await host.WithAsync<PasskeyDesk>(d => d.RenameAsync(actor, id, "Mine now", Stop));
        await host.WithAsync<PasskeyDesk>(d => d.RemoveAsync(actor, id, Stop));

        await using (var db = host.Database.NewContext())
            Assert.Equal("My phone", await db.Passkeys.Select(p => p.Name).SingleAsync(Stop));
    }

    [Theory, Databases]
    public async Task Without_a_name_no_passkey_is_kept(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        using var key = new SoftwareKey();
        var browser = await host.SignInAsync(await host.AddAccountAsync("Sam", "sam@example.org"));
        var page = await browser.GetAsync("/people/passkeys");
        var made = key.Create((await AskAsync(browser, page, "#add")).Text);

        var refused = await browser.SubmitAsync(page, [("Name", " "), ("Credential", made)], form: "#add");

        Assert.Equal("Give the passkey a name of at most 60 characters.", refused.Errors.Single());
        await using var db = host.Database.NewContext();
        Assert.Equal(0, await db.Passkeys.CountAsync(Stop));
    }

    private static async Task<Browser> AddAsync(TestHost host, SoftwareKey key)
    {
        var browser = await host.SignInAsync(await host.AddAccountAsync("Sam", "sam@example.org"));
        var page = await browser.GetAsync("/people/passkeys");
        var made = key.Create((await AskAsync(browser, page, "#add")).Text);
        var added = await browser.SubmitAsync(page, [("Name", "My phone"), ("Credential", made)], form: "#add");
        Assert.True(added.Redirect == "/people/passkeys", string.Join(' ', added.Errors));
        return browser;
    }

    private static async Task<PageAnswer> EnterAsync(Browser browser, SoftwareKey key)
    {
        var page = await browser.GetAsync("/sign-in?returnTo=/people/account");
        return await browser.SubmitAsync(page, [("Credential", key.Get((await AskAsync(browser, page, "#passkey")).Text))], form: "#passkey");
    }

    /// <summary>What the page's script asks the site for.</summary>
    private static async Task<PageAnswer> AskAsync(Browser browser, PageAnswer page, string form)
    {
        var element = page.Document.QuerySelector(form)!;
        var answer = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, element.GetAttribute("data-passkey-ask"))
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", element.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)]),
        });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer;
    }
}
