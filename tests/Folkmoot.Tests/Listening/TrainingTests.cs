using System.Globalization;
using System.Net;
using Folkmoot.Listening.Training;
using Folkmoot.People;
using Folkmoot.People.MyData;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.Listening.Notes;
using Folkmoot.Tests.People;

namespace Folkmoot.Tests.Listening;

/// <summary>A training log is its writer's: nobody sees whose it is, attendance alone is no lesson, and it goes with the account.</summary>
public sealed class TrainingTests
{
    private const string Log = NotesScene.Url + "/notes/training";

    [Theory, Databases]
    public async Task A_log_is_ones_own_and_shows_to_others_only_the_lessons_that_may_be_shown(DatabaseKind kind)
    {
        var (town, view) = await NotesScene.StartAsync(kind);
        await using var end = town;
        var account = await town.Host.AddAccountAsync("Jo", "jo@example.org", Role.Connector, town.Place.Id);
        var worker = await town.Host.SignInAsync(account);
        var day = town.Host.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        (string, string)[] fields = [("Form.Kind", "Shadowing"), ("Form.Day", day), ("Form.Lesson", "Leading"), ("Form.Learned", "I let her choose where we sat, and she told me more.")];
        foreach (var (field, value, sentence) in new[]
        {
            ("Form.Kind", "", "Say what you did."), ("Form.Day", "2031-01-01", "today or in the last year"), ("Form.Lesson", "", "Say what the lesson is about."),
            ("Form.Learned", "Was there", "Say in 10 to 400 characters what you learned."), ("Form.Learned", "Call her on 07700 900123 again", "Leave names, addresses"),
        })
        {
            var refused = await worker.SubmitAsync(await worker.GetAsync(Log), [.. fields.Where(f => f.Item1 != field), (field, value)], form: "#log");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains(sentence, Assert.Single(refused.Errors), StringComparison.Ordinal);
        }

        var page = await worker.GetAsync(Log);
        Assert.Equal(Log, (await worker.SubmitAsync(page, [.. fields, ("Form.MayShow", "true")], form: "#log")).Redirect);
        // The back button, and another press.
        await worker.SubmitAsync(page, [.. fields, ("Form.MayShow", "true")], form: "#log");
        await worker.SubmitAsync(await worker.GetAsync(Log), [.. fields[..^1], ("Form.Learned", "I am tired of forms, and said so.")], form: "#log");

        var other = await town.ConnectorAsync();
        Assert.Contains("Nothing yet", (await other.GetAsync(Log)).Main, StringComparison.Ordinal);
        await using (var db = town.Host.Database.NewContext())
        {
            Assert.Equal(2, db.TrainingEntries.Count());
            var theirs = db.TrainingEntries.First().Id;
            await Assert.ThrowsAsync<RefusedException>(() => town.Host.WithAsync<TrainingDesk>(desk => desk.RemoveAsync(new Actor(Guid.NewGuid(), "Connector, Wyebridge"), view.Process.Id, theirs, CancellationToken.None)));
        }

        var visitor = town.Host.NewBrowser();
        Assert.NotEqual(HttpStatusCode.OK, (await visitor.GetAsync(Log)).Status);
        var shown = (await visitor.GetAsync(NotesScene.Url + "/notes")).Find("section[aria-labelledby=learned]");
        Assert.Contains("A few people who listen keep a training log.", shown, StringComparison.Ordinal);
        Assert.Contains("Going along with somebody: 2 times", shown, StringComparison.Ordinal);
        Assert.Contains("I let her choose where we sat", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("tired of forms", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Jo", shown, StringComparison.Ordinal);

        await town.Host.WithAsync<IEnumerable<IPersonalData>>(async sources =>
        {
            var person = new Person(account, "Jo", EmailAddress.TryParse("jo@example.org"));
            var log = sources.OfType<TrainingData>().Single();
            Assert.Equal(2, (await log.FindAsync(person, CancellationToken.None)).Count);
            await log.EraseAsync(person, CancellationToken.None);
        });
        Assert.Empty(await DatabaseDump.FindAsync(town.Host.Database, kind, ["tired of forms"]));
        await using (var db = town.Host.Database.NewContext())
            Assert.Null(Assert.Single(db.TrainingEntries.ToList()).WorkerId);
        await town.MoveToAsync(view.Phases[^1].ClosesAt);
        Assert.Contains("This process has ended", (await (await town.ConnectorAsync()).GetAsync(Log)).Main, StringComparison.Ordinal);
    }
}
