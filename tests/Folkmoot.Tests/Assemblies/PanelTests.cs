using System.Text;
using Folkmoot.Assemblies;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Recommend;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.Ballots;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Sortition;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Assemblies;

/// <summary>Several panels at once: drawn together in public, each within the quotas, nobody on two; met, filled up and written to by their names.</summary>
public sealed class PanelTests
{
    private const string Settings = """{"question": "How should Wyebridge live with the river?", "mandate": "advise", "seats": 6, "panels": 2, "panel-names": "Town, Villages", "answerer": "Jo Marsh, Leader of the Council"}""";

    [Theory, Databases]
    public async Task Two_panels_are_drawn_at_once_and_a_free_seat_is_filled_in_the_panel_that_has_it(DatabaseKind kind)
    {
        await using var scene = await AssemblyScene.StartAsync(kind, Settings);
        await scene.FillAsync(40);
        var organiser = await scene.Town.OrganiserAsync();
        var visitor = scene.Host.NewBrowser();
        await RefuseAsync(scene, organiser);
        Assert.Contains("2 panels of 6 people each: Town, Villages.", (await visitor.GetAsync(scene.Url + "/assembly")).Main, StringComparison.Ordinal);

        // Prepared and announced: chances are those to be on any of them, and say so.
        await scene.Town.MoveToAsync((await scene.AssemblyAsync()).Recruitment.ClosesAt);
        organiser = await scene.Town.OrganiserAsync();
        await PrepareAsync(scene, organiser);
        Assert.Contains("40 people are in the pool for 6 seats of each panel (Town, Villages). The lowest chance to be on any of them is 3 in 10. There are 1,000 draws of these panels.", (await organiser.GetAsync(scene.Manage + "/draw")).Main, StringComparison.Ordinal);
        var person = await EnterAsync(scene, 1);
        Assert.Matches(@"Your chance to be on any of the 2 panels is 3 in 10: you are in 300 of 1,000 equally likely draws\.", (await person.GetAsync(scene.Url + "/assembly/mine")).Main);
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/draw"), [], form: "#commit-form");
        var screen = await visitor.GetAsync(scene.Url + "/assembly/draw");
        Assert.Contains("It is the chance to be on any of the 2 panels.", screen.Main, StringComparison.Ordinal);
        Assert.Contains("6 for each panel: Town, Villages", screen.Main, StringComparison.Ordinal);
        var committed = await RecordAsync(visitor, scene, 1);
        Assert.Equal((2, null), (committed.Draws, committed.Result));

        // Drawn: two panels by their names, each within the quotas, nobody on both, no seat twice.
        scene.Host.Clock.Set((await scene.LatestAsync()).KnownAt);
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/draw"), [("Beacon", "4 2 6 1 3 5")], form: "#enter-form");
        var record = await RecordAsync(visitor, scene, 1);
        var members = await scene.MembersAsync();
        Assert.Equal(Enumerable.Range(1, 12), members.Select(m => m.Seat));
        Assert.Equal(12, members.Select(m => m.RegistrationId).Distinct().Count());
        screen = await visitor.GetAsync(scene.Url + "/assembly/draw");
        foreach (var (name, panel) in new[] { ("Town", 1), ("Villages", 2) })
        {
            await RequireQuotasAsync(scene, members.Where(m => m.Panel == panel));
            Assert.Equal(record.DrawnPanels()[panel - 1].Select(i => record.People[i].Id), screen.Document.QuerySelectorAll($"ul[data-panel={name}] li").Select(li => li.TextContent));
            Assert.Equal(await NumbersAsync(scene, members.Where(m => m.Panel == panel)), record.DrawnPanels()[panel - 1].Select(i => record.People[i].Id));
        }

        // Anybody checks the record with the program; whoever changes the names is found out.
        var file = await visitor.Http.GetByteArrayAsync(scene.Url + "/assembly/draw/1/record.json");
        var (code, output, errors) = await CommandLineProgram.RunAsync("verify", "draw.json", file, ["--commitment", committed.Commitment.Hash]);
        var said = Encoding.UTF8.GetString(output);
        Assert.True(code == 0, said + errors);
        Assert.Contains("draw.json is an honest record", said, StringComparison.Ordinal);
        Assert.Contains($"Town: {string.Join(", ", record.DrawnPanels()[0].Select(i => record.People[i].Id))}\n", said, StringComparison.Ordinal);
        var swapped = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file).Replace("\"Town\"", "\"Hamlets\"", StringComparison.Ordinal));
        Assert.Equal(2, (await CommandLineProgram.RunAsync("verify", "draw.json", swapped, [])).Item1);
        var step = (await visitor.GetAsync(scene.Url + "/assembly/draw/1/again?step=5")).Main;
        Assert.Contains("says which of its 2 panels is the first: Town.", step, StringComparison.Ordinal);
        Assert.Contains("The record was checked just now", (await visitor.GetAsync(scene.Url + "/assembly/draw/1/again?step=6")).Main, StringComparison.Ordinal);

        await TellAsync(scene, organiser, members);
        await FillUpAsync(scene, organiser, members);
        await MeetAsync(scene);
    }

    [Theory, Databases]
    public async Task Panels_into_which_the_pool_cannot_be_split_are_refused_with_the_remedy(DatabaseKind kind)
    {
        const string Quotas = "feature,value,min,max\nGender,Female,1,1\nGender,Male,1,1\nAge,16-34,1,1\nAge,35+,1,1\nWard,North,1,1\nWard,South,1,1\n";
        await using var scene = await AssemblyScene.StartAsync(kind, Settings.Replace("\"seats\": 6", "\"seats\": 2", StringComparison.Ordinal), Quotas);
        var assembly = await scene.AssemblyAsync();
        await using var db = scene.Host.Database.NewContext();
        var homes = await db.InvitedAddresses.AsNoTracking().Where(a => a.Mailing != null).OrderBy(a => a.Number).ToListAsync();
        var (north, south) = (new Queue<InvitedAddress>(homes.Where(h => h.Postcode.StartsWith("WY1", StringComparison.Ordinal))), new Queue<InvitedAddress>(homes.Where(h => h.Postcode.StartsWith("WY2", StringComparison.Ordinal))));

        // All four together are within twice the quotas, and no two of them are within the quotas.
        foreach (var (gender, year, ward) in new[] { ("Female", "1999", north), ("Female", "1980", south), ("Male", "1999", south), ("Male", "1980", north) })
        {
            for (var i = 0; i < 3; i++)
            {
                var form = new RegistrationForm { Name = $"Person {gender} {year} {i}", Email = $"{gender}{year}{i}@example.org", Year = year, Values = { [0] = gender }, Agrees = true };
                await scene.Host.WithAsync<RegistrationDesk>(desk => desk.RegisterAsync(assembly, ward.Dequeue(), form, Channel.Web, null, CancellationToken.None));
            }
        }

        await scene.PrepareAsync(DrawKind.Trial);

        Assert.Equal(
            (DrawState.Failed, "These people could not be split into 2 panels of 2 that each meet the quotas; widen the quotas, from the fewest to the most seats of a value, and prepare the draw anew."),
            ((await scene.LatestAsync()).State, (await scene.LatestAsync()).Message));
        Assert.Contains("could not be split into 2 panels of 2", (await (await scene.Town.OrganiserAsync()).GetAsync(scene.Manage + "/draw")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"panels": 0}""", "from 1 to 6")]
    [InlineData("""{"panels": 7}""", "from 1 to 6")]
    [InlineData("""{"panels": 2, "seats": 501}""", "more than 1000 seats")]
    [InlineData("""{"panels": 2, "alternates": 2}""", "nobody stands by; set \"alternates\" to 0")]
    [InlineData("""{"panel-names": "Town"}""", "One panel needs no name")]
    [InlineData("""{"panels": 2, "panel-names": "Town"}""", "a name of its own")]
    [InlineData("""{"panels": 2, "panel-names": "Town, town"}""", "a name of its own")]
    [InlineData("""{"panels": 2, "panel-names": "Town,"}""", "a name of its own")]
    [InlineData("""{"panels": "two"}""", "unknown or has a value that does not fit")]
    public void Panels_that_cannot_be_are_refused(string settings, string fault) =>
        Assert.Contains(fault, Assert.Throws<RefusedException>(() => MandateSettings.Read(settings)).Message, StringComparison.Ordinal);

    [Fact]
    public void Panels_without_names_are_called_by_their_numbers()
    {
        Assert.Equal(["Panel 1", "Panel 2", "Panel 3"], MandateSettings.Read("""{"panels": 3}""").NamesOfPanels());
        Assert.Equal(("", 0), (new MandateSettings().NameOfPanel(1), new MandateSettings().NamesOfPanels().Count));
        var settings = MandateSettings.Read("""{"panels": 2, "panel-names": "Assembly, Comparison group"}""");
        Assert.Equal((settings, "Comparison group"), (MandateSettings.Read(settings.Write()), settings.NameOfPanel(2)));
    }

    private static async Task RefuseAsync(AssemblyScene scene, Browser organiser)
    {
        var settings = scene.Url + "/manage/phases/recruit/settings/recruitment";
        foreach (var (field, value, says) in new[] { ("Alternates", "2", "nobody stands by"), ("Panels", "9", "from 1 to 6"), ("PanelNames", "Town, Town", "a name of its own"), ("Seats", "900", "more than 1000 seats") })
            Assert.Contains(says, Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(settings), [(field, value), ("Reason", "We thought about it once more.")], form: "#settings")).Errors), StringComparison.Ordinal);
        Assert.Equal(2, (await scene.AssemblyAsync()).Mandate.Panels);
    }

    /// <summary>Each person reads which panel they are on: on their page, in their letter; organisers and clerks in the lists.</summary>
    private static async Task TellAsync(AssemblyScene scene, Browser organiser, IReadOnlyList<Member> members)
    {
        var (second, before) = (members[11], (await scene.Host.LettersAsync()).Count);
        var number = await NumberAsync(scene, second);
        Assert.Contains("You were drawn, for seat 12. Will you come? Your panel: Villages.", (await (await EnterAsync(scene, number)).GetAsync(scene.Url + "/assembly/mine")).Main, StringComparison.Ordinal);
        Assert.Contains("Drawn for seat 12, not answered yet (Villages)", (await organiser.GetAsync(scene.Manage + "/people")).Main, StringComparison.Ordinal);
        Assert.Contains("Drawn for seat 12, not answered yet (Villages)", (await organiser.GetAsync($"{scene.Manage}/people/{number}")).Main, StringComparison.Ordinal);
        Assert.Contains($"\n{number},drawn,12,\"Villages\",", (await organiser.GetAsync(scene.Manage + "/people.csv")).Text, StringComparison.Ordinal);

        Assert.Contains("{panel} is known of people who were drawn", Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/send?kind=Pool"), [("Body", "Dear {name}, you are on {panel}.")], form: "#send-form")).Errors), StringComparison.Ordinal);
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/send?kind=Drawn"), [], form: "#send-form");
        var letters = (await scene.Host.LettersAsync()).Skip(before).ToList();
        Assert.NotEmpty(letters);
        Assert.All(letters, letter => Assert.Matches("you were drawn for the panel (Town|Villages) of the assembly", letter.Body));
    }

    private static async Task FillUpAsync(AssemblyScene scene, Browser organiser, IReadOnlyList<Member> members)
    {
        foreach (var member in members)
            await scene.WithAsync<MemberDesk>((desk, assembly) => desk.AnswerAsync(Town.Organiser, assembly, member.Id, member.Seat == 9 ? MemberState.Declined : MemberState.Confirmed, CancellationToken.None));
        var page = await organiser.GetAsync(scene.Manage + "/draw");
        Assert.Equal(["Villages: 1 free"], page.Document.QuerySelectorAll("#prepare-form .govuk-radios__label").Select(label => label.TextContent.Trim()));
        Assert.Contains("All 6 seats are taken", Assert.Single((await organiser.SubmitAsync(page, Prepared(scene, ("Panel", "1")), form: "#prepare-form")).Errors), StringComparison.Ordinal);
        Assert.Contains("Town or Villages", Assert.Single((await organiser.SubmitAsync(page, Prepared(scene, ("Panel", "3")), form: "#prepare-form")).Errors), StringComparison.Ordinal);
        Assert.Contains("Nobody stands by", (await Assert.ThrowsAsync<RefusedException>(() => scene.WithAsync<DrawDesk>((desk, assembly) => desk.StepInAsync(Town.Organiser, assembly, CancellationToken.None)))).Message, StringComparison.Ordinal);
        await PrepareAsync(scene, organiser);
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/draw"), [], form: "#commit-form");
        scene.Host.Clock.Set((await scene.LatestAsync()).KnownAt);
        organiser = await scene.Town.OrganiserAsync();
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/draw"), [("Beacon", "3 3")], form: "#enter-form");

        var visitor = scene.Host.NewBrowser();
        Assert.Contains("Free seats: Villages", (await visitor.GetAsync(scene.Url + "/assembly/draw")).Main, StringComparison.Ordinal);
        var record = await RecordAsync(visitor, scene, 2);
        Assert.Empty(DrawVerifier.Verify(record));
        Assert.Equal(["Villages"], record.Names);
        var now = await scene.MembersAsync();
        Assert.Equal((13, 2), (now[^1].Seat, now[^1].Panel));
        Assert.DoesNotContain(members, m => m.RegistrationId == now[^1].RegistrationId);
        await RequireQuotasAsync(scene, now.Where(m => m.IsIn && m.Panel == 2));
        await scene.WithAsync<MemberDesk>((desk, assembly) => desk.AnswerAsync(Town.Organiser, assembly, now[^1].Id, MemberState.Confirmed, CancellationToken.None));
    }

    private static async Task MeetAsync(AssemblyScene scene)
    {
        await scene.OpenAsync("meet");
        var organiser = await scene.Town.OrganiserAsync();
        (string, string)[] session = [("Form.StartsAt", "2026-07-18T10:00"), ("Form.EndsAt", "2026-07-18T16:00"), ("Form.Where", "Town hall"), ("Form.Join", "https://meet.example.org/river")];
        Assert.Contains("Choose the panel that meets", Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/sessions"), [.. session, ("Form.Title", "Nobody's"), ("Form.Panel", "3")], form: "#add-form")).Errors), StringComparison.Ordinal);
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/sessions"), [.. session, ("Form.Title", "Villages only"), ("Form.Panel", "2")], form: "#add-form");
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/sessions"), [.. session, ("Form.Title", "All together"), ("Form.Panel", "0")], form: "#add-form");
        scene.Host.Clock.Set(new DateTimeOffset(2026, 7, 18, 9, 5, 0, TimeSpan.Zero));
        organiser = await scene.Town.OrganiserAsync();

        // A session of one panel is of its seats; nobody of the other takes part, speaks or joins from home.
        var (villages, page) = (scene.Manage + "/sessions/1", scene.Url + "/assembly/sessions/1");
        Assert.Contains("Villages: seats 7-8, 10-13", (await organiser.GetAsync(villages)).Main, StringComparison.Ordinal);
        Assert.Contains("No member of Villages who said yes has seat 3.", Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(villages), [("Room", "3, 7")], form: "#attend-form")).Errors), StringComparison.Ordinal);
        Assert.Contains("has seat 3", Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(villages + "/speakers"), [("Who", "3")], form: "#add-form")).Errors), StringComparison.Ordinal);
        var members = (await scene.MembersAsync()).ToDictionary(m => m.Seat);
        var (town, village) = (await EnterAsync(scene, await NumberAsync(scene, members[3])), await EnterAsync(scene, await NumberAsync(scene, members[7])));
        Assert.DoesNotContain("meet.example.org", (await town.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.Contains("meet.example.org", (await village.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.Null((await town.GetAsync(page + "/speakers")).Document.QuerySelector("#ask-form"));
        Assert.NotNull((await village.SubmitAsync(await village.GetAsync(page + "/speakers"), [], form: "#ask-form")).Redirect);

        // In a session of all, tables are of one panel each, and it is counted who was there of which.
        var all = scene.Manage + "/sessions/2";
        await organiser.SubmitAsync(await organiser.GetAsync(all), [("Room", "1-5, 7-8, 10"), ("Home", "")], form: "#attend-form");
        await organiser.SubmitAsync(await organiser.GetAsync(all), [("Size", "3")], form: "#seat-form");
        var shown = await scene.Host.NewBrowser().GetAsync(scene.Url + "/assembly/sessions/2");
        Assert.Contains("8 members took part, 0 of them from home. Town: 5, Villages: 3", shown.Main, StringComparison.Ordinal);
        Assert.Matches(@"Table 1, Town: seats [1-5], [1-5], [1-5] Table 2, Town: seats [1-5], [1-5] Table 3, Villages: seats 7, 8, 10", shown.Main);
        Assert.Contains("it stays a session of these members", Assert.Single((await organiser.SubmitAsync(await organiser.GetAsync(all), [("Form.Panel", "1")], form: "#save-form")).Errors), StringComparison.Ordinal);
        Assert.Contains("Villages", (await organiser.GetAsync(all + "/print")).Main, StringComparison.Ordinal);

        // All panels vote together.
        Assert.Equal(12, await scene.Host.WithAsync<VoteDesk, int>(async desk => await desk.VotersAsync(await scene.AssemblyAsync(), CancellationToken.None)));
    }

    private static async Task PrepareAsync(AssemblyScene scene, Browser organiser)
    {
        Assert.NotNull((await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/draw"), Prepared(scene), form: "#prepare-form")).Redirect);
        await scene.Host.RunJobsAsync();
        var draw = await scene.LatestAsync();
        Assert.True(draw.State == DrawState.Prepared, draw.Message);
    }

    private static (string, string)[] Prepared(AssemblyScene scene, params (string, string)[] more) =>
        [("BeaconName", "Six dice in the hall"), ("KnownAt", Folkmoot.Platform.Time.PlaceClock.Field(scene.Host.Clock.GetUtcNow().AddHours(3), "Europe/London")), .. more];

    private static async Task RequireQuotasAsync(AssemblyScene scene, IEnumerable<Member> members)
    {
        await using var db = scene.Host.Database.NewContext();
        var ids = members.Select(m => m.RegistrationId).ToList();
        Assert.Equal(6, ids.Count);
        var values = (await db.Registrations.Where(r => ids.Contains(r.Id)).Select(r => r.Values).ToListAsync()).SelectMany(v => QuotaDesk.Values(v)).GroupBy(v => (v.Key, v.Value)).ToDictionary(g => g.Key, g => g.Count());
        Assert.All(await db.Quotas.ToListAsync(), q => Assert.InRange(values.GetValueOrDefault((q.Feature, q.Value)), q.Least, q.Most));
    }

    /// <summary>The public numbers of members in the first draw, by seat.</summary>
    private static async Task<IReadOnlyList<string>> NumbersAsync(AssemblyScene scene, IEnumerable<Member> members)
    {
        await using var db = scene.Host.Database.NewContext();
        var draw = await db.Draws.Where(d => d.Number == 1 && d.Kind == DrawKind.Panel).Select(d => d.Id).SingleAsync();
        var numbers = await db.DrawChances.Where(c => c.DrawId == draw).ToDictionaryAsync(c => c.RegistrationId, c => c.PublicNumber);
        return [.. members.Select(m => numbers[m.RegistrationId].ToString(System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static async Task<int> NumberAsync(AssemblyScene scene, Member member)
    {
        await using var db = scene.Host.Database.NewContext();
        return await db.Registrations.Where(r => r.Id == member.RegistrationId).Select(r => r.Number).SingleAsync();
    }

    private static async Task<Browser> EnterAsync(AssemblyScene scene, int number)
    {
        await using var db = scene.Host.Database.NewContext();
        var id = await db.Registrations.Where(r => r.Number == number).Select(r => r.Id).SingleAsync();
        var code = await scene.Host.WithAsync<Codes, string>(codes => Task.FromResult(codes.VoterCode(id)));
        var browser = scene.Host.NewBrowser();
        Assert.NotNull((await browser.SubmitAsync(await browser.GetAsync(scene.Url + "/assembly/mine"), [("Code", code)], form: "#enter-form")).Redirect);
        return browser;
    }

    private static async Task<DrawRecord> RecordAsync(Browser browser, AssemblyScene scene, int number)
    {
        using var stream = new MemoryStream(await browser.Http.GetByteArrayAsync($"{scene.Url}/assembly/draw/{number}/record.json"));
        return DrawJsonReader.Read(stream, "draw.json");
    }
}
