using System.Net;
using Folkmoot.Listening;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Listening;

/// <summary>Residents say things of their own; moderators decide in public.</summary>
public sealed class StatementTests
{
    private const string Say = ListeningScene.Url + "/listen/say";
    private const string Manage = ListeningScene.Url + "/manage/listen";

    [Theory, Databases]
    public async Task A_statement_waits_is_let_in_and_can_be_answered(DatabaseKind kind)
    {
        var (town, _) = await ListeningScene.StartAsync(kind);
        await using var end = town;
        var author = town.Host.NewBrowser();
        Assert.Equal(Say, (await SayAsync(author, "The river path needs lights.")).Redirect);
        Assert.Contains("A moderator looks at it first.", (await author.GetAsync(Say)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("river path", (await author.GetAsync(ListeningScene.Url + "/listen/statements")).Main, StringComparison.Ordinal);

        var organiser = await town.OrganiserAsync();
        await organiser.SubmitAsync(await organiser.GetAsync(Manage), [], form: "section[aria-labelledby=queue] form", button: "true");

        Assert.Contains("Others can answer it.", (await author.GetAsync(Say)).Main, StringComparison.Ordinal);
        Assert.Contains("The river path needs lights.", (await author.GetAsync(ListeningScene.Url + "/listen/statements")).Main, StringComparison.Ordinal);
        Assert.Contains($"0 of {ListeningScene.Seeds + 1} answered", (await author.GetAsync(ListeningScene.Url + "/listen")).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_statement_is_taken_out_with_a_public_reason_and_never_without(DatabaseKind kind)
    {
        var (town, _) = await ListeningScene.StartAsync(kind);
        await using var end = town;
        var author = town.Host.NewBrowser();
        await SayAsync(author, "My neighbour is a fool.");
        var organiser = await town.OrganiserAsync();
        const string Form = "section[aria-labelledby=queue] form";

        var refused = await organiser.SubmitAsync(await organiser.GetAsync(Manage), [("Reason", "no")], form: Form, button: "false");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Give the public reason", Assert.Single(refused.Errors), StringComparison.Ordinal);

        await organiser.SubmitAsync(await organiser.GetAsync(Manage), [("Reason", "It speaks of one person, not of the place.")], form: Form, button: "false");

        var list = (await author.GetAsync(ListeningScene.Url + "/listen/statements")).Main;
        Assert.Contains("Number 9: It speaks of one person, not of the place.", list, StringComparison.Ordinal);
        Assert.DoesNotContain("fool", list, StringComparison.Ordinal);
        Assert.Contains("Taken out: It speaks of one person", (await author.GetAsync(Say)).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Nobody_says_the_same_twice_or_more_than_their_share(DatabaseKind kind)
    {
        var (town, _) = await ListeningScene.StartAsync(kind, """{"statements": ["Buses matter more than parking."], "per-person": 1}""");
        await using var end = town;
        var browser = town.Host.NewBrowser();

        Assert.Contains("said this already", Assert.Single((await SayAsync(browser, "BUSES matter more than parking!")).Errors), StringComparison.Ordinal);
        Assert.Contains("one short sentence", Assert.Single((await SayAsync(browser, "No")).Errors), StringComparison.Ordinal);
        Assert.Contains("Leave addresses out", Assert.Single((await SayAsync(browser, "Look at https://example.org for more")).Errors), StringComparison.Ordinal);
        Assert.Equal(Say, (await SayAsync(browser, "Trams would be better still.")).Redirect);
        Assert.Contains("as many as one person can", Assert.Single((await SayAsync(browser, "And ferries too, of course.")).Errors), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Organisers_add_what_was_heard_with_where_it_was_heard(DatabaseKind kind)
    {
        var (town, _) = await ListeningScene.StartAsync(kind);
        await using var end = town;
        var organiser = await town.OrganiserAsync();

        Assert.Equal(Manage, (await organiser.SubmitAsync(await organiser.GetAsync(Manage), [("Text", "The surgery is too far away."), ("Source", "heard in 14 conversations in 3 wards")], form: "#add-form")).Redirect);

        var list = (await town.Host.NewBrowser().GetAsync(ListeningScene.Url + "/listen/statements")).Main;
        Assert.Contains("The surgery is too far away.", list, StringComparison.Ordinal);
        Assert.Contains("heard in 14 conversations in 3 wards", list, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Strangers_decide_nothing(DatabaseKind kind)
    {
        var (town, _) = await ListeningScene.StartAsync(kind);
        await using var end = town;

        Assert.NotEqual(HttpStatusCode.OK, (await (await town.StrangerAsync()).GetAsync(Manage)).Status);
    }

    [Theory]
    [InlineData("""{"statement": []}""", "unknown or has a value that does not fit")]
    [InlineData("""{"per-person": 0}""", "\"per-person\" must be a whole number from 1 to 50.")]
    [InlineData("""{"statements": ["Buses matter.", "buses, matter!"]}""", "holds the same statement twice")]
    [InlineData("""{"statements": ["No"]}""", "one short sentence")]
    public void Settings_that_do_not_fit_are_refused(string settings, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<Folkmoot.Platform.RefusedException>(() => ConversationSettings.Read(settings)).Message, StringComparison.Ordinal);

    private static async Task<PageAnswer> SayAsync(Browser browser, string text) => await browser.SubmitAsync(await browser.GetAsync(Say), [("Text", text)], form: "#say");

    [Theory, Databases]
    public async Task Organisers_choose_the_statements_to_begin_with_and_whether_the_map_is_public_meanwhile(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.DraftAsync("Talk", "opinion-map");
        var organiser = await town.OrganiserAsync();
        var url = $"{view.Url}/manage/phases/{view.Phases[0].Key}";
        Assert.Contains(url + "/settings/conversation", (await organiser.GetAsync(url)).Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        var page = await organiser.GetAsync(url + "/settings/conversation");
        Assert.Equal(["OwnStatements", "Moderated"], page.Document.QuerySelectorAll("#settings input[checked]").Select(i => i.GetAttribute("name")));
        var twice = await organiser.SubmitAsync(page, [("Statements", "The bus should come.\nThe BUS should come!")], form: "#settings");
        Assert.Contains("the same statement twice", Assert.Single(twice.Errors), StringComparison.Ordinal);
        await organiser.SubmitAsync(page, [("Statements", "The bus should come.\nThe park should be lit."), ("LiveMap", "true"), ("PerPerson", "2")], form: "#settings");

        var settings = ConversationSettings.Read((await town.FindAsync(view)).Phases[0].Settings);
        Assert.Equal(["The bus should come.", "The park should be lit."], settings.Statements);
        Assert.Equal((true, 2, true, true), (settings.LiveMap, settings.PerPerson, settings.OwnStatements, settings.Moderated));
    }
}
