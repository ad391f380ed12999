using System.Globalization;
using System.Text;
using Folkmoot.Listening;
using Folkmoot.Listening.Notes;
using Folkmoot.Listening.Paper;
using Folkmoot.Opinion;
using Folkmoot.Opinion.Polis;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;

namespace Folkmoot.Tests.Listening;

/// <summary>Sheets are drawn by the router from a printed seed, typed in later, and counted once with their mode.</summary>
public sealed class PaperTests
{
    private const string Paper = ListeningScene.Url + "/manage/listen/paper";

    [Theory, Databases]
    public async Task A_sheet_is_drawn_printed_typed_in_and_counted_once_with_its_mode(DatabaseKind kind)
    {
        var (town, view) = await ListeningScene.StartAsync(kind);
        await using var end = town;
        var clerk = await town.Host.SignInAsAsync(Role.Clerk, town.Place.Id);
        Assert.Contains("8 to 12", Assert.Single((await DrawAsync(clerk, "3", "7")).Errors), StringComparison.Ordinal);
        Assert.Contains("Only 8 statements", Assert.Single((await DrawAsync(clerk, "3", "9")).Errors), StringComparison.Ordinal);
        Assert.Equal(Paper, (await DrawAsync(clerk, "3", "8")).Redirect);

        var print = await clerk.GetAsync(Paper + "/1");
        Assert.Equal(3, print.Document.QuerySelectorAll("article.fm-sheet").Length);
        Assert.Equal(24, print.Document.QuerySelectorAll("article.fm-sheet th[scope=row]").Length);
        await using (var db = town.Host.Database.NewContext())
        {
            // Whoever knows the seed on the sheet draws the same sheet again.
            var (pack, sheet) = (db.PaperPacks.Single(), db.PackSheets.Single(s => s.Number == 2));
            Assert.Contains($"Pack 1, sheet 2, seed {pack.Seed}", print.Main, StringComparison.Ordinal);
            var again = PackDesk.Sheets(ulong.Parse(pack.Seed, NumberStyles.HexNumber, CultureInfo.InvariantCulture), 1, 3, 8, [.. Enumerable.Range(1, 8).Select(n => (n, default(Tally)))]);
            Assert.Equal(sheet.Draws, SheetDraw.Write(again[1].Draws));
        }

        var found = await clerk.SubmitAsync(await clerk.GetAsync(Paper), [("Pack", "1"), ("Sheet", "2")], form: "#find");
        Assert.Equal(Paper + "/1/2", found.Redirect);
        Assert.Contains("no such sheet", Assert.Single((await clerk.SubmitAsync(await clerk.GetAsync(Paper), [("Pack", "1"), ("Sheet", "4")], form: "#find")).Errors), StringComparison.Ordinal);
        Assert.Contains("Nothing is ticked", Assert.Single((await clerk.SubmitAsync(await clerk.GetAsync(Paper + "/1/2"), [], form: "#sheet")).Errors), StringComparison.Ordinal);
        await clerk.SubmitAsync(await clerk.GetAsync(Paper + "/1/2"), [("a1", "Agree"), ("a2", "Disagree"), ("a3", "Pass"), ("Open", "true")], form: "#sheet");
        // A slip, mended by the same person: it is still one reading, and nothing counts yet.
        var slip = await clerk.GetAsync(Paper + "/1/2");
        Assert.Contains("You typed this sheet in.", slip.Main, StringComparison.Ordinal);
        Assert.Empty(slip.Document.QuerySelectorAll("#sheet input[checked]:not([value=''])"));
        await clerk.SubmitAsync(slip, [("a1", "Agree"), ("a2", "Agree"), ("Open", "true")], form: "#sheet");
        Assert.DoesNotContain("for a second person", (await clerk.GetAsync(Paper)).Main, StringComparison.Ordinal);
        await using (var db = town.Host.Database.NewContext())
            Assert.Equal((0, 1), (db.GivenAnswers.Count(), db.SheetReadings.Count()));
        // Somebody else types it in without seeing it, and reads the same.
        var second = await town.Host.SignInAsAsync(Role.Clerk, town.Place.Id);
        Assert.Contains("for a second person: sheet 2", (await second.GetAsync(Paper)).Main, StringComparison.Ordinal);
        var blind = await second.GetAsync(Paper + "/1/2");
        Assert.Empty(blind.Document.QuerySelectorAll("#sheet input[checked]:not([value=''])"));
        await second.SubmitAsync(blind, [("a2", "Agree"), ("a1", "Agree"), ("Open", "true")], form: "#sheet");
        Assert.Contains("3 sheets, 1 counted", (await second.GetAsync(Paper)).Main, StringComparison.Ordinal);
        await ListeningScene.AnswerAsync(town.Host.NewBrowser(), "Agree");

        await using (var db = town.Host.Database.NewContext())
        {
            var answers = db.GivenAnswers.Where(a => a.Mode == AnswerMode.Paper).ToList();
            Assert.Equal([(1, Answer.Agree), (2, Answer.Agree)], answers.Join(db.HeardStatements, a => a.StatementId, s => s.Id, (a, s) => (s.Number, a.Answer)).Order());
            Assert.Single(answers.DistinctBy(a => Convert.ToHexString(a.Key)));
            Assert.All(answers, a => Assert.True(a.Weight > 0 && a.Weight <= a.Total));
            Assert.Single(db.OpenConsents);
            Assert.Equal((3, 0), (db.GivenAnswers.Count(), db.SheetReadings.Count()));
        }

        await town.FillAsync(view, first: 15, second: 10, consent: true);
        await town.MoveToAsync(view.Phases[0].ClosesAt);
        var votes = await clerk.Http.GetStringAsync(ListeningScene.Url + "/listen/votes.csv");
        Assert.StartsWith("comment-id,voter-id,vote,mode\r\n", votes, StringComparison.Ordinal);
        Assert.Equal((2, 200), (Count(votes, ",paper\r\n"), Count(votes, ",online\r\n")));
        using var table = new MemoryStream(Encoding.UTF8.GetBytes(votes));
        Assert.Equal(26, PolisReader.Read(table, "votes.csv", null, "", DateTimeOffset.UtcNow).Votes.People.Count);
        view = await town.FindAsync(view);
        await Assert.ThrowsAsync<RefusedException>(() => town.Host.WithAsync<PackDesk>(desk => desk.DrawAsync(Town.Organiser, view, 3, 8, CancellationToken.None)));
        // What was ticked on the last day is typed in later, for two weeks.
        Actor[] two = [new(Guid.NewGuid(), "Clerk, Wyebridge"), new(Guid.NewGuid(), "Clerk, Wyebridge")];
        await Assert.ThrowsAsync<RefusedException>(() => TypeAsync(town, Town.Organiser, view, 3, (1, Answer.Agree)));
        Assert.Equal((false, SheetStage.Once), await TypeAsync(town, two[0], view, 3, (1, Answer.Agree)));
        Assert.Equal((true, SheetStage.Fresh), await TypeAsync(town, two[1], view, 3, (1, Answer.Agree)));
        Assert.Equal((false, SheetStage.Once), await TypeAsync(town, two[0], view, 1, (1, Answer.Agree)));
        await town.MoveToAsync(view.Phases[0].ClosesAt.AddDays(14));
        await Assert.ThrowsAsync<RefusedException>(() => TypeAsync(town, two[1], view, 1, (1, Answer.Agree)));
        await town.Host.RunAgainAsync(ContactCleanup.Name, new { });
        await using (var db = town.Host.Database.NewContext())
            Assert.Equal((0, 3), (db.SheetReadings.Count(), db.GivenAnswers.Count(a => a.Mode == AnswerMode.Paper)));
    }

    [Theory, Databases]
    public async Task A_sheet_that_two_people_read_differently_counts_when_a_third_has_settled_it(DatabaseKind kind)
    {
        var (town, view) = await ListeningScene.StartAsync(kind);
        await using var end = town;
        await town.Host.WithAsync<PackDesk>(desk => desk.DrawAsync(Town.Organiser, view, 2, 8, CancellationToken.None));
        var clerks = new List<Browser>();
        for (var i = 0; i < 3; i++)
            clerks.Add(await town.Host.SignInAsAsync(Role.Clerk, town.Place.Id));
        await clerks[0].SubmitAsync(await clerks[0].GetAsync(Paper + "/1/1"), [("a1", "Agree"), ("a2", "Disagree")], form: "#sheet");
        await clerks[1].SubmitAsync(await clerks[1].GetAsync(Paper + "/1/1"), [("a1", "Agree"), ("a2", "Pass"), ("a3", "Agree")], form: "#sheet");

        // Neither of the two can settle it, and neither sees what the other read.
        foreach (var clerk in clerks[..2])
        {
            var shut = await clerk.GetAsync(Paper + "/1/1");
            Assert.Contains("A third person settles it.", shut.Main, StringComparison.Ordinal);
            Assert.Null(shut.Document.QuerySelector("#sheet"));
        }

        await using (var db = town.Host.Database.NewContext())
            Assert.Equal((0, 2), (db.GivenAnswers.Count(), db.SheetReadings.Count()));
        Assert.Contains("for a third person: sheet 1", (await clerks[2].GetAsync(Paper)).Main, StringComparison.Ordinal);
        var differing = await clerks[2].GetAsync(Paper + "/1/1");
        Assert.Contains("One read: Disagree. The other: Pass.", differing.Main, StringComparison.Ordinal);
        Assert.Contains("One read: Nothing ticked. The other: Agree.", differing.Main, StringComparison.Ordinal);
        Assert.Equal(["a1"], differing.Document.QuerySelectorAll("#sheet input[checked]:not([value=''])").Select(i => i.GetAttribute("name")));
        await clerks[2].SubmitAsync(differing, [("a2", "Pass")], form: "#sheet");

        await using (var db = town.Host.Database.NewContext())
        {
            Assert.Equal([(1, Answer.Agree, AnswerMode.Paper), (2, Answer.Pass, AnswerMode.Paper)], db.GivenAnswers.ToList().Join(db.HeardStatements, a => a.StatementId, s => s.Id, (a, s) => (s.Number, a.Answer, a.Mode)).Order());
            Assert.Empty(db.SheetReadings);
        }

        // Two who type one sheet in at the same moment are not both the first.
        Actor[] two = [new(Guid.NewGuid(), "Clerk, Wyebridge"), new(Guid.NewGuid(), "Clerk, Wyebridge")];
        var ends = await Task.WhenAll(two.Select(clerk => Record.ExceptionAsync(() => TypeAsync(town, clerk, view, 2, (4, Answer.Disagree))).AsTask()));
        await using (var db = town.Host.Database.NewContext())
            Assert.Equal(ends.Count(e => e is null), Math.Max(db.SheetReadings.Count(), 2 * db.GivenAnswers.Count(a => a.Answer == Answer.Disagree)));
        Assert.All(ends, e => Assert.True(e is null or RefusedException));
        Assert.Contains(ends, e => e is null);
    }

    [Fact]
    public void A_pack_shows_what_was_answered_least_more_often()
    {
        var sheets = PackDesk.Sheets(5, 1, 200, 8, [.. Enumerable.Range(1, 40).Select(n => (n, n == 1 ? default : new Tally(200, 200, 10)))]);

        Assert.All(sheets, s => Assert.Equal(8, s.Draws.Select(d => d.Statement).Distinct().Count()));
        var shown = sheets.SelectMany(s => s.Draws).CountBy(d => d.Statement).ToDictionary();
        Assert.True(shown[1] > 2 * shown.Where(s => s.Key != 1).Average(s => s.Value), $"Statement 1 was shown {shown[1]} times.");
    }

    private static Task<(bool IsCounted, SheetStage Stage)> TypeAsync(Town town, Actor actor, Folkmoot.Processes.ProcessView view, int sheet, (int Statement, Answer Answer) tick) =>
        town.Host.WithAsync<TypingDesk, (bool, SheetStage)>(desk => desk.TypeAsync(actor, view, 1, sheet, new Dictionary<int, Answer> { [tick.Statement] = tick.Answer }, open: false, CancellationToken.None));

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static async Task<PageAnswer> DrawAsync(Browser clerk, string sheets, string statements) =>
        await clerk.SubmitAsync(await clerk.GetAsync(Paper), [("Sheets", sheets), ("Statements", statements)], form: "#draw");
}
