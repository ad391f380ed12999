using System.Net;
using Folkmoot.Listening.Notes;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Listening.Notes;

/// <summary>Notes are kept once, say what was allowed and no more, and go when the card is given back.</summary>
public sealed class NoteTests
{
    private const string Take = NotesScene.Url + "/notes/take";
    private const string Withdraw = NotesScene.Url + "/notes/withdraw";

    [Theory, Databases]
    public async Task The_plain_form_keeps_a_note_without_script_and_the_card_takes_it_back(DatabaseKind kind)
    {
        var (town, _) = await NotesScene.StartAsync(kind);
        await using var end = town;
        var connector = await town.ConnectorAsync();
        var page = await connector.GetAsync(Take);
        var code = page.Document.QuerySelector("input[name='Form.Code']")!.GetAttribute("value")!;
        (string, string)[] fields =
        [
            ("Form.Area", "Riverside"), ("Form.Setting", "Doorstep"), ("Form.Present", "2"), ("Form.Consent", "Contact"), ("Form.Contact", "07700 900123"),
            ("Form.Strengths", "The river path\nNeighbours look out for one another"), ("Form.Concerns", "The bus stops at six"),
        ];

        Assert.Equal(NotesScene.Url + "/notes/work", (await connector.SubmitAsync(page, fields, form: "#note")).Redirect);
        // The browser's back button and another press.
        await connector.SubmitAsync(page, [.. fields[..^1], ("Form.Concerns", "Something else")], form: "#note");

        await using (var db = town.Host.Database.NewContext())
        {
            var note = Assert.Single(db.ConversationNotes.ToList());
            Assert.Equal(("Riverside", 2, ConsentStep.Contact, 1), (note.Area, note.Present, note.Consent, note.Wording));
            Assert.Equal(TimeSpan.Zero, note.Day.TimeOfDay);
            Assert.Equal([(LineList.Concern, "The bus stops at six"), (LineList.Strength, "The river path"), (LineList.Strength, "Neighbours look out for one another")],
                db.NoteLines.OrderBy(l => l.Ordinal).AsEnumerable().Select(l => (l.List, l.Text)));
            var wish = Assert.Single(db.ContactWishes.ToList());
            Assert.NotEqual(note.CodeHash, wish.CodeHash);
        }

        Assert.Empty(await DatabaseDump.FindAsync(town.Host.Database, kind, [code, code.Replace("-", "", StringComparison.Ordinal)]));
        Assert.Contains("2 present, 3 lines.", (await connector.GetAsync(NotesScene.Url + "/notes/work")).Main, StringComparison.Ordinal);
        var other = await town.ConnectorAsync();
        Assert.Contains("Nothing yet", (await other.GetAsync(NotesScene.Url + "/notes/work")).Main, StringComparison.Ordinal);

        var resident = town.Host.NewBrowser();
        var wrong = await resident.SubmitAsync(await resident.GetAsync(Withdraw), [("Code", NoteCodes.New())], form: "#withdraw");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        var gone = await resident.SubmitAsync(await resident.GetAsync(Withdraw), [("Code", code.ToLowerInvariant().Replace('-', ' '))], form: "#withdraw");
        Assert.Equal("It is gone", gone.Heading);
        await using (var db = town.Host.Database.NewContext())
            Assert.Equal((0, 0, 0, 1), (db.ConversationNotes.Count(), db.NoteLines.Count(), db.ContactWishes.Count(), db.ReceivedNotes.Count()));
    }

    [Theory, Databases]
    public async Task What_a_phone_sends_twice_is_there_once_and_what_was_withdrawn_stays_gone(DatabaseKind kind)
    {
        var (town, _) = await NotesScene.StartAsync(kind);
        await using var end = town;
        var phone = await town.ConnectorAsync();
        var (one, two, bad) = (town.Note(strengths: "The river path"), town.Note("Hillcrest", ConsentStep.Counted), town.Note("Hillcrest", ConsentStep.Counted, concerns: "Buses"));
        var same = town.Note(concerns: "Parking");
        same["Code"] = (string)one["Code"]!;

        var first = await phone.SyncAsync(one, two, bad, same);
        Assert.Equal([true, true, false, false], first.Select(n => (bool)n!["kept"]!));
        Assert.Contains("counted only", (string)first[2]!["message"]!, StringComparison.Ordinal);
        Assert.Contains("another note already", (string)first[3]!["message"]!, StringComparison.Ordinal);
        Assert.Equal([true, true], (await phone.SyncAsync(one, two)).Select(n => (bool)n!["kept"]!));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => phone.SyncAsync(one)));
        var resident = town.Host.NewBrowser();
        await resident.SubmitAsync(await resident.GetAsync(Withdraw), [("Code", (string)one["Code"]!)], form: "#withdraw");
        await phone.SyncAsync(one);

        await using var db = town.Host.Database.NewContext();
        Assert.Equal(["Hillcrest"], db.ConversationNotes.Select(n => n.Area).ToList());
        Assert.Empty(db.NoteLines.ToList());
        // Days after the end the phone finds a signal; a talk held in time is taken, one that was not is refused, and so is what comes too late.
        var view = await town.FindAsync((await town.Host.WithAsync<Folkmoot.Processes.ProcessReader, Folkmoot.Processes.ProcessView?>(r => r.FindAsync("wyebridge", "talk", CancellationToken.None)))!);
        var (late, after) = (town.Note(concerns: "The surgery is full"), town.Note(concerns: "The surgery is full"));
        await town.MoveToAsync(view.Phases[0].ClosesAt.AddDays(3));
        after["Day"] = town.Host.Clock.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal([true, false], (await (await town.ConnectorAsync()).SyncAsync(late, after)).Select(n => (bool)n!["kept"]!));
        await town.MoveToAsync(view.Phases[0].ClosesAt.AddDays(15));
        Assert.Equal([false], (await (await town.ConnectorAsync()).SyncAsync(after)).Select(n => (bool)n!["kept"]!));
    }

    [Theory, Databases]
    public async Task Only_connectors_take_notes_and_what_they_leave_goes_with_their_account(DatabaseKind kind)
    {
        var (town, _) = await NotesScene.StartAsync(kind);
        await using var end = town;
        foreach (var visitor in (Browser[])[town.Host.NewBrowser(), await town.StrangerAsync(), await town.Host.SignInAsAsync(Role.Clerk, town.Place.Id)])
        {
            Assert.NotEqual(HttpStatusCode.OK, (await visitor.GetAsync(Take)).Status);
            Assert.NotEqual(HttpStatusCode.OK, (await visitor.GetAsync(NotesScene.Url + "/manage/notes")).Status);
        }

        var account = await town.Host.AddAccountAsync("Jo", "jo@example.org", Role.Connector, town.Place.Id);
        var phone = await town.Host.SignInAsync(account);
        await phone.SyncAsync(town.Note(strengths: "The library"));
        var data = await town.Host.WithAsync<IEnumerable<Folkmoot.People.MyData.IPersonalData>, List<string>>(async sources =>
        {
            var person = new Folkmoot.People.MyData.Person(account, "Jo", EmailAddress.TryParse("jo@example.org"));
            var found = new List<string>();
            foreach (var source in sources)
            {
                found.AddRange((await source.FindAsync(person, CancellationToken.None)).Select(r => r.Topic));
                await source.EraseAsync(person, CancellationToken.None);
            }

            return found;
        });

        Assert.Contains("Conversations you held", data);
        await using var db = town.Host.Database.NewContext();
        Assert.Null(Assert.Single(await db.ConversationNotes.ToListAsync()).ConnectorId);
        // What every page of the room shows works without a signal, too.
        var worker = await phone.GetAsync(NotesScene.Url + "/notes/worker.js");
        Assert.StartsWith("const FILES=[\"/places/wyebridge/talk/notes/pocket\",", worker.Text, StringComparison.Ordinal);
        Assert.Contains("\"start_url\":\"/places/wyebridge/talk/notes/pocket\"", (await town.Host.NewBrowser().GetAsync(NotesScene.Url + "/notes/app.webmanifest")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Jo", (await phone.GetAsync(NotesScene.Url + "/notes/pocket")).Text, StringComparison.Ordinal);
        Assert.Equal(8, (await phone.GetAsync(NotesScene.Url + "/notes/cards")).Document.QuerySelectorAll(".fm-cards__code").Select(c => PrintedLike(c.TextContent)).Distinct().Count());
    }

    [Theory]
    [InlineData("Shape", "Sermon", "Say what kind of talk it was.")]
    [InlineData("Area", "Elsewhere", "There is no area \"Elsewhere\" here")]
    [InlineData("Setting", "3", "Say where you met.")]
    [InlineData("Present", "0", "from 1 to 500")]
    [InlineData("Day", "31/12/2026", "on which day")]
    [InlineData("Consent", "", "Ask aloud")]
    [InlineData("Wording", "99", "in words that we do not know")]
    [InlineData("Code", "AAAA-BBBB-CCCC", "There is a slip somewhere")]
    [InlineData("Contact", "07700 900123", "Leave the contact empty")]
    [InlineData("Concerns", "Write to jo@example.org", "Leave addresses and phone numbers out")]
    [InlineData("Concerns", "Call 07700 900123 at night", "Leave addresses and phone numbers out")]
    [InlineData("Concerns", "x", "one thing that somebody said")]
    public void A_field_that_does_not_fit_is_named(string field, string value, string sentence)
    {
        var form = new NoteForm
        {
            Id = Guid.NewGuid().ToString(),
            Area = "Riverside",
            Setting = "Street",
            Present = "1",
            Language = "English",
            Day = "2026-05-14",
            Consent = "Themes",
            Code = NoteCodes.New(),
            Concerns = "The bus stops at six",
        };
        form.Read(NotesSettings.Read(NotesScene.Settings));
        typeof(NoteForm).GetProperty(field)!.SetValue(form, value);

        Assert.Contains(sentence, Assert.Throws<RefusedException>(() => form.Read(NotesSettings.Read(NotesScene.Settings))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"area": []}""", "unknown or has a value that does not fit")]
    [InlineData("""{"languages": []}""", "\"languages\" must have")]
    [InlineData("""{"themes": [{"name": "Buses", "meaning": "Buses and how people get about."}, {"name": "BUSES", "meaning": "The same once more."}]}""", "\"themes\" may have up to 20")]
    [InlineData("""{"themes": [{"name": "Buses", "meaning": "Short"}]}""", "a meaning of 10 to 300")]
    [InlineData("""{"themes": [{"name": "Buses"}]}""", "\"themes\" may have up to 20")]
    [InlineData("""{"late-days": 61}""", "\"late-days\" must be")]
    [InlineData("""{"answer-days": -1}""", "\"answer-days\" must be")]
    public void Settings_that_do_not_fit_are_refused(string settings, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<RefusedException>(() => NotesSettings.Read(settings)).Message, StringComparison.Ordinal);

    private static string PrintedLike(string code) => Folkmoot.Platform.Secrets.PrintedCode.Tidy(code, NoteCodes.Length);
}
