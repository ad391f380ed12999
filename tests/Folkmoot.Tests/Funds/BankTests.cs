using System.Text;
using Folkmoot.Funds;
using Folkmoot.Funds.Bank;
using Folkmoot.Ledger;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Tests.Funds;

public sealed class BankTests
{
    private const string Url = "/places/wyebridge/funds/manage/bank";

    private const string Good = """"
        Transaction Date,Transaction Type,Transaction Description,Debit Amount,Credit Amount,Balance
        01/05/2026,CR,BOARD OF HEALTH,,1000.00,1000.00
        03/05/2026,FPO,"TODDLERS, ""g1""",400.00,,600.00
        04/05/2026,CHG,Charges,2.50,,597.50
        """";

    [Theory, Databases]
    public async Task A_finance_officer_pays_and_reconciles_to_the_penny(DatabaseKind kind)
    {
        await using var scene = await PaidAsync(kind);
        var ann = await scene.Town.OrganiserAsync();
        Assert.Contains("£1,000 is in the account", (await ann.GetAsync(Url)).Main, StringComparison.Ordinal);

        await UploadAsync(ann, Good);
        var page = await ann.GetAsync(Url);
        Assert.Contains("Book the 2 lines", page.Main, StringComparison.Ordinal);
        await ann.SubmitAsync(page, [], form: "#all");
        page = await ann.GetAsync(Url);
        Assert.Contains("Charges", page.Main, StringComparison.Ordinal);
        await ann.SubmitAsync(page, [("Why", "The foundation bears the charges")], form: "form[id^=outside]");

        Assert.Contains("What differs is listed, to the penny.", (await ann.GetAsync(Url)).Main, StringComparison.Ordinal);
        var figures = await FiguresAsync(scene);
        Assert.Equal((40_000L, 60_000L), (figures.Grants.Single().Cleared, figures.InBank));
        Assert.True((await scene.VerifiedAsync()).IsValid);
        Assert.Contains("This statement is here already", Assert.Single((await UploadAsync(ann, Good)).Errors), StringComparison.Ordinal);
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal((1, 3), (await db.BankStatements.CountAsync(), await db.BankLines.CountAsync()));
    }

    [Theory, Databases]
    public async Task Lines_that_came_in_another_file_are_not_taken_twice_and_nothing_is_booked_twice(DatabaseKind kind)
    {
        await using var scene = await PaidAsync(kind);
        Assert.Equal(2, await UploadAsync(scene, string.Join('\n', Good.Split('\n')[..3])));

        Assert.Equal(1, await UploadAsync(scene, Good));

        var (pool, line) = await LineAsync(scene, -40_000);
        Task BookAsync() => scene.Host.WithAsync<BankDesk>(desk => desk.BookAsync(Town.Organiser, scene.Place, pool, line.Id, "grant:g1:1", CancellationToken.None));
        await BookAsync();
        Assert.Contains("booked already", (await Assert.ThrowsAsync<RefusedException>(BookAsync)).Message, StringComparison.Ordinal);
        Assert.Equal(40_000, (await FiguresAsync(scene)).Grants.Single().Cleared);
    }

    [Theory, Databases]
    public async Task A_line_is_booked_only_as_what_has_its_amount(DatabaseKind kind)
    {
        await using var scene = await PaidAsync(kind);
        await UploadAsync(scene, Good);
        var (pool, line) = await LineAsync(scene, -250);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => scene.Host.WithAsync<BankDesk>(desk => desk.BookAsync(Town.Organiser, scene.Place, pool, line.Id, "grant:g1:1", CancellationToken.None)));

        Assert.Contains("not in the books with this amount", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await FiguresAsync(scene)).Grants.Single().Cleared);
    }

    [Theory]
    [InlineData("Date,Amount\n2026-05-01,abc\n", "Line 2: \"abc\" is no amount")]
    [InlineData("Date,Amount\n31/02/2026,1\n", "Line 2: \"31/02/2026\" is no day")]
    [InlineData("Date,Description,Amount\n2026-05-01,4\n", "Line 2 has fewer columns than the 3")]
    [InlineData("Date,Amount\n2026-05-01,0.00\n", "Line 2 moves no money")]
    [InlineData("Date,Amount,Balance\n2026-05-01,1,1\n2026-05-02,1,3\n", "Line 3: the balance does not follow")]
    [InlineData("Date,Amount\n2026-05-02,1\n2026-05-03,1\n2026-05-01,1\n2026-05-04,1\n", "Line 4 is out of order")]
    [InlineData("Date,Amount\n2026-05-01,\"1\n", "A quotation mark that opens on line 2 is never closed")]
    [InlineData("Name,Phone\nA,1\n", "no line that names its columns")]
    [InlineData("Date,Amount\n", "no lines")]
    [InlineData("Date,Amount\n2026-05-01,1\0\n", "no text in UTF-8")]
    public async Task Bad_input_is_named_with_its_line_and_nothing_is_taken_in(string file, string sentence)
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite);
        var texts = host.Services.GetRequiredService<IStringLocalizer<Texts>>();

        Assert.Contains(sentence, Assert.Throws<RefusedException>(() => StatementReader.Read(Encoding.UTF8.GetBytes(file), "GBP", texts)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_ways_in_which_banks_write_are_read()
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite);
        var texts = host.Services.GetRequiredService<IStringLocalizer<Texts>>();
        IReadOnlyList<StatementRow> Read(string file) => StatementReader.Read(Encoding.UTF8.GetBytes(file), "GBP", texts);

        Assert.Equal([-123_450L, 2_000L], Read("\uFEFFDate;Memo;Amount;Balance\n02 May 2026;Out;\"-1,234.50\";5.50\n01 May 2026;In;20.00;1240.00\n").Reverse().Select(row => row.Pence));
        Assert.Equal((new DateOnly(2026, 5, 1), -100L, "A B"), Read("Statement of 12345678\n\nDate\tPayee\tReference\tPaid out\tPaid in\n1/5/2026\tA\tB\t£1.00\t\n") is [var row] ? (row.Day, row.Pence, row.Text) : default);
        Assert.Equal(-500, Assert.Single(Read("Completed Date,Description,Amount\n2026-05-01 10:22:01,Shop,(5.00)\n")).Pence);
        Assert.Throws<RefusedException>(() => StatementReader.Read([0x44, 0xE9, 0x0A], "GBP", texts));
    }

    /// <summary>A pool that received £1,000 and has sent £400.</summary>
    private static async Task<PoolScene> PaidAsync(DatabaseKind kind)
    {
        var scene = await PoolScene.StartAsync(kind);
        await scene.PayReadyAsync("g1", 40_000);
        await scene.DoAsync(new MadePayable { Grant = "g1", Instalment = "1", Pence = 40_000 });
        await scene.DoAsync(new PaymentSent { Grant = "g1", Instalment = "1", Pence = 40_000 });
        return scene;
    }

    private static async Task<PageAnswer> UploadAsync(Browser browser, string statement) =>
        await browser.SubmitAsync(await browser.GetAsync(Url), [], form: "#upload", file: ("Statement", Encoding.UTF8.GetBytes(statement)));

    private static async Task<int> UploadAsync(PoolScene scene, string statement) =>
        await scene.Host.WithAsync<BankDesk, int>(desk => desk.UploadAsync(Town.Organiser, scene.Place, scene.Journal, "may.csv", Encoding.UTF8.GetBytes(statement), CancellationToken.None));

    private static async Task<(PoolView Pool, BankLine Line)> LineAsync(PoolScene scene, long pence)
    {
        await using var db = scene.Host.Database.NewContext();
        return ((await scene.Host.WithAsync<PoolBook, PoolView?>(book => book.FindAsync(scene.Place, CancellationToken.None)))!, await db.BankLines.SingleAsync(l => l.Pence == pence));
    }

    private static async Task<PoolFigures> FiguresAsync(PoolScene scene) => (await scene.Host.WithAsync<PoolBook, PoolView?>(book => book.FindAsync(scene.Place, CancellationToken.None)))!.Figures;
}
