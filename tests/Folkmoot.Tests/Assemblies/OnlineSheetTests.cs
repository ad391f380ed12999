using System.Net;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Online;
using Folkmoot.Assemblies.Pay;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.People;
using Folkmoot.Platform.Audit;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Folkmoot.Tests.Platform.Google;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Assemblies;

/// <summary>Tables that are read from sheets at Google and written to them.</summary>
public sealed class OnlineSheetTests
{
    private const string Address = "https://docs.google.com/spreadsheets/d/" + FakeGoogle.Shared + "/edit#gid=0";

    [Theory, Databases]
    public async Task Quotas_addresses_and_people_are_read_from_a_sheet_as_from_a_file(DatabaseKind kind)
    {
        AssemblyScene? made = null;
        using var google = new FakeGoogle(() => made!.Host.Clock.GetUtcNow());
        await using var scene = made = await AssemblyScene.StartAsync(kind, addresses: 2, google: google);
        var organiser = await scene.Town.OrganiserAsync();
        var quotas = google.Add("Quotas", ["category", "feature", "min", "max"], ["Gender", "Female", 2, 4], ["Gender", "Male", "2", "4"], [], ["Age", "16-34", 1, 3], ["Age", "35-59", 1, 3], ["Age", "60+", 0, 3], ["Ward", "North", 2, 4], ["Ward", "South", 2, 4, ""]);
        Assert.Contains(FakeGoogle.Email, (await organiser.GetAsync(scene.Manage + "/quotas")).Find("details:has(#Sheet-form)"), StringComparison.Ordinal);

        Assert.Contains("in a sheet at Google in the meantime", (await scene.Host.NewBrowser().GetAsync($"{scene.Url}/assembly/register?code={(await scene.CodesAsync())[0]}")).Main, StringComparison.Ordinal);

        // What a file must say, a sheet must say as well.
        var refused = await ReadAsync(organiser, scene, "/quotas", "Quotas", "#Sheet-form");
        Assert.Contains("People register already", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.NotNull(refused.Document.QuerySelector("details[open] #Sheet_Reason-error"));
        var done = await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/quotas"), [("Sheet.Address", Address), ("Sheet.Tab", "Quotas"), ("Sheet.Reason", "Too few older people answered.")], form: "#Sheet-form");
        Assert.Equal(scene.Manage + "/quotas", done.Redirect);
        quotas.Cells[5][3] = "three";
        Assert.Contains("line 6: max is \"three\"", Assert.Single((await ReadAsync(organiser, scene, "/quotas", "Quotas", "#Sheet-form")).Errors), StringComparison.Ordinal);
        Assert.Contains("People register already", Assert.Single((await ReadAsync(organiser, scene, "/quotas", "Quotas", "#PostcodeSheet-form", "PostcodeSheet")).Errors), StringComparison.Ordinal);

        google.Add("Homes", ["address", "postcode", "deprived"], ["9 Mill Street, Flat 2", "WY1 1AA", false], ["8\" Pipe Lane", "WY2 2BB"]);
        Assert.NotNull((await ReadAsync(organiser, scene, "/addresses", "Homes")).Redirect);
        var people = google.Add("Answers", ["name", "email", "Gender", "Age", "Ward"], ["=Ann", "ann@example.org", "Female", "60+", "North"], [], ["Ben\nWeir", "ben@example.org", "Male", 61, "South"]);
        Assert.Contains("Line 4: \"61\" is no value of Age", Assert.Single((await ReadAsync(organiser, scene, "/people/import", "Answers")).Errors), StringComparison.Ordinal);
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal(0, await db.Registrations.CountAsync());
        people.Cells[3][3] = "35-59";
        Assert.Equal(scene.Manage + "/people", (await ReadAsync(organiser, scene, "/people/import", "Answers")).Redirect);
        Assert.Equal(["=Ann", "Ben Weir"], await db.Registrations.OrderBy(r => r.Number).Select(r => r.Name).ToListAsync());
        Assert.Equal(["9 Mill Street, Flat 2", "8\" Pipe Lane"], await db.InvitedAddresses.OrderBy(a => a.Number).Skip(4).Select(a => a.Words).ToListAsync());
        Assert.Equal(0, await db.Quotas.Where(q => q.Value == "60+").Select(q => q.Least).SingleAsync());

        // Another address, and a sheet that is not shared.
        var other = await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/addresses"), [("Sheet.Address", "https://example.org/sheet"), ("Sheet.Tab", "Homes")], form: "#Sheet-form");
        Assert.Contains("This is not the address of a Google sheet.", Assert.Single(other.Errors), StringComparison.Ordinal);
        Assert.NotNull(other.Document.QuerySelector("#Sheet_Address-error"));
        var hidden = await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/addresses"), [("Sheet.Address", FakeGoogle.Address(FakeGoogle.Private)), ("Sheet.Tab", "Homes")], form: "#Sheet-form");
        Assert.Contains($"Share the sheet with {FakeGoogle.Email}", Assert.Single(hidden.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain(scene.Host.Log.Lines, line => line.Contains("secret-token", StringComparison.Ordinal) || line.Contains(FakeGoogle.Shared, StringComparison.Ordinal) || line.Contains("PRIVATE KEY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task People_letters_and_payments_are_written_by_whoever_may_download_them_and_that_is_on_record()
    {
        AssemblyScene? made = null;
        using var google = new FakeGoogle(() => made!.Host.Clock.GetUtcNow());
        await using var scene = made = await AssemblyScene.StartAsync(DatabaseKind.Sqlite, addresses: 10, google: google);
        await scene.FillAsync(10);
        await DrawAsync(scene);
        var (organiser, clerk) = (await scene.Town.OrganiserAsync(), await scene.Host.SignInAsAsync(Role.Clerk, scene.Town.Place.Id));
        google.Add("Keep", ["mine"]);
        Assert.Contains("Organisers of an assembly can write who registered", (await scene.Host.NewBrowser().GetAsync("/privacy")).Main, StringComparison.Ordinal);

        // Everybody, those who were selected and those who remain, each like the file.
        var page = await organiser.GetAsync((await organiser.GetAsync(scene.Manage + "/people")).Document.QuerySelector("a[href$='people/sheet']")!.GetAttribute("href")!);
        Assert.Contains("leaves the server for Google", page.Main, StringComparison.Ordinal);
        Assert.Contains("There is a tab \"Keep\" already.", Assert.Single((await WriteAsync(organiser, scene, "/people/sheet", "Keep")).Errors), StringComparison.Ordinal);
        Assert.Equal("mine", google.Tabs[0].Cells[0][0]);
        foreach (var (state, count) in new[] { ("", 10), ("selected", 6), ("alternate", 2), ("registered", 2) })
        {
            Assert.Equal(scene.Manage + "/people", (await WriteAsync(organiser, scene, "/people/sheet", "People", ("Form.State", state), ("Form.Replaces", "true"))).Redirect);
            var file = (await organiser.GetAsync($"{scene.Manage}/people.csv?state={state}")).Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            var cells = google.Tabs[1].Cells;
            Assert.Equal((count + 1, count + 1), (file.Length, cells.Count));
            Assert.Equal(file[1].Replace("\"", "", StringComparison.Ordinal), string.Join(',', cells[1]));
        }

        Assert.Contains("nobody in this table", Assert.Single((await WriteAsync(organiser, scene, "/people/sheet", "People", ("Form.State", "left"))).Errors), StringComparison.Ordinal);

        // Letters by a clerk, payments by an organiser.
        var letters = await WriteAsync(clerk, scene, "/letters/1/sheet", "Letters 1");
        Assert.Equal(scene.Manage + "/letters/1", letters.Redirect);
        Assert.Equal(11, google.Tabs[2].Cells.Count);
        Assert.Equal(new[] { "line", "addressee", "code", "address", "words" }, google.Tabs[2].Cells[0]);
        await PayAsync(scene);
        Assert.Equal(scene.Manage + "/money", (await WriteAsync(organiser, scene, "/money/1/sheet", "Payments 1")).Redirect);
        Assert.Equal([1L, 25_000L], [google.Tabs[3].Cells[1][0], google.Tabs[3].Cells[1][^1]]);
        foreach (var address in new[] { "/people/sheet", "/money/1/sheet" })
            Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync(scene.Manage + address)).Status);
        var caller = await scene.Host.SignInAsAsync(Role.Caller, scene.Town.Place.Id);
        Assert.Equal(HttpStatusCode.Forbidden, (await caller.GetAsync(scene.Manage + "/letters/1/sheet")).Status);
        foreach (var address in new[] { "/letters/9/sheet", "/money/9/sheet" })
            Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync(scene.Manage + address)).Status);

        await using var db = scene.Host.Database.NewContext();
        Assert.Equal(
            ["people: 10 lines to a Google sheet", "people, selected: 6 lines to a Google sheet", "people, alternate: 2 lines to a Google sheet", "people, registered: 2 lines to a Google sheet", "letters of sending 1: 10 lines to a Google sheet", "what members are paid, list 1: 6 lines to a Google sheet"],
            await db.Audit.Where(a => a.Act == SheetDesk.Sent && a.AccountId != null).OrderBy(a => a.Id).Select(a => a.Details).ToListAsync());
        Assert.DoesNotContain(scene.Host.Log.Lines, line => line.Contains("secret-token", StringComparison.Ordinal) || line.Contains(FakeGoogle.Shared, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_an_account_the_pages_say_so_and_Google_is_not_asked()
    {
        await using var scene = await AssemblyScene.StartAsync(DatabaseKind.Sqlite, addresses: 1);
        var organiser = await scene.Town.OrganiserAsync();

        foreach (var address in new[] { "/quotas", "/addresses", "/people/import", "/people/sheet", "/letters/1/sheet" })
        {
            var page = await organiser.GetAsync(scene.Manage + address);
            Assert.Contains("This server has no account for Google sheets", page.Main, StringComparison.Ordinal);
            Assert.Null(page.Document.QuerySelector("#Sheet-form, #PostcodeSheet-form, #write-form"));
        }

        Assert.Null((await organiser.GetAsync(scene.Manage + "/people")).Document.QuerySelector("a[href$=sheet]"));
        Assert.DoesNotContain("Google", (await organiser.GetAsync("/privacy")).Main, StringComparison.Ordinal);
        var form = (await organiser.GetAsync(scene.Manage + "/addresses")).Document.QuerySelector("#add-form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("Sheet.Address", Address), new("Sheet.Tab", "Homes"), new("__RequestVerificationToken", form)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, scene.Manage + "/addresses?handler=Sheet") { Content = content };
        Assert.Contains("This server has no account for Google sheets", Assert.Single((await organiser.SendAsync(request)).Errors), StringComparison.Ordinal);
    }

    private static async Task<PageAnswer> ReadAsync(Browser who, AssemblyScene scene, string page, string tab, string form = "#Sheet-form", string name = "Sheet") =>
        await who.SubmitAsync(await who.GetAsync(scene.Manage + page), [(name + ".Address", Address), (name + ".Tab", tab)], form: form);

    private static async Task<PageAnswer> WriteAsync(Browser who, AssemblyScene scene, string page, string tab, params (string Name, string Value)[] more) =>
        await who.SubmitAsync(await who.GetAsync(scene.Manage + page), [("Form.Address", Address), ("Form.Tab", tab), .. more], form: "#write-form");

    /// <summary>Six members and two who stand by, as a draw leaves them; no lottery is needed to write them down.</summary>
    private static async Task DrawAsync(AssemblyScene scene)
    {
        await using var db = scene.Host.Database.NewContext();
        var now = scene.Host.Clock.GetUtcNow();
        var people = await db.Registrations.OrderBy(r => r.Number).Take(8).ToListAsync();
        var draw = new Draw { Id = Guid.NewGuid(), ProcessId = people[0].ProcessId, Number = 1, Kind = DrawKind.Panel, State = DrawState.Drawn, Seats = 6, Objective = "", Panels = 1, Seed = "", BeaconName = "", KnownAt = now, CreatedAt = now };
        db.Draws.Add(draw);
        db.Members.AddRange(people.Select((p, i) => new Member { Id = Guid.NewGuid(), ProcessId = p.ProcessId, RegistrationId = p.Id, DrawId = draw.Id, Seat = i + 1, Part = i < 6 ? MemberPart.Member : MemberPart.Alternate, State = i % 2 == 0 ? MemberState.Confirmed : MemberState.Drawn, ChangedAt = now }));
        await db.SaveChangesAsync();
    }

    private static async Task PayAsync(AssemblyScene scene)
    {
        var (assembly, now) = (await scene.AssemblyAsync(), scene.Host.Clock.GetUtcNow());
        await using var db = scene.Host.Database.NewContext();
        var list = new PayList { Id = Guid.NewGuid(), ProcessId = assembly.Id, Number = 1, At = now, Grant = "members-1", People = 6, Pence = 150_000, Who = "Organiser" };
        db.PayLists.Add(list);
        db.MemberCosts.AddRange((await scene.MembersAsync()).Where(m => m.Part == MemberPart.Member).Select(m => new MemberCost { Id = Guid.NewGuid(), ProcessId = assembly.Id, MemberId = m.Id, Kind = MemberCostKind.Honorarium, Pence = 25_000, At = now, ListId = list.Id }));
        await db.SaveChangesAsync();
    }
}
