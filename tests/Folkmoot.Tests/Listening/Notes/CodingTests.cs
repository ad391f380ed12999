using System.Net;
using System.Text.Json.Nodes;
using Folkmoot.Answers;
using Folkmoot.Listening.Coding;
using Folkmoot.Listening.Notes;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Edges;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Listening.Notes;

/// <summary>From many notes to themes that are published, answered for and brought back, with nothing left of the notes.</summary>
public sealed class CodingTests
{
    private const string Manage = NotesScene.Url + "/manage/notes";
    private const string Code = NotesScene.Url + "/notes/code";

    [Theory, Databases]
    public async Task Conversations_become_themes_statements_and_answers_that_are_owed(DatabaseKind kind)
    {
        var (town, view) = await NotesScene.StartAsync(kind);
        await using var end = town;
        var (one, two) = (await town.ConnectorAsync(), await town.ConnectorAsync());
        await SendAsync(one, Talks(town));
        var organiser = await town.OrganiserAsync();
        await AddThemeAsync(organiser, "Buses", "Lines about buses and how people get about without a car.");
        await AddThemeAsync(organiser, "Neighbours", "Lines about people who live near and what they do for one another.");
        Assert.Contains("There is a theme", Assert.Single((await AddThemeAsync(organiser, "BUSES", "The same again, in capital letters.")).Errors), StringComparison.Ordinal);

        await CodeAllAsync(one, differ: false);
        Assert.Contains("There is no line for you to code now.", (await one.GetAsync(Code)).Main, StringComparison.Ordinal);
        Assert.Contains("60 of 60 lines coded", (await organiser.GetAsync(Manage)).Main, StringComparison.Ordinal);
        // The second coder sees one line in ten, with nothing that tells what the first one chose.
        var blind = await two.GetAsync(Code);
        Assert.Empty(blind.Document.QuerySelectorAll("#code input[checked]"));
        Assert.Equal(6, await CodeAllAsync(two, differ: true));
        Assert.Contains("6 of 6 coded again", (await organiser.GetAsync(Manage)).Main, StringComparison.Ordinal);

        var lines = await organiser.GetAsync(Manage + "/themes/1");
        var chosen = lines.Document.QuerySelectorAll("#lines input[name=Chosen]").Select(i => ("Chosen", i.GetAttribute("value")!)).ToArray();
        Assert.Equal(20, chosen.Length);
        await organiser.SubmitAsync(lines, [.. chosen, ("Text", "The last bus should run later than six.")], form: "#lines");
        Assert.Contains("Heard in 20 conversations in 2 areas before it went on line", (await town.Host.NewBrowser().GetAsync(NotesScene.Url + "/listen/statements")).Main, StringComparison.Ordinal);
        await using (var read = town.Host.Database.NewContext())
            Assert.Equal("Heard in 20 conversations in 2 areas before it went on line", read.Edges.Single(e => e.ToKind == "statement" && e.Kind == "was heard").Why);
        await organiser.SubmitAsync(await organiser.GetAsync(Manage + "/themes/1"), [chosen[0]], form: "#lines", button: "Quote the chosen lines and no others");

        Assert.Null((await organiser.GetAsync(Manage)).Document.QuerySelector("#publish"));
        await town.MoveToAsync(view.Phases[0].ClosesAt);
        organiser = await town.OrganiserAsync();
        Assert.Equal(NotesScene.Url + "/notes/heard/1", (await organiser.SubmitAsync(await organiser.GetAsync(Manage), [], form: "#publish")).Redirect);

        var heard = await town.Host.NewBrowser().GetAsync(NotesScene.Url + "/notes/heard/1");
        Assert.Contains("60 talks with 120 people present.", heard.Main, StringComparison.Ordinal);
        Assert.Contains("Came up in 30 talks. That is 75 % of those whose themes may be told.", heard.Find("section[aria-labelledby=theme-1]"), StringComparison.Ordinal);
        Assert.Contains("The bus stops at six", heard.Find("section[aria-labelledby=theme-1] blockquote"), StringComparison.Ordinal);
        Assert.Contains("As something good in 0, as something lacking in 30.", heard.Find("section[aria-labelledby=theme-1]"), StringComparison.Ordinal);
        Assert.NotNull(heard.Document.QuerySelector("main svg[role=img]"));
        Assert.Contains("60 lines were coded, 6 of them twice", heard.Main, StringComparison.Ordinal);
        var print = await town.Host.NewBrowser().GetAsync(NotesScene.Url + "/notes/heard/1/print?area=Riverside");
        Assert.Equal("What we heard here, what happens next", print.Heading);
        Assert.Contains("answers by", print.Main, StringComparison.Ordinal);
        Assert.Contains("Does this hold for you?", print.Main, StringComparison.Ordinal);

        await using var db = town.Host.Database.NewContext();
        Assert.Equal((0, 0, 0, 60), (db.ConversationNotes.Count(), db.NoteLines.Count(), db.LineCodings.Count(), db.ReceivedNotes.Count()));
        Assert.Equal(2, await db.OwedAnswers.CountAsync(o => o.AboutKind == "theme" && o.State == OwedState.Open));
        Assert.Equal(2, await db.Edges.CountAsync(e => e.ToKind == "theme" && e.Kind == "was heard"));
        var theme = db.Themes.Single(t => t.Number == 1).Id;
        Assert.Contains("Buses", (await town.Host.NewBrowser().GetAsync($"/trails/theme/{theme}")).Heading, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task What_was_allowed_for_themes_only_is_never_said_again_and_the_codebook_keeps_its_versions(DatabaseKind kind)
    {
        var (town, view) = await NotesScene.StartAsync(kind);
        await using var end = town;
        var connector = await town.ConnectorAsync();
        await SendAsync(connector, [town.Note(consent: ConsentStep.Themes, concerns: "Secret words about the mill"), town.Note(consent: ConsentStep.Paraphrase, concerns: "Only in other words")]);
        var organiser = await town.OrganiserAsync();
        await AddThemeAsync(organiser, "Mill", "Lines about the old mill and what is done with it.");
        await CodeAllAsync(connector, differ: false, always: "1");

        var lines = await organiser.GetAsync(Manage + "/themes/1");
        Assert.DoesNotContain("Secret words", lines.Text, StringComparison.Ordinal);
        var only = Assert.Single(lines.Document.QuerySelectorAll("#lines input[name=Chosen]")).GetAttribute("value")!;
        var refused = await organiser.SubmitAsync(lines, [("Chosen", only)], form: "#lines", button: "Quote the chosen lines and no others");
        Assert.Contains("in other words only", Assert.Single(refused.Errors), StringComparison.Ordinal);

        var page = await organiser.GetAsync(Manage);
        await organiser.SubmitAsync(page, [("Name", "The mill")], form: "#theme-1");
        Assert.Contains("Somebody else changed the codebook", Assert.Single((await organiser.SubmitAsync(page, [("Name", "Mills")], form: "#theme-1")).Errors), StringComparison.Ordinal);
        var book = (await town.Host.NewBrowser().GetAsync(NotesScene.Url + "/notes/codebook")).Main;
        Assert.Contains("Version 2: Changed \"Mill\" to \"The mill\"", book, StringComparison.Ordinal);
        Assert.Contains("Version 1: Added \"Mill\"", book, StringComparison.Ordinal);

        await town.MoveToAsync(view.Phases[0].ClosesAt);
        organiser = await town.OrganiserAsync();
        var early = await organiser.SubmitAsync(await organiser.GetAsync(Manage), [], form: "#publish");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Contains("give a public reason", Assert.Single(early.Errors), StringComparison.Ordinal);
        await organiser.SubmitAsync(await organiser.GetAsync(Manage), [("Early", "There was one coder only this time.")], form: "#publish");
        var heard = (await town.Host.NewBrowser().GetAsync(NotesScene.Url + "/notes/heard/1")).Main;
        Assert.Contains("There was one coder only this time.", heard, StringComparison.Ordinal);
        Assert.Contains("a few talks", heard, StringComparison.Ordinal);
        Assert.Empty(await DatabaseDump.FindAsync(town.Host.Database, kind, ["Secret words", "Only in other words"]));
    }

    /// <summary>Forty talks of one line or two about buses and neighbours, and twenty that may only be counted.</summary>
    private static List<JsonObject> Talks(Folkmoot.Tests.Communities.Town town) =>
    [
        .. Enumerable.Range(0, 20).Select(i => town.Note(i % 2 == 0 ? "Riverside" : "Old town", concerns: "The bus stops at six", strengths: "Neighbours look out for one another")),
        .. Enumerable.Range(0, 10).Select(_ => town.Note(consent: ConsentStep.Themes, concerns: "The bus stops at six")),
        .. Enumerable.Range(0, 10).Select(_ => town.Note("Hillcrest", ConsentStep.Paraphrase, strengths: "Neighbours look out for one another")),
        .. Enumerable.Range(0, 10).Select(_ => town.Note("Hillcrest", ConsentStep.Counted)),
        .. Enumerable.Range(0, 10).Select(_ => town.Note("Hillcrest", ConsentStep.Counted)),
    ];

    private static async Task SendAsync(Browser browser, IReadOnlyList<JsonObject> notes)
    {
        foreach (var part in notes.Chunk(20))
            Assert.All(await browser.SyncAsync(part), n => Assert.True((bool)n!["kept"]!, (string)n["message"]!));
    }

    private static async Task<PageAnswer> AddThemeAsync(Browser organiser, string name, string meaning) =>
        await organiser.SubmitAsync(await organiser.GetAsync(Manage), [("Name", name), ("Meaning", meaning)], form: "#add");

    /// <summary>Codes every line that comes, the last one otherwise where asked, and says how many came.</summary>
    private static async Task<int> CodeAllAsync(Browser coder, bool differ, string? always = null)
    {
        for (var count = 0; ; count++)
        {
            var page = await coder.GetAsync(Code);
            if (page.Document.QuerySelector("#line") is not { } line)
                return count;
            var buses = line.TextContent.Contains("bus", StringComparison.Ordinal) != (differ && count == 0);
            await coder.SubmitAsync(page, [("Theme", always ?? (buses ? "1" : "2")), ("Sense", buses ? "Deficit" : "Asset")], form: "#code");
        }
    }
}
