using System.Globalization;
using System.Net;
using Folkmoot.Answers;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.Funds;
using Folkmoot.Listening;
using Folkmoot.Listening.Coding;
using Folkmoot.Listening.HandOn;
using Folkmoot.Listening.Notes;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas;
using Folkmoot.Tests.Assemblies;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.Listening.Notes;
using Folkmoot.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Listening;

/// <summary>What was found goes on, each time with a step on the trail.</summary>
public sealed class HandOnTests
{
    private const string Manage = ListeningScene.Url + "/manage/hand-on";

    [Theory, Databases]
    public async Task A_statement_becomes_an_idea_evidence_a_priority_and_a_question(DatabaseKind kind)
    {
        var (town, view) = await ListeningScene.StartAsync(kind);
        await using var end = town;
        var organiser = await town.OrganiserAsync();
        var alone = await organiser.GetAsync(Manage);
        Assert.Equal(["Question"], alone.Document.QuerySelectorAll("input[name=As]").Select(i => i.GetAttribute("value")));
        var other = await town.CollectingAsync("Budget");
        await using (var write = town.Host.Database.NewContext())
        {
            write.Add(new Folkmoot.Funds.Books.JournalRecord { Id = Guid.NewGuid(), PlaceId = town.Place.Id, CreatedAt = town.Host.Clock.GetUtcNow(), Entries = 0, Head = "" });
            await write.SaveChangesAsync();
        }

        organiser = await town.OrganiserAsync();
        var page = await organiser.GetAsync(Manage);
        var statement = page.Document.QuerySelectorAll("select[name=Finding] option").Select(o => o.GetAttribute("value")!).First(v => v.Length > 0);
        var target = other.Process.Id.ToString();
        Assert.Contains("Choose what was found.", Assert.Single((await organiser.SubmitAsync(page, [("As", "Question"), ("Why", "What will be done about it?")], form: "#hand-on")).Errors), StringComparison.Ordinal);
        foreach (var (way, where, why) in new[]
        {
            ("Idea", target, "Many agreed on every side."), ("Evidence", target, "The budget should know it."), ("Priority", "", "It unites the place."), ("Question", "", "What will be done about it, and when?"),
        })
        {
            var sent = await organiser.SubmitAsync(await organiser.GetAsync(Manage), [("Finding", statement), ("As", way), ("Target", where), ("Why", why)], form: "#hand-on");
            Assert.True(sent.Redirect == Manage, string.Join(' ', sent.Errors));
        }

        var twice = await organiser.SubmitAsync(await organiser.GetAsync(Manage), [("Finding", statement), ("As", "Evidence"), ("Target", target), ("Why", "The budget should know it twice.")], form: "#hand-on");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);

        await using var db = town.Host.Database.NewContext();
        var id = Guid.Parse(statement);
        Assert.Equal(["became a priority of", "became an idea", "is evidence for", "was let in"], db.Edges.Where(e => e.FromId == id).Select(e => e.Kind).AsEnumerable().Append("was let in").Distinct().Order(StringComparer.Ordinal));
        var text = db.HeardStatements.Single(s => s.Id == id).Text;
        Assert.Equal((text, IdeaState.Public, IdeaChannel.InPerson), db.Ideas.Where(i => i.ProcessId == other.Process.Id && i.Title == text).Select(i => new ValueTuple<string, IdeaState, IdeaChannel>(i.Title, i.State, i.Channel)).Single());
        Assert.Equal(OwedState.Open, (await db.OwedAnswers.SingleAsync(o => o.AboutKind == "statement")).State);
        Assert.Equal(4, await db.HandedOn.CountAsync());
        var visitor = town.Host.NewBrowser();
        Assert.Contains("The budget should know it.", (await visitor.GetAsync(other.Url)).Find("section[aria-labelledby=evidence]"), StringComparison.Ordinal);
        Assert.Equal(4, (await visitor.GetAsync(view.Url)).Document.QuerySelectorAll("section[aria-labelledby=handed-on] li").Length);
        var trail = (await visitor.GetAsync($"/trails/statement/{id}")).Main;
        foreach (var step in (string[])["It became an idea: Many agreed on every side.", "It became a priority of the fund: It unites the place.", "The fund of Wyebridge", "It is evidence for another process: The budget should know it.", "What will be done about it, and when?"])
            Assert.Contains(step, trail, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_published_theme_becomes_an_idea_evidence_a_priority_and_a_question(DatabaseKind kind)
    {
        var (town, view) = await NotesScene.StartAsync(kind);
        await using var end = town;
        var connector = new Actor(Guid.NewGuid(), "Connector, Wyebridge");
        var entry = new NoteForm
        {
            Id = Guid.NewGuid().ToString(),
            Shape = "Conversation",
            Area = "Riverside",
            Setting = "Street",
            Present = "1",
            Language = "English",
            Consent = "Quote",
            Code = NoteCodes.New(),
            Concerns = "The bus stops at six",
            Day = town.Host.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        }.Read(view.NotesSettings);
        Assert.True(await town.Host.WithAsync<NoteDesk, bool>(desk => desk.KeepAsync(connector, view, entry, CancellationToken.None)));
        await town.Host.WithAsync<Codebook>(book => book.AddAsync(Town.Organiser, view.Process.Id, "Buses", "Buses and how people get about.", CancellationToken.None));
        var line = await town.Host.WithAsync<CodingDesk, NoteLine?>(desk => desk.NextAsync(connector, view.Process.Id, CancellationToken.None));
        await town.Host.WithAsync<CodingDesk>(desk => desk.CodeAsync(connector, view.Process.Id, line!.Id, 1, LineSense.Deficit, CancellationToken.None));
        var organiser = await town.OrganiserAsync();
        Assert.DoesNotContain("Theme: Buses", (await organiser.GetAsync(Manage)).Main, StringComparison.Ordinal);
        await town.MoveToAsync(view.Phases[0].ClosesAt);
        view = await town.FindAsync(view);
        await town.Host.WithAsync<HearingDesk>(desk => desk.PublishAsync(Town.Organiser, view, "One talk, told by one person.", CancellationToken.None));
        var other = await town.CollectingAsync("Budget");
        await town.Host.WithAsync<FundDesk>(desk => desk.OpenAsync(Town.Organiser, town.Place, "Wyebridge Chest", "open", CancellationToken.None));

        organiser = await town.OrganiserAsync();
        Guid id;
        await using (var read = town.Host.Database.NewContext())
            id = (await read.Themes.SingleAsync()).Id;
        foreach (var (way, where, why) in new[]
        {
            ("Idea", other.Process.Id.ToString(), "Nobody gets home after six."), ("Evidence", other.Process.Id.ToString(), "The budget should know it."), ("Priority", "", "It came up at every door."), ("Question", "", "When will the last bus run later?"),
        })
        {
            var sent = await organiser.SubmitAsync(await organiser.GetAsync(Manage), [("Finding", id.ToString()), ("As", way), ("Target", where), ("Why", why)], form: "#hand-on");
            Assert.True(sent.Redirect == Manage, string.Join(' ', sent.Errors));
        }

        await using var db = town.Host.Database.NewContext();
        Assert.Equal(["Evidence", "Idea", "Priority", "Question"], (await db.HandedOn.Where(h => h.FromKind == "theme" && h.FromId == id).ToListAsync()).Select(h => h.As.ToString()).Order(StringComparer.Ordinal));
        Assert.Single(db.Ideas.Where(i => i.ProcessId == other.Process.Id && i.Title == "Buses").ToList());
        // One answer is owed because the theme was heard, another because it was asked.
        Assert.Equal(2, await db.OwedAnswers.CountAsync(o => o.AboutKind == "theme" && o.AboutId == id && o.State == OwedState.Open));
        var visitor = town.Host.NewBrowser();
        Assert.Contains("“Buses” The budget should know it.", (await visitor.GetAsync(other.Url)).Find("section[aria-labelledby=evidence]"), StringComparison.Ordinal);
        Assert.Equal(4, (await visitor.GetAsync(view.Url)).Document.QuerySelectorAll("section[aria-labelledby=handed-on] li").Length);
        var trail = (await visitor.GetAsync($"/trails/theme/{id}")).Main;
        foreach (var step in (string[])["It became an idea: Nobody gets home after six.", "It became a priority of the fund: It came up at every door.", "It is evidence for another process: The budget should know it.", "When will the last bus run later?"])
            Assert.Contains(step, trail, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task What_a_locality_cannot_settle_goes_up_to_the_assembly_of_the_place_above_as_evidence_and_both_trails_show_it(DatabaseKind kind)
    {
        var (town, _) = await ListeningScene.StartAsync(kind);
        await using var end = town;
        var assembly = await town.DraftAsync("River assembly", "gdansk-citizens-assembly");
        await town.SetAsync(assembly, assembly.Method(RecruitmentMethod.MethodName)!.Key, settings: AssemblyScene.Settings);
        await town.Host.WithAsync<ProcessWriter>(writer => writer.PublishAsync(Town.Organiser, assembly.Process.Id, CancellationToken.None));
        var riverside = await town.AddPlaceAsync("Riverside", town.Place);
        var local = await town.Host.WithAsync<ProcessWriter, ProcessView>(writer => writer.StartAsync(Town.Organiser, riverside, "locality-conversations", new ProcessDetails("Our river bank", "What matters at the river."), CancellationToken.None));
        await town.Host.WithAsync<ProcessWriter>(writer => writer.PublishAsync(Town.Organiser, local.Process.Id, CancellationToken.None));
        var statement = await town.Host.WithAsync<StatementDesk, HeardStatement>(desk => desk.AddAsync(Town.Organiser, local, "The flood wall should stay low enough to see the river.", "", CancellationToken.None));

        var organiser = await town.Host.SignInAsAsync(Role.Organiser, riverside.Id);
        var page = await organiser.GetAsync(local.Url + "/manage/hand-on");
        Assert.Contains("River assembly (Wyebridge)", page.Document.QuerySelectorAll("select[name=Target] option").Select(o => o.TextContent.Trim()));
        var sent = await organiser.SubmitAsync(page, [("Finding", statement.Id.ToString()), ("As", "Evidence"), ("Target", assembly.Process.Id.ToString()), ("Why", "A wall concerns the whole town, not one bank.")], form: "#hand-on");
        Assert.True(sent.Redirect == local.Url + "/manage/hand-on", string.Join(' ', sent.Errors));

        var visitor = town.Host.NewBrowser();
        foreach (var where in (string[])["/assembly/sessions", ""])
        {
            var evidence = (await visitor.GetAsync(assembly.Url + where)).Document.QuerySelector("section[aria-labelledby=evidence]")!;
            Assert.Contains("The flood wall should stay low enough to see the river.", evidence.TextContent, StringComparison.Ordinal);
            Assert.Equal($"/trails/statement/{statement.Id}", evidence.QuerySelector("li a")!.GetAttribute("href"));
        }

        var trail = await visitor.GetAsync($"/trails/statement/{statement.Id}");
        Assert.Contains("It is evidence for another process: A wall concerns the whole town, not one bank.", trail.Main, StringComparison.Ordinal);
        Assert.Contains("River assembly", trail.Main, StringComparison.Ordinal);
        Assert.Contains("A wall concerns the whole town, not one bank.", (await visitor.GetAsync($"/trails/process/{assembly.Process.Id}")).Main, StringComparison.Ordinal);
        // The board above hands back what the locality has to settle.
        var down = await town.Host.WithAsync<HandOnDesk, IReadOnlyList<ProcessView>>(async desk => await desk.OthersAsync(await town.FindAsync(assembly), CancellationToken.None));
        Assert.Contains(down, p => p.Process.Id == local.Process.Id);
        Assert.Equal(down.Count, down.DistinctBy(p => p.Process.Id).Count());
    }
}
