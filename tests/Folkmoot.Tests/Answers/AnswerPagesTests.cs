using System.Net;
using System.Text.RegularExpressions;
using Folkmoot.Answers;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Mail;
using Folkmoot.Processes;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Answers;

public sealed partial class AnswerPagesTests
{
    private const string Url = "/places/wyebridge/green-budget";
    private const string Words = "Will the trees be watered in summer?";

    [Theory, Databases]
    public async Task A_guests_question_is_public_once_its_link_was_followed(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.PublishedAsync();
        var browser = town.Host.NewBrowser();

        var sent = await AskAsync(browser, view, "ada@example.org");
        Assert.Contains("We sent a link to ada@example.org.", sent.Main, StringComparison.Ordinal);
        var board = await browser.GetAsync(Url + "/answers");
        Assert.Contains("Nothing is owed", board.Main, StringComparison.Ordinal);
        var owed = await OwedAsync(town);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/answers/{owed.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/trails/answer/{owed.Id}")).Status);

        var confirmed = await ConfirmAsync(town, browser);
        Assert.Equal($"/answers/{owed.Id}", confirmed.Redirect);
        var page = await browser.GetAsync($"/answers/{owed.Id}");
        Assert.Contains(Words, page.Main, StringComparison.Ordinal);
        Assert.Contains("The organisers of Wyebridge owes the answer by 18 May 2026.", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("ada@example.org", page.Text, StringComparison.Ordinal);
        Assert.Contains(Words, (await browser.GetAsync("/places/wyebridge/answers")).Main, StringComparison.Ordinal);
        Assert.Contains("0 answered, 1 still owed.", (await browser.GetAsync(Url)).Main, StringComparison.Ordinal);
        Assert.Contains("owes the answer by 18 May 2026", (await browser.GetAsync($"/trails/answer/{owed.Id}")).Main, StringComparison.Ordinal);
        Assert.Equal($"/answers/{owed.Id}", (await browser.GetAsync(Link(await LastAsync(town)))).Redirect);
    }

    [Theory, Databases]
    public async Task Somebody_signed_in_asks_at_once(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.PublishedAsync();
        var browser = await town.Host.SignInAsync(await town.Host.AddAccountAsync("Ada", "ada@example.org"));

        var answer = await browser.SubmitAsync(await browser.GetAsync(Ask(view)), [("Words", Words), ("Name", "Ada L.")], form: "#ask");

        var owed = await OwedAsync(town);
        Assert.Equal($"/answers/{owed.Id}", answer.Redirect);
        Assert.Equal((OwedState.Open, "ada@example.org", "Ada L."), (owed.State, owed.AskerEmail, owed.AskerName));
    }

    [Theory, Databases]
    public async Task An_answer_is_public_goes_to_the_asker_and_into_the_feed(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var owed = await AskedAsync(town);
        var organiser = await town.OrganiserAsync();

        var answered = await AnswerAsync(organiser, owed.Id, "Yes. Volunteers water them each week from May on.", "Maria Hill, parks officer");

        Assert.Equal($"/answers/{owed.Id}", answered.Redirect);
        var page = await town.Host.NewBrowser().GetAsync($"/answers/{owed.Id}");
        Assert.Contains("Answer from Maria Hill, parks officer", page.Main, StringComparison.Ordinal);
        Assert.Contains("Volunteers water them", page.Main, StringComparison.Ordinal);
        var letter = await LastAsync(town);
        Assert.Equal(("ada@example.org", true), (letter.To, letter.Body.Contains("Volunteers water them", StringComparison.Ordinal)));
        Assert.Contains("A question about Green Budget was answered", (await organiser.GetAsync(Url + "/feed.atom")).Text, StringComparison.Ordinal);
        Assert.Contains("1 of them in time.", (await organiser.GetAsync(Url + "/answers")).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_late_answer_shows_as_late_to_everybody_and_its_answerer_is_reminded(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        await town.Host.WithAsync<AnswerDesk>(d => d.SetDefaultsAsync(Town.Organiser, town.Place.Id, "14", "Maria Hill, parks officer", "maria@example.org", Guid.Empty, CancellationToken.None));
        var owed = await AskedAsync(town);
        var before = (await town.Host.LettersAsync()).Count;

        await RemindAsync(town, owed.DueAt.AddDays(-4));
        Assert.Equal(before, (await town.Host.LettersAsync()).Count);
        await RemindAsync(town, owed.DueAt.AddDays(-2));
        await RemindAsync(town, owed.DueAt.AddDays(-1));
        var due = Assert.Single((await town.Host.LettersAsync()).Skip(before));
        Assert.Equal(("maria@example.org", "Answers are due in the next days"), (due.To, due.Subject));

        await RemindAsync(town, owed.DueAt.AddDays(3));
        await RemindAsync(town, owed.DueAt.AddDays(4));
        var late = Assert.Single((await town.Host.LettersAsync()).Skip(before + 1));
        Assert.Equal("1 of your answers is late", late.Subject);
        Assert.Contains(Words, late.Body, StringComparison.Ordinal);

        var visitor = town.Host.NewBrowser();
        Assert.Contains("It is 4 days late.", (await visitor.GetAsync($"/answers/{owed.Id}")).Main, StringComparison.Ordinal);
        Assert.Contains("Late by 4 days", (await visitor.GetAsync("/places/wyebridge/answers")).Find(".fm-near"), StringComparison.Ordinal);
        Assert.Contains("1 late.", (await visitor.GetAsync(Url)).Main, StringComparison.Ordinal);

        await AnswerAsync(await town.OrganiserAsync(), owed.Id, "Yes, each week from May on.", "Maria Hill");
        Assert.Contains("late: it was due by", (await visitor.GetAsync($"/answers/{owed.Id}")).Main, StringComparison.Ordinal);
        Assert.Contains("0 of them in time.", (await visitor.GetAsync(Url + "/answers")).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task The_named_answerer_may_answer_and_nobody_else_may(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var owed = await AskedAsync(town);
        var path = $"/answers/{owed.Id}/write";
        var maria = await town.Host.SignInAsync(await town.Host.AddAccountAsync("Maria", "maria@example.org"));
        var stranger = await town.StrangerAsync();
        Assert.StartsWith("/sign-in", (await town.Host.NewBrowser().GetAsync(path)).Redirect, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await maria.GetAsync(path)).Status);

        var organiser = await town.OrganiserAsync();
        var handed = await organiser.SubmitAsync(await organiser.GetAsync(path), [("Name", "Maria Hill"), ("Email", "Maria@example.org")], form: "#assign-form");
        Assert.Equal($"/answers/{owed.Id}", handed.Redirect);
        Assert.Equal("Maria@example.org", (await LastAsync(town)).To);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(path)).Status);

        var form = await maria.GetAsync(path);
        Assert.Null(form.Document.QuerySelector("#take-down"));
        var forged = await maria.SubmitAsync(form, [("Words", Words)], form: "#answer");
        Assert.Equal($"/answers/{owed.Id}", forged.Redirect);
        Assert.Equal(OwedState.Answered, (await OwedAsync(town)).State);
    }

    [Theory, Databases]
    public async Task Only_organisers_take_words_down_and_the_reason_stays(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var owed = await AskedAsync(town);
        var organiser = await town.OrganiserAsync();

        var down = await organiser.SubmitAsync(await organiser.GetAsync($"/answers/{owed.Id}/write"), [("Reason", "It names a neighbour's illness.")], form: "#take-down");

        Assert.Equal($"/answers/{owed.Id}", down.Redirect);
        var page = await town.Host.NewBrowser().GetAsync($"/answers/{owed.Id}");
        Assert.Contains("It names a neighbour's illness.", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync($"/answers/{owed.Id}/write")).Status);
    }

    [Theory]
    [Databases("Words", "Why?", "Write it in 10 to 2000 characters.")]
    [Databases("Email", "nobody", "not an e-mail address")]
    [Databases("Email", "", "not an e-mail address")]
    public async Task Ask_SomethingIsWrong_IsSaidAtItsField(DatabaseKind kind, string field, string value, string sentence)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.PublishedAsync();
        var browser = town.Host.NewBrowser();
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["Words"] = Words, ["Email"] = "ada@example.org" };
        values[field] = value;

        var answer = await browser.SubmitAsync(await browser.GetAsync(Ask(view)), values.Select(v => (v.Key, v.Value)), form: "#ask");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal("#" + field, answer.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));
        Assert.Empty(await AllAsync(town));
        Assert.Empty(await town.Host.LettersAsync());
    }

    [Theory, Databases]
    public async Task One_address_cannot_be_flooded_with_letters(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.PublishedAsync();
        for (var i = 0; i < AnswerDesk.MostADay; i++)
            await AskAsync(town.Host.NewBrowser(), view, i % 2 == 0 ? "ada@example.org" : "ADA@Example.org");

        var refused = await AskAsync(town.Host.NewBrowser(), view, "ada@example.org");

        Assert.Contains("in the last 24 hours", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(AnswerDesk.MostADay, (await town.Host.LettersAsync()).Count);
    }

    [Theory, Databases]
    public async Task An_answer_needs_words_and_a_name(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var owed = await AskedAsync(town);
        var organiser = await town.OrganiserAsync();

        Assert.Contains("Write the answer in 10", Assert.Single((await AnswerAsync(organiser, owed.Id, "Yes.", "Maria")).Errors), StringComparison.Ordinal);
        Assert.Contains("Say who answers", Assert.Single((await AnswerAsync(organiser, owed.Id, "Yes, each week.", " ")).Errors), StringComparison.Ordinal);
        Assert.Equal(OwedState.Open, (await OwedAsync(town)).State);
    }

    [Theory, Databases]
    public async Task Defaults_are_for_organisers_and_hold_from_the_next_question_on(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        const string path = "/places/wyebridge/answers/settings";
        var (organiser, stranger) = (await town.OrganiserAsync(), await town.StrangerAsync());
        Assert.StartsWith("/sign-in", (await town.Host.NewBrowser().GetAsync(path)).Redirect, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(path)).Status);

        var wrong = await organiser.SubmitAsync(await organiser.GetAsync(path), [("Days", "400")], form: "#defaults");
        Assert.Contains("from 1 to 90", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        var saved = await organiser.SubmitAsync(await organiser.GetAsync(path), [("Days", "10"), ("Name", "Maria Hill, parks officer"), ("Email", "maria@example.org")], form: "#defaults");
        Assert.Equal("/places/wyebridge/answers", saved.Redirect);

        var owed = await AskedAsync(town);
        Assert.Equal(("Maria Hill, parks officer", new DateTimeOffset(2026, 5, 14, 22, 59, 0, TimeSpan.Zero)), (owed.Answerer, owed.DueAt));
    }

    [Theory, Databases]
    public async Task Other_rooms_owe_answers_too(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.PublishedAsync();
        await using (var scope = town.Host.Services.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            var desk = services.GetRequiredService<AnswerDesk>();
            var target = new AskTarget("process", view.Process.Id, view.Process.Title, view.Url, new Answerer("Jo Bell, planning", null), 7);
            await desk.OweAsync(view.Place, view.Process, target, AnswerCause.Objection, "The hedge must stay where it is.", new Asker("", null, null), CancellationToken.None);
            await services.GetRequiredService<FolkmootDb>().SaveChangesAsync();
        }

        var owed = await OwedAsync(town);
        var page = await town.Host.NewBrowser().GetAsync($"/answers/{owed.Id}");

        Assert.Equal("An objection to Green Budget", page.Heading);
        Assert.Contains("Jo Bell, planning owes the answer by 11 May 2026.", page.Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task What_is_not_there_is_not_found(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.PublishedAsync();
        var draft = await town.DraftAsync("Next year");
        var browser = town.Host.NewBrowser();

        foreach (var path in new[] { $"/answers/{Guid.NewGuid()}", "/answers/x", "/places/nowhere/answers", "/places/wyebridge/nothing/answers", Url + $"/ask/process/{Guid.NewGuid()}", Url + $"/ask/moon/{view.Process.Id}", $"{draft.Url}/ask/process/{draft.Process.Id}", draft.Url + "/answers" })
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await browser.GetAsync(path)).Status));
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync($"/answers/confirm/{Guid.NewGuid()}/nothing")).Status);
    }

    [Theory, Databases]
    public async Task What_was_never_confirmed_is_erased_and_addresses_are_forgotten_after_the_answer(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var view = await town.PublishedAsync();
        await AskAsync(town.Host.NewBrowser(), view, "never@example.org");
        var owed = await AskedAsync(town, view);
        await AnswerAsync(await town.OrganiserAsync(), owed.Id, "Yes, each week from May on.", "Maria Hill");

        town.Host.Clock.Advance(TimeSpan.FromDays(31));
        await town.Host.RunAgainAsync(QuestionCleanup.Name, new { });

        var left = Assert.Single(await AllAsync(town));
        Assert.Equal((owed.Id, null, null), (left.Id, left.AskerEmail, left.AskerKey));
    }

    private static string Ask(ProcessView view) => $"{view.Url}/ask/process/{view.Process.Id}";

    private static async Task<PageAnswer> AskAsync(Browser browser, ProcessView view, string email) =>
        await browser.SubmitAsync(await browser.GetAsync(Ask(view)), [("Words", Words), ("Email", email)], form: "#ask");

    private static async Task<PageAnswer> ConfirmAsync(Town town, Browser browser) =>
        await browser.SubmitAsync(await browser.GetAsync(Link(await LastAsync(town))), [], form: "#confirm");

    private static async Task<OwedAnswer> AskedAsync(Town town, ProcessView? view = null)
    {
        var browser = town.Host.NewBrowser();
        await AskAsync(browser, view ?? await town.PublishedAsync(), "ada@example.org");
        await ConfirmAsync(town, browser);
        return (await AllAsync(town)).Single(o => o.State == OwedState.Open);
    }

    private static async Task<PageAnswer> AnswerAsync(Browser browser, Guid id, string words, string name) =>
        await browser.SubmitAsync(await browser.GetAsync($"/answers/{id}/write"), [("Words", words), ("Name", name)], form: "#answer");

    private static async Task RemindAsync(Town town, DateTimeOffset at)
    {
        town.Host.Clock.Set(at);
        await town.Host.RunAgainAsync(ReminderJob.Name, new { });
    }

    private static async Task<Letter> LastAsync(Town town) => (await town.Host.LettersAsync())[^1];

    private static string Link(Letter letter) => new Uri(ConfirmLink().Match(letter.Body).Value).AbsolutePath;

    private static async Task<OwedAnswer> OwedAsync(Town town) => Assert.Single(await AllAsync(town));

    private static async Task<List<OwedAnswer>> AllAsync(Town town)
    {
        await using var db = town.Host.Database.NewContext();
        return [.. db.OwedAnswers];
    }

    [GeneratedRegex("""http\S+/answers/confirm/\S+""", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex ConfirmLink();
}
