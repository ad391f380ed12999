using System.Net;
using System.Text;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Assemblies;

/// <summary>From the question to a pool: quotas, letters by lottery, registration by web, phone and paper, and the way out.</summary>
public sealed class RecruitTests
{
    [Theory, Databases]
    public async Task An_organiser_states_the_mandate_gives_quotas_draws_letters_and_residents_register(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.DraftAsync("River", AssemblyScene.Playbook);
        var manage = view.Url + "/manage/assembly";

        // Nothing opens before the question and the quotas are there.
        await town.Host.WithAsync<ProcessWriter>(writer => writer.PublishAsync(Town.Organiser, view.Process.Id, CancellationToken.None));
        await town.MoveToAsync(view.Phases[0].OpensAt);
        Assert.Equal(PhaseState.Planned, (await town.FindAsync(view)).Phases[0].State);
        var organiser = await town.OrganiserAsync();
        Assert.Contains("Say what the assembly is asked", (await organiser.GetAsync(view.Url + "/manage")).Main, StringComparison.Ordinal);

        var settings = await organiser.GetAsync($"{view.Url}/manage/phases/recruit/settings/recruitment");
        Assert.Equal(view.Url + "/manage", (await organiser.SubmitAsync(settings, [("Question", AssemblyScene.Question), ("Seats", "6"), ("Alternates", "2"), ("Answerer", "Jo Marsh, Leader of the Council"), ("Honorarium", "£250")], form: "#settings")).Redirect);
        var quotas = await organiser.SubmitAsync(await organiser.GetAsync(manage + "/quotas"), [("Table", AssemblyScene.Quotas)], form: "#type-form");
        Assert.Equal(manage + "/quotas", quotas.Redirect);
        await organiser.SubmitAsync(await organiser.GetAsync(manage + "/quotas"), [], form: "#postcodes-form", file: ("PostcodeFile", Encoding.UTF8.GetBytes(AssemblyScene.Postcodes)));
        var stands = await organiser.GetAsync(manage + "/quotas");
        Assert.Contains("Ward: it follows from the postcode", stands.Main, StringComparison.Ordinal);
        Assert.Contains("Age: it follows from the year of birth", stands.Main, StringComparison.Ordinal);
        Assert.Contains("50.5 %", stands.Main, StringComparison.Ordinal);
        await organiser.SubmitAsync(await organiser.GetAsync(manage + "/addresses"), [], form: "#add-form", file: ("List", "address,postcode,deprived\n1 Mill Street,WY1 1AA,yes\n2 Mill Street,WY2 2BB,no\n3 Mill Street,WY1 1AA,no\n"u8.ToArray()));
        await organiser.SubmitAsync(await organiser.GetAsync(manage + "/addresses"), [("Letters", "2"), ("Extra", "50"), ("Seed", "lottery of 2 May")], form: "#draw-form");
        var sent = await organiser.GetAsync(manage + "/addresses");
        Assert.Contains("Invitations: 2 by post, 0 by e-mail.", sent.Main, StringComparison.Ordinal);

        // It opens at the next try.
        town.Host.Clock.Advance(TimeSpan.FromMinutes(20));
        await town.Host.RunJobsAsync();
        Assert.Equal(PhaseState.Open, (await town.FindAsync(view)).Phases[0].State);
        var letters = await organiser.GetAsync(manage + "/letters/1");
        Assert.Contains("You are invited to decide with us in Wyebridge", letters.Text, StringComparison.Ordinal);
        Assert.Contains("£250", letters.Text, StringComparison.Ordinal);
        var code = letters.Document.QuerySelector(".fm-receipt__code")!.TextContent;
        Assert.Contains(code, (await organiser.GetAsync(manage + "/letters/1?format=csv")).Text, StringComparison.Ordinal);

        // The public page says what its word counts, and how the homes were drawn.
        var visitor = town.Host.NewBrowser();
        var hub = await visitor.GetAsync(view.Url + "/assembly");
        Assert.Equal(AssemblyScene.Question, hub.Heading);
        Assert.Contains("It decides. What carries is done.", hub.Main, StringComparison.Ordinal);
        Assert.Contains("Jo Marsh, Leader of the Council, within 60 days of the vote.", hub.Main, StringComparison.Ordinal);
        Assert.Contains("What decided: lottery of 2 May", hub.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("is not what everybody here thinks", hub.Main, StringComparison.Ordinal);

        // A resident types the code of the letter, and fills in the form.
        var enter = await visitor.GetAsync(view.Url + "/assembly/register");
        Assert.Contains("one character does not fit", Assert.Single((await visitor.SubmitAsync(enter, [("Entered", "AAAA-AAAA-AAAB")], form: "#code-form")).Errors), StringComparison.Ordinal);
        var form = await visitor.SubmitAsync(enter, [("Entered", code)], form: "#code-form");
        town.Host.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Contains("Tick the box", Assert.Single((await visitor.SubmitAsync(form, Ann, form: "#register-form")).Errors), StringComparison.Ordinal);
        var done = await visitor.SubmitAsync(form, [.. Ann, ("Form.Agrees", "true")], form: "#register-form");
        Assert.True(done.Heading == "You are in the draw", string.Join('\n', done.Errors));
        var own = done.Document.QuerySelector(".fm-receipt__code")!.TextContent;
        var letter = Assert.Single(await town.Host.LettersAsync());
        Assert.Equal("ann@example.org", letter.To);
        Assert.Contains(own, letter.Body, StringComparison.Ordinal);
        Assert.Contains("at this address has registered already", Assert.Single((await visitor.SubmitAsync(form, [.. Ann, ("Form.Agrees", "true"), ("Form.Phone", "1")], form: "#register-form")).Errors), StringComparison.Ordinal);

        // On another device the own code opens the registration; the letter's does not.
        var other = town.Host.NewBrowser();
        Assert.Contains("Nobody has this code", Assert.Single((await other.SubmitAsync(await other.GetAsync(view.Url + "/assembly/mine"), [("Code", code)], form: "#enter-form")).Errors), StringComparison.Ordinal);
        await other.SubmitAsync(await other.GetAsync(view.Url + "/assembly/mine"), [("Code", own)], form: "#enter-form");
        var mine = await other.GetAsync(view.Url + "/assembly/mine");
        Assert.Contains("You are in the pool, as number 1.", mine.Main, StringComparison.Ordinal);
        await other.SubmitAsync(mine, [("Form.Support", "care"), ("Form.Needs", "I use a wheelchair.")], form: "#needs-form");
        var person = await organiser.GetAsync(manage + "/people/1");
        Assert.Contains("I use a wheelchair.", person.Main, StringComparison.Ordinal);
        Assert.Matches("Ward(North|South)", person.Main);
        Assert.DoesNotContain("wheelchair", (await visitor.GetAsync(view.Url + "/assembly")).Text, StringComparison.Ordinal);

        // And out again: nothing that says who it was is kept.
        Assert.Contains("Tick the box", Assert.Single((await other.SubmitAsync(await other.GetAsync(view.Url + "/assembly/mine"), [], form: "#withdraw-form")).Errors), StringComparison.Ordinal);
        await other.SubmitAsync(await other.GetAsync(view.Url + "/assembly/mine"), [("Sure", "true")], form: "#withdraw-form");
        Assert.Contains("You are out.", (await other.GetAsync(view.Url + "/assembly/mine")).Main, StringComparison.Ordinal);
        await using var db = town.Host.Database.NewContext();
        var row = await db.Registrations.SingleAsync();
        Assert.Equal((RegistrationState.Withdrawn, "", null, ""), (row.State, row.Name, row.Email, row.Needs));
    }

    [Theory, Databases]
    public async Task A_helper_registers_whoever_phones_and_it_is_on_record(DatabaseKind kind)
    {
        await using var scene = await AssemblyScene.StartAsync(kind);
        var clerk = await scene.Host.SignInAsAsync(Role.Clerk, scene.Town.Place.Id);
        var code = (await scene.CodesAsync())[0];

        var form = await clerk.GetAsync(scene.Manage + "/people/new");
        Assert.Contains("Type the code first", Assert.Single((await clerk.SubmitAsync(form, [.. Ann, ("Form.Agrees", "true")], form: "#help-form")).Errors), StringComparison.Ordinal);
        var done = await clerk.SubmitAsync(form, [.. Ann, ("Way", "Paper"), ("Entered", code), ("Form.Agrees", "true")], form: "#help-form");
        Assert.Equal(scene.Manage + "/people/1", done.Redirect);

        var person = await clerk.GetAsync(done.Redirect!);
        Assert.Contains("On paper", person.Main, StringComparison.Ordinal);
        Assert.Contains("written down by", person.Main, StringComparison.Ordinal);
        // What came of calls is noted, and how the person is reached is put right.
        await clerk.SubmitAsync(person, [("Note", "Rang on Monday; her sister answered.")], form: "#call-form");
        Assert.Contains("not an e-mail address", Assert.Single((await clerk.SubmitAsync(person, [("Form.Email", "ann at example")], form: "#correct-form")).Errors), StringComparison.Ordinal);
        await clerk.SubmitAsync(person, [("Form.Name", "Anne Orchard"), ("Form.Email", ""), ("Form.Phone", "01234 5")], form: "#correct-form");
        person = await clerk.GetAsync(done.Redirect!);
        Assert.Equal("Anne Orchard", person.Heading);
        Assert.Contains("Rang on Monday; her sister answered.", person.Main, StringComparison.Ordinal);
        var organiser = await scene.Town.OrganiserAsync();
        var table = (await organiser.GetAsync(scene.Manage + "/people.csv?state=registered")).Text.Split("\r\n");
        Assert.Equal("id,state,seat,panel,name,email,phone,address,needs,household,registered,page,\"Gender\",\"Age\",\"Ward\"", table[0]);
        Assert.Matches("^1,registered,,,\"Anne Orchard\",\"\",\"01234 5\",.*,\"Female\",\"35-59\",\"(North|South)\"$", table[1]);
        // A wrong box is put right, with a reason, and everybody can read that it was.
        var right = person.Document.QuerySelectorAll("#value-form option").Single(o => o.TextContent.Trim() == "Gender: Male").GetAttribute("value")!;
        Assert.Contains("why it is put right", Assert.Single((await clerk.SubmitAsync(person, [("Quota", right)], form: "#value-form")).Errors), StringComparison.Ordinal);
        Assert.Contains("Choose what is right.", Assert.Single((await clerk.SubmitAsync(person, [("Why", "Ticked the wrong box.")], form: "#value-form")).Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("put right", (await scene.Host.NewBrowser().GetAsync(scene.Url + "/assembly")).Main, StringComparison.Ordinal);
        Assert.NotNull((await clerk.SubmitAsync(person, [("Quota", right), ("Why", "Ticked the wrong box.")], form: "#value-form")).Redirect);
        Assert.Contains("written already", Assert.Single((await clerk.SubmitAsync(await clerk.GetAsync(done.Redirect!), [("Quota", right), ("Why", "Ticked the wrong box.")], form: "#value-form")).Errors), StringComparison.Ordinal);
        Assert.Contains(",\"Male\",\"35-59\",", (await organiser.GetAsync(scene.Manage + "/people.csv?state=registered")).Text, StringComparison.Ordinal);
        Assert.Contains("What people said of themselves was put right 1 time before the draw", (await scene.Host.NewBrowser().GetAsync(scene.Url + "/assembly")).Main, StringComparison.Ordinal);
        Assert.Equal(2, (await organiser.GetAsync(scene.Manage + "/people.csv?state=confirmed")).Text.Split("\r\n").Length);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync(scene.Manage + "/people.csv")).Status);
        Assert.Contains("0 on the web, 0 by phone, 1 on paper.", (await clerk.GetAsync(scene.Manage + "/people")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync(scene.Manage + "/draw")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await (await scene.Town.StrangerAsync()).GetAsync(scene.Manage + "/people")).Status);
        await clerk.SubmitAsync(await clerk.GetAsync(done.Redirect!), [], form: "#withdraw-form");
        Assert.Empty(await DatabaseDump.FindAsync(scene.Host.Database, kind, ["her sister answered", "Anne Orchard"]));
    }

    [Theory, Databases]
    public async Task An_open_call_warns_and_lets_each_home_and_address_in_once(DatabaseKind kind)
    {
        await using var scene = await AssemblyScene.StartAsync(kind, """{"question": "How should Wyebridge live with the river?", "recruit-by": "open-call", "seats": 6}""", addresses: 0);
        var visitor = scene.Host.NewBrowser();
        Assert.Contains("is not what everybody here thinks", (await visitor.GetAsync(scene.Url + "/assembly")).Main, StringComparison.Ordinal);

        var form = await visitor.GetAsync(scene.Url + "/assembly/register");
        (string, string)[] here = [("Form.Home", "1 Mill Street"), ("Form.Postcode", "wy1 1aa"), ("Form.Agrees", "true")];
        Assert.Contains("faster than anybody can write", Assert.Single((await visitor.SubmitAsync(form, [.. Ann, .. here], form: "#register-form")).Errors), StringComparison.Ordinal);
        scene.Host.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Contains("not one of the area", Assert.Single((await visitor.SubmitAsync(form, [.. Ann, ("Form.Home", "1 Mill Street"), ("Form.Postcode", "ZZ9 9ZZ"), ("Form.Agrees", "true")], form: "#register-form")).Errors), StringComparison.Ordinal);
        Assert.Equal("You are in the draw", (await visitor.SubmitAsync(form, [.. Ann, .. here], form: "#register-form")).Heading);
        Assert.Contains("with this e-mail address already", Assert.Single((await visitor.SubmitAsync(form, [("Form.Name", "Ben Weir"), ("Form.Year", "1980"), ("Form.Values[0]", "Male"), ("Form.Email", "ANN@example.org"), ("Form.Home", "2 Mill Street"), ("Form.Postcode", "WY1 1AA"), ("Form.Agrees", "true")], form: "#register-form")).Errors), StringComparison.Ordinal);
        Assert.Contains("turn 16 this year", Assert.Single((await visitor.SubmitAsync(form, [("Form.Name", "Cat Weir"), ("Form.Year", "2015"), ("Form.Values[0]", "Female"), ("Form.Phone", "01234"), ("Form.Home", "2 Mill Street"), ("Form.Postcode", "WY1 1AA"), ("Form.Agrees", "true")], form: "#register-form")).Errors), StringComparison.Ordinal);
        Assert.Contains("trap", (await visitor.GetAsync(scene.Url + "/assembly/register")).Text, StringComparison.Ordinal);
        Assert.NotEmpty((await visitor.SubmitAsync(form, [.. Ann, .. here, ("Website", "https://spam.example")], form: "#register-form")).Errors);
    }

    [Theory]
    [InlineData("feature,value,min,max\nGender,Female,5,5\nGender,Male,5,5\n", "The minimums of Gender add up to 10, and there are 6 seats")]
    [InlineData("feature,value,min,max\nGender,Female,0,2\nGender,Male,0,2\n", "The maximums of Gender add up to 4, and there are 6 seats")]
    [InlineData("feature,value,min,max\nGender,Female,3,2\nGender,Male,3,3\n", "the minimum 3 is above the maximum 2")]
    [InlineData("feature,value\nGender,Female\n", "every line needs a number of people in the column census")]
    [InlineData("feature,value,min,max\nGender,Female,3\n", "Line 2: there are 3 fields, and the headings name 4")]
    [InlineData("", "The table is empty")]
    public void Quotas_that_cannot_be_are_refused(string table, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<RefusedException>(() => QuotaTable.Read(Guid.Empty, Encoding.UTF8.GetBytes(table), 6)).Message, StringComparison.Ordinal);

    [Theory, Databases]
    public async Task A_table_that_is_wrong_is_refused_on_its_page_and_nothing_changes(DatabaseKind kind)
    {
        await using var scene = await AssemblyScene.StartAsync(kind, addresses: 2);
        var organiser = await scene.Town.OrganiserAsync();

        var refused = await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/quotas"), [("Table", "feature,value,min,max\nGender,Female,5,5\nGender,Male,5,5\n"), ("Reason", "We counted anew and were wrong.")], form: "#type-form");
        Assert.Contains("add up to 10", Assert.Single(refused.Errors), StringComparison.Ordinal);
        refused = await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/addresses"), [], form: "#add-form", file: ("List", "address,postcode\n9 Mill Street,WY1 1AA\n,WY1 1AA\n"u8.ToArray()));
        Assert.Contains("Line 3: the address is empty", Assert.Single(refused.Errors), StringComparison.Ordinal);
        refused = await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/addresses"), [], form: "#add-form", file: ("List", [0xC3, 0x28, 0x0A]));
        Assert.Contains("UTF-8", Assert.Single(refused.Errors), StringComparison.Ordinal);
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal((7, 4), (await db.Quotas.CountAsync(), await db.InvitedAddresses.CountAsync()));

        // People who answered elsewhere: all of a table or nobody of it.
        const string Head = "name,email,phone,address,postcode,Gender,Age,Ward\n";
        foreach (var (table, sentence) in new[]
        {
            ("name,Gender,Age\nAnn,Female,60+\n", "No column is headed \"Ward\""),
            (Head + "Ann Orchard,ann@example.org,,,,Female,60+,North\nBen Weir,,01234,,,Male,61,North\n", "Line 3: \"61\" is no value of Age; use one of 16-34, 35-59, 60+"),
            (Head + "Ann Orchard,ann@example.org,,,,Female,60+,North\nBen Weir,ANN@example.org,,,,Male,60+,North\n", "Line 3: somebody has this e-mail address already"),
            (Head + "Ann Orchard,,,,,Female,60+,North\n", "Line 2: there is neither e-mail address nor phone number"),
            (Head + ",ann@example.org,,,,Female,60+,North\n", "Line 2: the name is missing"),
        })
        {
            refused = await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/people/import"), [], form: "#import-form", file: ("List", Encoding.UTF8.GetBytes(table)));
            Assert.Contains(sentence, Assert.Single(refused.Errors), StringComparison.Ordinal);
        }

        Assert.Equal(0, await db.Registrations.CountAsync());
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/people/import"), [], form: "#import-form", file: ("List", Encoding.UTF8.GetBytes(Head + "Ann Orchard,ann@example.org,,1 Mill Street,WY1 1AA,female,60+,North\nBen Weir,,01234,\"1, Mill  street\",wy11aa,Male,16-34,South\n")));
        var people = await db.Registrations.OrderBy(r => r.Number).ToListAsync();
        Assert.Equal([("Ann Orchard", "Female"), ("Ben Weir", "Male")], people.Select(p => (p.Name, QuotaDesk.Values(p.Values)["Gender"])));
        Assert.Equal(people[0].Household, people[1].Household);
        Assert.NotNull(people[0].Household);
        Assert.Contains("2 from a list.", (await organiser.GetAsync(scene.Manage + "/people")).Main, StringComparison.Ordinal);
        Assert.Contains("2 of those who registered were taken over from a list", (await scene.Host.NewBrowser().GetAsync(scene.Url + "/assembly")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotas_follow_from_the_census_where_none_are_given()
    {
        var rows = QuotaTable.Read(Guid.Empty, "category,name,census\nAge,16-34,5000\nAge,35-59,8000\nAge,60+,6400\n"u8.ToArray(), 30);

        // 30 seats: 7.73, 12.37 and 9.90 of them.
        Assert.Equal([("16-34", 7, 8), ("35-59", 12, 13), ("60+", 9, 10)], rows.Select(q => (q.Value, q.Least, q.Most)));
        Assert.Equal(rows.Select(q => (q.Value, q.Least, q.Most, q.Census)), QuotaTable.Read(Guid.Empty, Encoding.UTF8.GetBytes(QuotaTable.Write(rows)), 30).Select(q => (q.Value, q.Least, q.Most, q.Census)));
    }

    [Theory, Databases]
    public async Task Once_people_register_quotas_change_only_in_public_and_what_was_asked_stays(DatabaseKind kind)
    {
        await using var scene = await AssemblyScene.StartAsync(kind);
        var relaxed = AssemblyScene.Quotas.Replace("Age,60+,1,3", "Age,60+,0,3", StringComparison.Ordinal);

        Task SetAsync(string table, string? reason) => scene.WithAsync<QuotaDesk>((desk, assembly) => desk.SetAsync(Town.Organiser, assembly, Encoding.UTF8.GetBytes(table), reason, CancellationToken.None));
        Assert.Contains("give the public reason", (await Assert.ThrowsAsync<RefusedException>(() => SetAsync(relaxed, null))).Message, StringComparison.Ordinal);
        Assert.Contains("features and values stay", (await Assert.ThrowsAsync<RefusedException>(() => SetAsync(AssemblyScene.Quotas.Replace("Male", "Man", StringComparison.Ordinal), "Because it reads better."))).Message, StringComparison.Ordinal);
        await SetAsync(relaxed, "Too few older people have answered.");

        Assert.Contains("Age 60+: 1 to 3 became 0 to 3. Reason: Too few older people have answered.", (await scene.Host.NewBrowser().GetAsync(scene.Url)).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Letters_go_by_mail_or_to_print_and_each_sending_is_on_record(DatabaseKind kind)
    {
        await using var scene = await AssemblyScene.StartAsync(kind);
        await scene.FillAsync(6);
        var before = (await scene.Host.LettersAsync()).Count;
        var organiser = await scene.Town.OrganiserAsync();

        var page = await organiser.GetAsync(scene.Manage + "/send?kind=Pool");
        await organiser.SubmitAsync(page, [("Body", "Dear {name},\n\nyou are number {number}. Look here: {link}")], form: "#send-form");

        var letters = (await scene.Host.LettersAsync()).Skip(before).ToList();
        Assert.Equal(4, letters.Count);
        Assert.Contains("Dear Person 2,\n\nyou are number 2. Look here: http://localhost" + scene.Url + "/assembly/mine", letters[0].Body, StringComparison.Ordinal);
        Assert.Contains("To everybody who registered: 2 by post, 4 by e-mail.", (await organiser.GetAsync(scene.Manage + "/send")).Main, StringComparison.Ordinal);
        var print = await organiser.GetAsync(scene.Manage + "/letters/2");
        Assert.Equal(2, print.Document.QuerySelectorAll(".fm-letter").Length);
        Assert.Contains("Dear Person 1,", print.Text, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Who_somebody_was_is_erased_on_request_and_some_weeks_after_the_assembly(DatabaseKind kind)
    {
        await using var scene = await AssemblyScene.StartAsync(kind);
        await scene.FillAsync(3);
        var browser = await scene.Host.SignInAsync(await scene.Host.AddAccountAsync("Person 2", "person2@example.org"));
        Assert.Contains("Registration for an assembly", (await browser.GetAsync("/people/data")).Main, StringComparison.Ordinal);
        var erased = await browser.SubmitAsync(await browser.GetAsync("/people/data/erase"), [("Sure", "true")]);
        Assert.True(erased.Redirect == "/", erased.Main + string.Join('\n', scene.Host.Log.Lines.Where(l => l.Contains("Exception", StringComparison.Ordinal)).Select(l => l[..Math.Min(l.Length, 1500)])));
        Assert.Empty(await DatabaseDump.FindAsync(scene.Host.Database, kind, ["person2@example.org", "Person 2"]));

        var view = (await scene.AssemblyAsync()).View;
        foreach (var phase in view.Phases)
            await scene.Town.MoveToAsync(phase.ClosesAt);
        Assert.NotEmpty(await DatabaseDump.FindAsync(scene.Host.Database, kind, ["person3@example.org"]));
        await scene.Town.MoveToAsync(view.Phases[^1].ClosesAt.AddDays(RegistrationCleanup.KeepDays + 1));
        await scene.Host.WithAsync<IServiceProvider>(services => Assert.Single(services.GetServices<Folkmoot.Platform.Jobs.IJobHandler>(), h => h.Kind == RegistrationCleanup.Name)
            .RunAsync(new Folkmoot.Platform.Jobs.JobRun(Guid.NewGuid(), "{}", (_, _) => { }), CancellationToken.None));
        await using var db = scene.Host.Database.NewContext();
        Assert.All(await db.Registrations.ToListAsync(), r => Assert.Equal(("", null), (r.Name, r.Email)));
        Assert.All(await db.InvitedAddresses.ToListAsync(), a => Assert.Equal("", a.Words));
    }

    [Theory]
    [InlineData("""{"questions": ""}""", "\"questions\" is unknown")]
    [InlineData("""{"mandate": "rule"}""", "\"mandate\" is unknown or has a value")]
    [InlineData("""{"threshold": 0}""", "\"threshold\" must be a whole number from 1 to 100.")]
    [InlineData("""{"threshold": 100, "above-threshold": true}""", "Nothing can get more than all votes")]
    [InlineData("""{"seats": 1}""", "\"seats\" must be a whole number from 2 to 1000.")]
    public void Settings_that_do_not_fit_are_refused(string settings, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<RefusedException>(() => Folkmoot.Assemblies.MandateSettings.Read(settings)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("16-24,25-34,35+", 3)]
    [InlineData("under 16,16 to 64,65 or over", 3)]
    [InlineData("16-24,20-34,35+", 0)]
    [InlineData("young,old", 0)]
    [InlineData("24-16,25+", 0)]
    public void Bands_of_age_are_known_by_their_words(string values, int bands) =>
        Assert.Equal(bands, AgeBand.OfFeature(values.Split(','))?.Count ?? 0);

    private static (string, string)[] Ann => [("Form.Name", "Ann Orchard"), ("Form.Year", "1984"), ("Form.Values[0]", "Female"), ("Form.Email", "ann@example.org")];
}
