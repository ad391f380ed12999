using System.Globalization;
using Folkmoot.Listening.Notes;
using Folkmoot.People;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Browser.Tests;

/// <summary>A connector writes talks down without a signal; the phone keeps them locked and sends each once.</summary>
public sealed class PocketTests(Chromium chromium)
{
    private const string Words = "a heron by the weir";

    [Fact]
    public async Task Notes_taken_without_a_signal_are_locked_on_the_phone_and_sent_once_however_often()
    {
        _ = chromium.Browser;
        await using var site = await Site.StartAsync();
        var place = await site.AddPlaceAsync();
        var view = await site.AddProcessAsync(place, "community-conversations", "Talk with us");
        await using var connector = await Visitor.ArriveAsync(chromium, site);
        await connector.GoAsync(await site.SignInPathAsync(Role.Connector, place.Id));
        await connector.Page.Locator("main form button").ClickAsync();
        await connector.GoAsync(view.Url + "/notes/pocket");
        await Expect(connector.Page.GetByText("Ready for use without a signal.")).ToBeVisibleAsync();

        // The signal goes; the page still opens.
        await connector.Context.SetOfflineAsync(true);
        await connector.Page.ReloadAsync();
        await UnlockAsync(connector);
        await connector.Button("Keep on this phone").ClickAsync();
        await Expect(connector.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Something is missing or does not fit here: Where did you meet?");
        var day = site.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await WriteAsync(connector, day, "The heron by the weir is loved");
        await WriteAsync(connector, day, "Nobody clears the footpath");
        await Expect(connector.Page.GetByText("Notes that wait on this phone: 2.")).ToBeVisibleAsync();
        Assert.DoesNotContain("footpath", await StoredAsync(connector), StringComparison.Ordinal);
        await connector.Button("Send them").ClickAsync();
        await Expect(connector.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("No signal.");

        // The notes outlive the page, and wrong words do not open them.
        await connector.Page.ReloadAsync();
        await connector.Page.GetByLabel("Your words").FillAsync("a wrong guess");
        await connector.Button("Unlock").ClickAsync();
        await Expect(connector.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("These are not the words.");
        await UnlockAsync(connector);
        await Expect(connector.Page.GetByText("Notes that wait on this phone: 2.")).ToBeVisibleAsync();

        // The server takes the notes, but its answer is lost on the way; the phone sends them again.
        var lost = 0;
        await connector.Page.RouteAsync("**/notes/sync", async route =>
        {
            if (lost++ > 0)
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync();
            await route.AbortAsync();
        });
        await connector.Context.SetOfflineAsync(false);
        await Expect(connector.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("No signal.");
        await connector.Button("Send them").ClickAsync();
        await Expect(connector.Page.GetByText("Notes that wait on this phone: 0.")).ToBeVisibleAsync();

        Assert.True(lost >= 2, "The notes were sent once only.");
        await using var db = site.NewContext();
        Assert.Equal(["Nobody clears the footpath", "The heron by the weir is loved"], await db.NoteLines.Select(l => l.Text).OrderBy(t => t).ToListAsync());
        Assert.Equal(2, await db.ConversationNotes.CountAsync());
        Assert.Empty(connector.ScriptErrors);
        Assert.Empty(connector.Violations);
        Assert.Empty(connector.ForeignRequests());
    }

    private static async Task UnlockAsync(Visitor connector)
    {
        await connector.Page.GetByLabel("Your words").FillAsync(Words);
        await connector.Button("Unlock").ClickAsync();
        await Expect(connector.Button("Keep on this phone")).ToBeVisibleAsync();
    }

    private static async Task WriteAsync(Visitor connector, string day, string strength)
    {
        var page = connector.Page;
        await page.GetByLabel("Day", new() { Exact = true }).FillAsync(day);
        await page.GetByLabel("Where did you meet?").SelectOptionAsync("Doorstep");
        await page.GetByLabel("How many took part?").FillAsync("2");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Themes." }).CheckAsync();
        await page.GetByLabel("Strengths").FillAsync(strength);
        await connector.Button("Keep on this phone").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Kept on this phone, locked.");
    }

    /// <summary>Everything in the phone's store, as text.</summary>
    private static Task<string> StoredAsync(Visitor connector) => connector.Page.EvaluateAsync<string>("""
        async () => {
          const text = [];
          for (const { name } of await indexedDB.databases()) {
            const open = indexedDB.open(name);
            await new Promise(done => open.onsuccess = done);
            for (const store of open.result.objectStoreNames) {
              const all = open.result.transaction(store).objectStore(store).getAll();
              await new Promise(done => all.onsuccess = done);
              for (const row of all.result) text.push(JSON.stringify(row), ...Object.values(row).filter(v => v instanceof ArrayBuffer).map(v => new TextDecoder().decode(v)));
            }
            open.result.close();
          }
          return text.join("\n") + Object.values(localStorage).join("\n");
        }
        """);
}
