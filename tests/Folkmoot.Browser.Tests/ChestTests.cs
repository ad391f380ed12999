using Folkmoot.Calls;
using Folkmoot.Communities;
using Folkmoot.Funds;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Secrets;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Browser.Tests;

/// <summary>A pound from a partner to a group, as those on the way see it: on a phone, without script, and with a program that looks for barriers on every page.</summary>
public sealed class ChestTests(Chromium chromium)
{
    private static readonly Actor s_office = new(null, "Organiser, Wyebridge");

    [Fact]
    public async Task A_group_asks_a_panel_decides_an_officer_reconciles_and_a_resident_follows_the_pound()
    {
        _ = chromium.Browser;
        await using var site = await Site.StartAsync();
        var place = await site.AddPlaceAsync();
        var (view, seats) = await RoundAsync(site, place);
        await MoveAsync(site, view.Method("call")!);

        // A group asks for £400 on a phone that runs no script.
        await using (var group = await Visitor.ArriveAsync(chromium, site, script: false))
        {
            await group.GoAsync(view.Url + "/call");
            await Expect(group.Page.Locator("main")).ToContainTextAsync("What will you spend the money on?");
            await group.Page.Locator("a.fm-act--big").TapAsync();
            await group.Page.GetByLabel("What is it, in a few words?").FillAsync("Garden days");
            await group.Page.GetByLabel("How much do you ask for?").FillAsync("400");
            await group.Page.GetByLabel("A group with an account of its own").CheckAsync();
            await group.Page.GetByLabel("Name of the group, or your own").FillAsync("Street gardeners");
            await group.Page.GetByLabel("Your name").FillAsync("Ann");
            await group.Page.GetByLabel("Your e-mail address").FillAsync("ann@example.org");
            await group.Page.GetByLabel("We write it ourselves").CheckAsync();
            await group.Button("Go on to the questions").TapAsync();
            await group.Page.GetByLabel("What will you do?").FillAsync("We dig the beds by the school.");
            await group.Page.GetByLabel("Who is it for, and how many people?").FillAsync("Forty children");
            await group.Page.GetByLabel("What will you spend the money on?").FillAsync("Soil and plants");
            await group.Page.GetByLabel("First day").FillAsync("2027-06-01");
            await group.Page.GetByLabel("Last day").FillAsync("2027-07-01");
            await group.Button("Save and look it over").TapAsync();
            await group.Button("Send it").TapAsync();
            await Expect(group.Page.Locator("main")).ToContainTextAsync("It is sent, and the panel decides.");
            Assert.DoesNotContain(group.Requests, r => r.ResourceType is "script" or "fetch");
        }

        await using var looker = await Visitor.ArriveAsync(chromium, site, bypassPolicy: true);
        foreach (var (name, path) in new[] { ("call", view.Url + "/call"), ("start", view.Url + "/call/start"), ("mine", await KeyAsync(site, view)) })
            await LookAsync(looker, name, path);
        await MoveAsync(site, view.Method("panel")!);

        // One member has an interest and is kept out; the others score.
        await using (var first = await Visitor.ArriveAsync(chromium, site, bypassPolicy: true))
        {
            await first.GoAsync(await SignInAsync(site, seats[0]));
            await first.Button("Sign in").TapAsync();
            await first.Page.WaitForURLAsync("**/");
            await LookAsync(first, "panel", view.Url + "/panel");
            await LookAsync(first, "declare", view.Url + "/panel/1");
            await first.Page.GetByLabel("A direct one").CheckAsync();
            await first.Page.GetByLabel("If you have one: what is it?").FillAsync("My sister leads it");
            await first.Button("Declare").TapAsync();
            await Expect(first.Page.Locator("main")).ToContainTextAsync("It is closed to you.");
        }

        await site.WithAsync<IServiceProvider>(async services =>
        {
            var call = (await services.GetRequiredService<CallReader>().FindAsync(place.Slug, view.Process.Slug, CancellationToken.None))!;
            var bid = (await services.GetRequiredService<CallReader>().BidAsync(call.Id, 1, CancellationToken.None))!.Value.Bid;
            foreach (var seat in seats.Skip(1))
                await services.GetRequiredService<PanelDesk>().DeclareAsync(call, seat, bid, InterestKind.None, null, CancellationToken.None);
            await services.GetRequiredService<PanelDesk>().ScoreAsync(call, seats[1], bid, 4, "Just what is missing here.", CancellationToken.None);
        });
        await using (var second = await Visitor.ArriveAsync(chromium, site, bypassPolicy: true))
        {
            await second.GoAsync(await SignInAsync(site, seats[2]));
            await second.Button("Sign in").TapAsync();
            await second.Page.WaitForURLAsync("**/");
            await second.GoAsync(view.Url + "/panel/1");
            await Expect(second.Page.Locator("main")).Not.ToContainTextAsync("Just what is missing here.");
            await second.Page.GetByLabel("3", new() { Exact = true }).CheckAsync();
            await second.Page.GetByLabel("Why?").FillAsync("A good plan that many want.");
            await second.Button("Give my score").TapAsync();
            await Expect(second.Page.Locator("main")).ToContainTextAsync("Just what is missing here.");
            await LookAsync(second, "case", view.Url + "/panel/1");
        }

        // The office writes the decision down and pays; the bank statement shows it.
        await using var office = await Visitor.ArriveAsync(chromium, site, bypassPolicy: true);
        await office.GoAsync(await site.SignInPathAsync(Role.Organiser, place.Id));
        await office.Button("Sign in").TapAsync();
            await office.Page.WaitForURLAsync("**/");
        foreach (var (name, path) in new[] { ("round", "/manage/call"), ("decide", "/manage/call/1") })
            await LookAsync(office, name, view.Url + path);
        await DecideAsync(site, place, view, seats);
        await office.GoAsync(await site.SignInPathAsync(Role.Organiser, place.Id));
        await office.Button("Sign in").TapAsync();
            await office.Page.WaitForURLAsync("**/");
        await LookAsync(office, "statements", $"/places/{place.Slug}/funds/manage/bank");
        await office.Page.GetByLabel("A bank statement").SetInputFilesAsync(new FilePayload { Name = "may.csv", MimeType = "text/csv", Buffer = "Date,Description,Amount\n2027-05-02,COUNCIL,1000.00\n2027-05-09,STREET GARDENERS,-400.00\n"u8.ToArray() });
        await office.Button("Take it in").TapAsync();
        await office.Button("Book the 2 lines").TapAsync();
        await Expect(office.Page.Locator("main")).ToContainTextAsync("What differs is listed, to the penny.");
        await LookAsync(office, "reconciled", $"/places/{place.Slug}/funds/manage/bank");
        await LookAsync(office, "outcomes-manage", $"/places/{place.Slug}/funds/manage/outcomes");

        // A partner reads its statement, and a resident follows one pound.
        await looker.GoAsync($"/places/{place.Slug}/funds");
        await looker.Link("Council").First.TapAsync();
        await Expect(looker.Page.Locator("main")).ToContainTextAsync("Of it £400 is paid");
        await looker.GoAsync($"/places/{place.Slug}/funds");
        await looker.Link("Street gardeners").First.TapAsync();
        await Expect(looker.Page.Locator("main")).ToContainTextAsync("The bank statement shows the payment.");
        await looker.Link("Read the decision").TapAsync();
        await Expect(looker.Page.Locator("main")).ToContainTextAsync("Kept out (a direct interest)");
        foreach (var (name, path) in new[] { ("pool", $"/places/{place.Slug}/funds"), ("grant", $"/places/{place.Slug}/funds/grants/{place.Slug}-{view.Process.Slug}-1"), ("decision", view.Url + "/bids/1/decision"), ("round-decided", view.Url + "/call"), ("outcomes", $"/places/{place.Slug}/funds/outcomes"), ("history", $"/places/{place.Slug}/funds/history") })
            await LookAsync(looker, name, path);
    }

    /// <summary>Nothing is wider than the phone, and nobody meets a barrier; pictures are kept where somebody asks for them.</summary>
    private static async Task LookAsync(Visitor visitor, string name, string path)
    {
        await visitor.GoAsync(path);
        if (Environment.GetEnvironmentVariable("FOLKMOOT_SHOTS") is { Length: > 0 } folder)
        {
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"chest-{name}.png"), FullPage = true });
            await visitor.Page.SetViewportSizeAsync(Visitor.Desktop.Width, Visitor.Desktop.Height);
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"chest-{name}-desktop.png"), FullPage = true });
            await visitor.Page.SetViewportSizeAsync(Visitor.Phone.Width, Visitor.Phone.Height);
        }

        Assert.True(await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= Visitor.Phone.Width, $"{path} is wider than a phone.");
        var findings = await Axe.FindingsAsync(visitor.Page);
        Assert.True(findings.Count == 0, $"{path}: {string.Join('\n', findings)}");
    }

    private static async Task<(ProcessView View, IReadOnlyList<PanelSeat> Seats)> RoundAsync(Site site, Place place)
    {
        var view = await site.WithAsync<IServiceProvider, ProcessView>(async services =>
        {
            var funds = services.GetRequiredService<FundDesk>();
            await funds.OpenAsync(s_office, place, "Wyebridge Chest", "open", CancellationToken.None);
            var pool = await services.GetRequiredService<PoolBook>().FindAsync(place, CancellationToken.None);
            await funds.ContributeAsync(s_office, place, pool!, new ContributionForm { Key = Guid.NewGuid().ToString("N"), Partner = "Council", LegalBasis = "other", Amount = "1,000" }, CancellationToken.None);
            var writer = services.GetRequiredService<ProcessWriter>();
            var made = await writer.StartAsync(s_office, place, "small-grants", new ProcessDetails("Spring round", "Small grants for streets."), CancellationToken.None);
            var phase = made.Method("call")!;
            await services.GetRequiredService<PhaseWriter>().EditAsync(s_office, phase.Id, new PhaseEdit(phase.Title, phase.About, phase.OpensAt, phase.ClosesAt, (CallSettings.Read(phase.Settings) with { Budget = 100_000 }).Write(), null), phase.Version, CancellationToken.None);
            return made;
        });
        var seats = await site.WithAsync<IServiceProvider, IReadOnlyList<PanelSeat>>(async services =>
        {
            Task<CallView?> CallAsync() => services.GetRequiredService<CallReader>().FindAsync(place.Slug, view.Process.Slug, CancellationToken.None);
            await services.GetRequiredService<DecisionDesk>().FenceAsync(s_office, (await CallAsync())!, CancellationToken.None);
            for (var at = 0; at < 4; at++)
                await services.GetRequiredService<PanelDesk>().SeatAsync(s_office, (await CallAsync())!, new SeatForm { Name = $"Member {at}", Email = $"member{at}@example.org", IsResident = true, IsChair = at == 0 }, CancellationToken.None);
            await services.GetRequiredService<ProcessWriter>().PublishAsync(s_office, view.Process.Id, CancellationToken.None);
            return await services.GetRequiredService<DecisionDesk>().SeatsAsync((await CallAsync())!, CancellationToken.None);
        });
        return (view, seats);
    }

    private static async Task DecideAsync(Site site, Place place, ProcessView view, IReadOnlyList<PanelSeat> seats)
    {
        await site.WithAsync<IServiceProvider>(async services =>
        {
            var reader = services.GetRequiredService<CallReader>();
            var desk = services.GetRequiredService<DecisionDesk>();
            var call = (await reader.FindAsync(place.Slug, view.Process.Slug, CancellationToken.None))!;
            var bid = (await reader.BidAsync(call.Id, 1, CancellationToken.None))!.Value.Bid;
            foreach (var kind in call.Settings.BandFor(bid.Amount)!.Checks)
                await desk.CheckAsync(s_office, call, bid, kind, "Seen", CancellationToken.None);
            await desk.DecideAsync(s_office, call, bid, new DecisionForm
            {
                Gives = true, Amount = "400", Options = "All of it, part of it or nothing.", Reasons = "It serves the street and costs little.", Feedback = "Thank you; tell more people about it.",
                Parts = [.. seats.Select((_, at) => at == 0 ? PresenceKind.Absent : PresenceKind.For)],
            }, CancellationToken.None);
        });
        site.Clock.Set(site.Clock.GetUtcNow().AddDays(9));
        await site.WithAsync<IServiceProvider>(async services =>
        {
            var (funds, book) = (services.GetRequiredService<FundDesk>(), services.GetRequiredService<PoolBook>());
            var key = 0;
            foreach (var step in new Func<Guid, PoolGrant, string, Task>[]
            {
                (journal, grant, form) => funds.CommitAsync(s_office, place, journal, grant.Decision.Grant, grant.Decision.Pence, null, form, CancellationToken.None), (journal, grant, form) => funds.SignAsync(s_office, place, journal, grant, "Folder 7", form, CancellationToken.None),
                (journal, grant, form) => funds.ApproveAsync(new Actor(Guid.NewGuid(), "Treasurer"), place, journal, grant, form, CancellationToken.None), (journal, grant, form) => funds.ApproveAsync(new Actor(Guid.NewGuid(), "Director"), place, journal, grant, form, CancellationToken.None),
                (journal, grant, form) => funds.SendAsync(s_office, place, journal, grant, form, CancellationToken.None),
            })
            {
                var pool = (await book.FindAsync(place, CancellationToken.None))!;
                await step(pool.JournalId, pool.Figures.Grants.Single(), $"step-{key++}");
            }
        });
    }

    private static async Task MoveAsync(Site site, Phase phase)
    {
        await using var db = site.NewContext();
        var row = await db.Phases.AsNoTracking().SingleAsync(p => p.Id == phase.Id);
        site.Clock.Set(row.OpensAt.AddMinutes(1));
        await site.WithAsync<PhaseWriter>(async writer =>
        {
            foreach (var id in await db.Phases.Where(p => p.ProcessId == row.ProcessId).OrderBy(p => p.Ordinal).Select(p => p.Id).ToListAsync())
                await writer.TurnAsync(id, CancellationToken.None);
        });
    }

    private static async Task<string> KeyAsync(Site site, ProcessView view)
    {
        await using var db = site.NewContext();
        var author = await db.BidAuthors.SingleAsync();
        return await site.WithAsync<IServiceProvider, string>(async services =>
            services.GetRequiredService<BidLetters>().UrlOf((await services.GetRequiredService<CallReader>().FindAsync(view.Place.Slug, view.Process.Slug, CancellationToken.None))!, author.Id));
    }

    private static async Task<string> SignInAsync(Site site, PanelSeat seat)
    {
        var token = Secret.NewToken();
        await using var db = site.NewContext();
        var hash = await site.WithAsync<IInstanceKey, byte[]>(key => Task.FromResult(Secret.HashToken(key, token)));
        db.SignInLinks.Add(new SignInLink { Id = Guid.NewGuid(), AccountId = seat.AccountId, TokenHash = hash, ExpiresAt = site.Clock.GetUtcNow() + SignInLimits.LinkLife });
        await db.SaveChangesAsync();
        return $"/sign-in/link/{token}";
    }
}
