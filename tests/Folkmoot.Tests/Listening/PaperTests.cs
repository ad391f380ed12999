using System.Globalization;
using System.Text;
using Folkmoot.Listening;
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
        // A slip, mended: the sheet is typed in again and takes the place of the first.
        var typed = await clerk.GetAsync(Paper + "/1/2");
        Assert.Contains("This sheet was typed in on", typed.Main, StringComparison.Ordinal);
        Assert.Empty(typed.Document.QuerySelectorAll("#sheet input[checked]"));
        await clerk.SubmitAsync(typed, [("a1", "Agree"), ("a2", "Agree"), ("Open", "true")], form: "#sheet");
        await ListeningScene.AnswerAsync(town.Host.NewBrowser(), "Agree");

        await using (var db = town.Host.Database.NewContext())
        {
            var answers = db.GivenAnswers.Where(a => a.Mode == AnswerMode.Paper).ToList();
            Assert.Equal([(1, Answer.Agree), (2, Answer.Agree)], answers.Join(db.HeardStatements, a => a.StatementId, s => s.Id, (a, s) => (s.Number, a.Answer)).Order());
            Assert.Single(answers.DistinctBy(a => Convert.ToHexString(a.Key)));
            Assert.All(answers, a => Assert.True(a.Weight > 0 && a.Weight <= a.Total));
            Assert.Single(db.OpenConsents);
            Assert.Equal(3, db.GivenAnswers.Count());
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
        await Assert.ThrowsAsync<RefusedException>(() => town.Host.WithAsync<PackDesk>(desk => desk.TypeAsync(Town.Organiser, view, 1, 3, new Dictionary<int, Answer> { [1] = Answer.Agree }, open: false, CancellationToken.None)));
    }

    [Fact]
    public void A_pack_shows_what_was_answered_least_more_often()
    {
        var sheets = PackDesk.Sheets(5, 1, 200, 8, [.. Enumerable.Range(1, 40).Select(n => (n, n == 1 ? default : new Tally(200, 200, 10)))]);

        Assert.All(sheets, s => Assert.Equal(8, s.Draws.Select(d => d.Statement).Distinct().Count()));
        var shown = sheets.SelectMany(s => s.Draws).CountBy(d => d.Statement).ToDictionary();
        Assert.True(shown[1] > 2 * shown.Where(s => s.Key != 1).Average(s => s.Value), $"Statement 1 was shown {shown[1]} times.");
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static async Task<PageAnswer> DrawAsync(Browser clerk, string sheets, string statements) =>
        await clerk.SubmitAsync(await clerk.GetAsync(Paper), [("Sheets", sheets), ("Statements", statements)], form: "#draw");
}
