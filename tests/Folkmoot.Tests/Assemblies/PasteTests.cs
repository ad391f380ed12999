using System.Net;
using System.Text;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Tables;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Assemblies;

/// <summary>Tables that come from spreadsheets and go back to them by the clipboard, and callers who only note what they hear.</summary>
public sealed class PasteTests
{
    [Theory, Databases]
    public async Task Quotas_addresses_and_people_are_pasted_and_everybody_is_pasted_back(DatabaseKind kind)
    {
        await using var scene = await AssemblyScene.StartAsync(kind, addresses: 2);
        var organiser = await scene.Town.OrganiserAsync();
        var quotas = await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/quotas"), [("Table", AssemblyScene.Quotas.Replace(",", "\t", StringComparison.Ordinal).Replace("60+\t1\t3", "60+\t0\t3", StringComparison.Ordinal)), ("Reason", "Too few older people answered.")], form: "#type-form");
        Assert.Equal(scene.Manage + "/quotas", quotas.Redirect);
        Assert.Contains("Age\t60+\t0\t3\t", (await organiser.GetAsync(scene.Manage + "/quotas")).Document.QuerySelector("details pre")!.TextContent, StringComparison.Ordinal);

        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/addresses"), [("Pasted", "address\tpostcode\n\"9 Mill Street, Flat 2\"\tWY1 1AA\n8\" Pipe Lane\tWY2 2BB")], form: "#add-form");
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal(["9 Mill Street, Flat 2", "8\" Pipe Lane"], await db.InvitedAddresses.OrderBy(a => a.Number).Skip(4).Select(a => a.Words).ToListAsync());

        async Task<PageAnswer> ImportAsync(string pasted) => await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/people/import"), [("Pasted", pasted)], form: "#import-form");
        const string Head = "name\temail\taddress\tGender\tAge\tWard\n";
        Assert.Contains("Choose a file, or paste a table.", Assert.Single((await ImportAsync(" ")).Errors), StringComparison.Ordinal);
        Assert.Contains("Line 2: there are 2 fields, and the headings name 6; give every line as many cells.", Assert.Single((await ImportAsync(Head + "Ann Orchard\tann@example.org\n")).Errors), StringComparison.Ordinal);
        Assert.Contains("Line 3: \"61\" is no value of Age", Assert.Single((await ImportAsync(Head + "Ann Orchard\tann@example.org\t\tFemale\t60+\tNorth\nBen Weir\tben@example.org\t\tMale\t61\tNorth\n")).Errors), StringComparison.Ordinal);
        var both = await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/people/import"), [("Pasted", Head)], form: "#import-form", file: ("List", Encoding.UTF8.GetBytes(Head)));
        Assert.Contains("not both", Assert.Single(both.Errors), StringComparison.Ordinal);
        Assert.NotNull((await ImportAsync(Head + "=Ann\tann@example.org\t\"1 Mill Street,\nWyebridge\"\tFemale\t60+\tNorth\n")).Redirect);

        var text = await organiser.GetAsync(scene.Manage + "/people.csv?format=paste");
        Assert.Equal("text/plain", text.ContentHeaders.ContentType?.MediaType);
        var lines = text.Text.TrimStart('\uFEFF').Split('\n');
        Assert.Equal(("id\tstate\tseat\tpanel\tname", 3), (lines[0][..24], lines.Length));
        Assert.Matches("^1\tregistered\t\t\t'=Ann\tann@example.org\t\t1 Mill Street, Wyebridge\t", lines[1]);
        Assert.Contains("line\taddressee\tcode", (await organiser.GetAsync(scene.Manage + "/letters/1?format=paste")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await scene.Host.SignInAsAsync(Role.Clerk, scene.Town.Place.Id)).GetAsync(scene.Manage + "/people.csv?format=paste")).Status);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "b")]
    [InlineData("a;b,c\n1;2,0\n", "b,c")]
    [InlineData("a,b;c\n1,2;0\n", "b;c")]
    [InlineData("a\tb, c; d\n1\t2\n", "b, c; d")]
    [InlineData("\"a,x,y\";b\n1;2\n", "b")]
    [InlineData("\n\na;b\n\n1;2\n", "b")]
    public void What_stands_between_the_headings_stands_between_the_cells(string table, string heading)
    {
        var rows = CsvRows.Read(Encoding.UTF8.GetBytes(table), 10);

        Assert.Equal((2, heading), (rows.Headings.Count, rows.Headings[1]));
        Assert.Equal("1", Assert.Single(rows.Rows).Cells[0]);
    }

    [Fact]
    public void A_quotation_mark_within_a_cell_is_refused_in_a_file_and_kept_in_what_was_pasted()
    {
        Assert.Contains("Line 2: a quotation mark", Assert.Throws<RefusedException>(() => CsvRows.Read("a,b\n8\" pipe,2\n"u8.ToArray(), 10)).Message, StringComparison.Ordinal);
        Assert.Equal("8\" pipe", CsvRows.Read("a\tb\n8\" pipe\t2\n"u8.ToArray(), 10).Rows[0].Cells[0]);
    }

    [Fact]
    public void Cells_to_paste_stay_in_their_cells() => Assert.Equal("a\tb\n1 2\t'=x\n", PastedText.Of("a,b\r\n\"1\t\r\n2\",\"'=x\"\r\n"));

    [Theory, Databases]
    public async Task A_caller_notes_what_people_say_and_changes_nothing_else(DatabaseKind kind)
    {
        await using var scene = await AssemblyScene.StartAsync(kind);
        await scene.FillAsync(12);
        await scene.DrawAsync();
        var number = await NumberOfSeatOneAsync(scene);
        var caller = await scene.Host.SignInAsAsync(Role.Caller, scene.Town.Place.Id);

        var page = await caller.GetAsync($"{scene.Manage}/people/{number}");
        Assert.Null(page.Document.QuerySelector("#correct-form, #value-form, #withdraw-form"));
        Assert.DoesNotContain("Their own code", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Register somebody", (await caller.GetAsync(scene.Manage + "/people")).Main, StringComparison.Ordinal);
        await caller.SubmitAsync(page, [("Note", "Her sister answered.")], form: "#call-form");
        await caller.SubmitAsync(await caller.GetAsync($"{scene.Manage}/people/{number}"), [], form: "#confirm-form");
        Assert.Contains("Comes, seat 1", (await caller.GetAsync(scene.Manage + "/people")).Main, StringComparison.Ordinal);

        var organiser = await scene.Town.OrganiserAsync();
        var whole = await organiser.GetAsync($"{scene.Manage}/people/{number}");
        foreach (var form in new[] { "#correct-form", "#value-form", "#withdraw-form" })
        {
            var token = page.Document.QuerySelector("#call-form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            var request = FormFiller.Fill(whole, [("__RequestVerificationToken", token)], form, null, null);
            Assert.Equal(HttpStatusCode.Forbidden, (await caller.SendAsync(request)).Status);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await caller.GetAsync(scene.Manage + "/people/new")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await caller.GetAsync(scene.Manage + "/people.csv")).Status);
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal(RegistrationState.Registered, (await db.Registrations.SingleAsync(r => r.Number == number)).State);
    }

    private static async Task<int> NumberOfSeatOneAsync(AssemblyScene scene)
    {
        var member = (await scene.MembersAsync())[0];
        await using var db = scene.Host.Database.NewContext();
        return await db.Registrations.Where(r => r.Id == member.RegistrationId).Select(r => r.Number).SingleAsync();
    }
}
