using System.Net;
using System.Text;
using System.Text.Json;
using Folkmoot.Funds;
using Folkmoot.Ledger;
using Folkmoot.Platform.Database;
using Folkmoot.Savings;
using Folkmoot.Savings.Model;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Funds;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Savings;

public sealed class SavingsTests
{
    private const string Url = "/places/wyebridge/funds/savings";
    private const string Office = "/places/wyebridge/funds/manage/savings";

    private const string Costs = """
        code,title,agency,kind,unit cost,cashable,price year,source
        ASB-1,Police time for one incident,Police,fiscal,"2,000",33.33,2026,"Invented for a test, table 4"
        WB-1,A year of better well-being,Residents,social,1500.50,0,2025,Invented for a test
        """;

    [Theory, Databases]
    public async Task A_saving_is_claimed_by_one_verified_by_another_and_comes_back_to_the_pool_within_what_was_signed(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var (ann, bob) = (await town.OrganiserAsync(), await town.OrganiserAsync());
        await FundPagesTests.DoneAsync(ann, "/places/wyebridge/funds/manage", "#open", ("Open.Title", "Wyebridge Chest"));
        await LoadAsync(ann, Costs);
        var page = (await FundPagesTests.DoneAsync(ann, Office, "#begin-form", ("Form.Title", "Youth workers"), ("Form.About", "Two youth workers on two estates."), ("Form.FirstYear", "2025"), ("Form.Years", "3"), ("Form.Discount", "3.5")))!;
        Assert.Contains("Add what is put in", Assert.Single((await ann.SubmitAsync(await ann.GetAsync(page), [], form: "#claim")).Errors), StringComparison.Ordinal);
        foreach (var year in new[] { "2025", "2026" })
            await FundPagesTests.DoneAsync(ann, page, "#invest", ("Investment.Agency", "Council"), ("Investment.Year", year), ("Investment.Amount", "60,000"), ("Investment.What", "Two youth workers"));
        foreach (var (field, value, sentence) in new[] { ("Benefit.Code", "ASB-9", "no unit cost with this code"), ("Benefit.Engagement", "101", "from 0 to 100"), ("Benefit.Lasts", "0", "from 1 to 20"), ("Benefit.Population", "few", "Give a whole number") })
        {
            var answer = await ann.SubmitAsync(await ann.GetAsync(page), Benefit("ASB-1").Select(one => one.Item1 == field ? (field, value) : one), form: "#benefit");
            Assert.True(answer.Errors.Any(error => error.Contains(sentence, StringComparison.Ordinal)), $"{field}: {string.Join(' ', answer.Errors)}");
        }

        await FundPagesTests.DoneAsync(ann, page, "#benefit", Benefit("ASB-1"));
        Assert.Equal(HttpStatusCode.NotFound, (await town.Host.NewBrowser().GetAsync(Url + "/1")).Status);
        await FundPagesTests.DoneAsync(ann, page, "#claim");

        var visitor = town.Host.NewBrowser();
        var show = await visitor.GetAsync(Url + "/1");
        Assert.Equal([["Council", "2025", "£60,000", "£0", "£0", "£0", "£0"], ["Council", "2026", "£60,000", "£0", "£0", "£0", "£0"], ["Police", "2026", "£0", "£0", "£67,500", "£22,497.75", "£0"], ["Police", "2027", "£0", "£0", "£60,750", "£20,247.98", "£0"]],
            show.Rows("Who pays and who gains, by agency and year"));
        Assert.Equal(3, show.Rows("Left over as money when an assumption turns out otherwise").Count);
        Assert.Contains("Police time for one incident, Invented for a test, table 4, 2026", show.Main, StringComparison.Ordinal);
        Assert.Contains("Money against money: not within the 3 years looked at.", show.Main, StringComparison.Ordinal);
        Assert.Contains("With capacity: after 3 years.", show.Main, StringComparison.Ordinal);
        var model = JsonSerializer.Deserialize<SavingsModel>(await visitor.Http.GetStringAsync(Url + "/1.json"), JsonSerializerOptions.Web)!;
        Assert.Equal(2_249_775, SavingsSum.Table(model).Single(line => line.Agency == "Police" && line.Year == 1).Cashable);

        foreach (var (browser, values, sentence) in new[]
        {
            (ann, Verified(), "somebody else has to verify it"), (bob, Verified("police"), "pays or gains cannot verify"), (bob, Verified(cashable: "50,001"), "No more can have left"), (bob, Verified(year: "2027"), "has not begun"), (bob, Verified(year: "2031"), "from 2025 to 2027"),
        })
        {
            Assert.Contains(sentence, Assert.Single((await browser.SubmitAsync(await browser.GetAsync(page), values, form: "#verify-form")).Errors), StringComparison.Ordinal);
        }

        await FundPagesTests.DoneAsync(bob, page, "#verify-form", Verified());
        await FundPagesTests.DoneAsync(bob, page, "#sign-form", ("Ladder.Agency", "Police"), ("Ladder.Share", "40"), ("Ladder.SignedOn", "2026-05-01"), ("Ladder.Paper", "Letter of the chief constable"));
        Assert.Contains("No more than £6,000 can be agreed", Assert.Single((await bob.SubmitAsync(await bob.GetAsync(page), Agreed("6,000.01"), form: "#reinvest-form")).Errors), StringComparison.Ordinal);
        // Two open the page in two windows each and agree on the same money at the same moment: it is pledged once.
        var shown = await Task.WhenAll(new[] { ann, bob, ann, bob }.Select(async browser => (Browser: browser, Page: await browser.GetAsync(page))));
        var answers = await Task.WhenAll(shown.Select(one => Task.Run(() => one.Browser.SubmitAsync(one.Page, Agreed("4,000"), form: "#reinvest-form"))));
        Assert.Contains(answers, answer => answer.Redirect is not null);
        Assert.All(answers, answer => Assert.True((int)answer.Status < 500, $"{answer.Status}"));
        Assert.Contains("No more than £2,000 can be agreed", Assert.Single((await bob.SubmitAsync(await bob.GetAsync(page), Agreed("2,001"), form: "#reinvest-form")).Errors), StringComparison.Ordinal);
        Assert.Contains("More of it was agreed", Assert.Single((await bob.SubmitAsync(await bob.GetAsync(page), Verified(cashable: "9,000"), form: "#verify-form")).Errors), StringComparison.Ordinal);

        Assert.Equal(["Police", "2026", "£22,497.75 as money of £67,500", "£15,000 as money of £50,000", "County auditor: Count of incidents before and after", "£4,000"], (await visitor.GetAsync(Url + "/1")).Rows("From claimed to agreed")[0]);
        var lot = (await town.Host.WithAsync<PoolBook, PoolView?>(book => book.FindAsync(town.Place, CancellationToken.None)))!.Figures.Lots.Single();
        Assert.Equal((400_000L, 0L, "police"), (lot.Pledged, lot.Given, lot.Terms.Contributor));
        await KeepAsync(town, bob, visitor);
        Assert.True(JournalVerifier.Verify(new MemoryStream(await visitor.Http.GetByteArrayAsync("/places/wyebridge/funds/journal.jsonl"))).IsValid);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await town.StrangerAsync()).GetAsync(Office)).Status);
    }

    [Theory, Databases]
    public async Task Costs_of_other_years_are_put_into_the_prices_of_the_case_by_the_places_own_series_or_not_at_all(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var ann = await town.OrganiserAsync();
        await LoadAsync(ann, Costs);
        Assert.Contains("There is no series yet.", (await ann.GetAsync(Office)).Main, StringComparison.Ordinal);
        const string Series = "year,index,source\n2024,97.5,Invented index\n2025,100,Invented index\n2026,103,Invented index\n";
        Task<PageAnswer> SeriesAsync(Browser browser, string table) => SubmitAsync(browser, "#prices-form", ("Series", Encoding.UTF8.GetBytes(table)));
        foreach (var (right, wrong, sentence) in new[] { ("97.5", "0", "Line 2: The index is a number above 0"), ("97.5", "1.0000001", "Line 2: The index"), ("2025,", "2026,", "Line 4 has the year 2026 again, which line 3 has"), (",Invented index\n2025", ",\n2025", "Line 2: The source"), ("index,source", "index", "Line 2 has not the 2 columns") })
        {
            var answer = await SeriesAsync(ann, Series.Replace(right, wrong, StringComparison.Ordinal));
            Assert.True(answer.Errors.Any(error => error.Contains(sentence, StringComparison.Ordinal)) || sentence.StartsWith("Line 2 has not", StringComparison.Ordinal), $"{sentence}: {string.Join(' ', answer.Errors)}");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        }

        var page = (await FundPagesTests.DoneAsync(ann, Office, "#begin-form", ("Form.Title", "Youth workers"), ("Form.About", "Two youth workers on two estates."), ("Form.FirstYear", "2025"), ("Form.Years", "3"), ("Form.PriceYear", "2025")))!;
        var missing = Assert.Single((await ann.SubmitAsync(await ann.GetAsync(page), Benefit("ASB-1"), form: "#benefit")).Errors);
        Assert.Contains("A cost in prices of 2026 cannot be put into prices of 2025: the series has no index for 2026.", missing, StringComparison.Ordinal);
        Assert.NotNull((await SeriesAsync(ann, Series)).Redirect);
        await FundPagesTests.DoneAsync(ann, page, "#benefit", Benefit("ASB-1"));
        await FundPagesTests.DoneAsync(ann, page, "#invest", ("Investment.Agency", "Council"), ("Investment.Year", "2025"), ("Investment.Amount", "60,000"), ("Investment.What", "Two youth workers"));
        Assert.NotNull((await SeriesAsync(ann, "year,index,source\n2025,1,Another\n2026,7,Another\n")).Redirect);
        await FundPagesTests.DoneAsync(ann, page, "#claim");

        // £67,500 and £60,750 in prices of 2026 are 100/103 of that in prices of 2025; what was loaded later changes nothing.
        var show = await town.Host.NewBrowser().GetAsync(Url + "/1");
        Assert.Equal(["£65,533.98", "£58,980.58"], show.Rows("Who pays and who gains, by agency and year").Where(row => row[0] == "Police").Select(row => row[4]));
        Assert.Contains("Prices of 2026, put into those of 2025 by 100 / 103 (Invented index): £1,941.75.", show.Main, StringComparison.Ordinal);
        Assert.Equal([["2025", "−£60,000", "−£60,000"], ["2026", "£5,533.98", "£5,533.98"], ["2027", "£64,514.56", "£64,514.56"]], show.Rows("How far it has paid back by the end of each year"));
        Assert.Equal(3, show.Document.QuerySelectorAll("svg circle.fm-chart__bar[r='5']").Length);
    }

    [Theory, Databases]
    public async Task The_table_of_unit_costs_ships_empty_and_is_loaded_whole_or_not_at_all(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var ann = await town.OrganiserAsync();
        Assert.Contains("The table is empty.", (await ann.GetAsync(Office)).Main, StringComparison.Ordinal);
        foreach (var (right, wrong, sentence) in new[]
        {
            ("1500.50", "1500.505", "Line 3: Give an amount"), ("social", "cultural", "Line 3: The kind is fiscal"), ("33.33", "133", "Line 2: Give a part from 0 to 100"), ("2025", "last year", "Line 3: The price year"), ("WB-1", "ASB-1", "Line 3 has the code ASB-1 again, which line 2 has"),
            ("WB-1", "W B", "Line 3: A code has letters"), ("price year", "year", "must name the column \"price year\" once"), (",Invented for a test\n", "\n", "Line 3 has not the 8 columns"), ("\"Invented for a test, table 4\"", "", "Line 2: Write"),
        })
        {
            var answer = await SendAsync(ann, (Costs + "\n").Replace(right, wrong, StringComparison.Ordinal));
            Assert.True(answer.Errors.Any(error => error.Contains(sentence, StringComparison.Ordinal)), $"{sentence}: {answer.Status} {string.Join(' ', answer.Errors)}");
        }

        await using var db = town.Host.Database.NewContext();
        Assert.Equal(0, await db.UnitCosts.CountAsync());
        await LoadAsync(ann, Costs);
        await LoadAsync(ann, Costs.Replace("1500.50", "1600", StringComparison.Ordinal));
        Assert.Equal([(200_000L, 3333), (160_000L, 0)], (await db.UnitCosts.OrderBy(u => u.Code).ToListAsync()).Select(u => (u.Pence, u.Cashable)));
    }

    /// <summary>£4,000 was promised out of the saving. A third of what has not come is kept free, to the penny, until it comes or is lost.</summary>
    private static async Task KeepAsync(Town town, Browser bob, Browser visitor)
    {
        const string Reserve = Office + "/reserve";
        Task<PoolView?> PoolAsync() => town.Host.WithAsync<PoolBook, PoolView?>(book => book.FindAsync(town.Place, CancellationToken.None));
        await FundPagesTests.DoneAsync(bob, "/places/wyebridge/funds/manage", "#contribute", FundPagesTests.Contribution("Trust", "900", "early years"));
        await FundPagesTests.DoneAsync(bob, Reserve, "#set-form", ("Share", "33.33"), ("Paper", "Board, minute 4"));
        Assert.Contains("no money is free that is bound to no outcome", Assert.Single((await bob.SubmitAsync(await bob.GetAsync(Reserve), [], form: "#keep-form")).Errors), StringComparison.Ordinal);
        await FundPagesTests.DoneAsync(bob, "/places/wyebridge/funds/manage", "#contribute", [.. FundPagesTests.Contribution("Council", "1,000", "").Where(field => field.Item1 != "Contribution.NotStatutory"), ("Contribution.NotStatutory", "False")]);
        await FundPagesTests.DoneAsync(bob, Reserve, "#keep-form");
        var page = (await visitor.GetAsync(Url + "/reserve")).Main;
        foreach (var part in new[] { "33.33 per cent of what has not come: £1,333.20 is needed.", "£333.20", "Board, minute 4" })
            Assert.Contains(part, page, StringComparison.Ordinal);

        // Kept money is given to nobody. Of the promise £1,500.01 comes; the rest is lost, and the reserve is free for it.
        Assert.Equal(90_000, (await PoolAsync())!.Figures.Lots.Sum(lot => lot.Held));
        var lot = (await PoolAsync())!.Figures.Lots.Single(one => one.Pledged > 0).Terms.Lot;
        await FundPagesTests.DoneAsync(bob, "/places/wyebridge/funds/manage", "#receive", ("Receipt.Lot", lot), ("Receipt.Received", "1,500.01"));
        Assert.Contains("33.33 per cent of what has not come: £833.25 is needed.", (await visitor.GetAsync(Url + "/reserve")).Main, StringComparison.Ordinal);
        await FundPagesTests.DoneAsync(bob, Reserve, "#keep-form");
        await FundPagesTests.DoneAsync(bob, Reserve, "form[id^=lose-]", ("Why", "The budget was cut"));
        Assert.Equal(["Youth workers", "Police", "2026", "£4,000", "£1,500.01", "£0", "£2,499.99"], Assert.Single((await visitor.GetAsync(Url + "/reserve")).Rows("What was promised out of savings")));
        var after = (await PoolAsync())!.Figures;
        Assert.Equal((0L, 90_000L + 100_000 + 150_001), (after.Pledged, after.Lots.Sum(one => one.Held)));
    }

    private static (string, string)[] Benefit(string code) =>
    [
        ("Benefit.Title", "Fewer incidents"), ("Benefit.Code", code), ("Benefit.Population", "500"), ("Benefit.Engagement", "50"), ("Benefit.Effect", "20"), ("Benefit.Anyway", "10"), ("Benefit.Lag", "1"), ("Benefit.Lasts", "2"), ("Benefit.DropOff", "10"),
        ("Benefit.Optimism", "25"), ("Benefit.Evidence", "One study elsewhere"), ("Benefit.Otherwise", "Nobody works with them"),
    ];

    private static (string, string)[] Verified(string by = "County auditor", string cashable = "15,000", string year = "2026") =>
    [
        ("Ladder.Agency", "Police"), ("Ladder.Year", year), ("Ladder.Fiscal", "50,000"), ("Ladder.Cashable", cashable), ("Ladder.By", by), ("Ladder.Evidence", "Count of incidents before and after"),
    ];

    private static (string, string)[] Agreed(string amount) => [("Ladder.Agency", "Police"), ("Ladder.Year", "2026"), ("Ladder.Amount", amount), ("Ladder.LegalBasis", "police-and-crime-commissioner-grant")];

    private static Task<PageAnswer> SendAsync(Browser browser, string table) => SubmitAsync(browser, "#costs-form", ("Table", Encoding.UTF8.GetBytes(table)));

    private static async Task<PageAnswer> SubmitAsync(Browser browser, string form, (string, byte[]) file) => await browser.SubmitAsync(await browser.GetAsync(Office), [], form: form, file: file);

    private static async Task LoadAsync(Browser browser, string table) => Assert.NotNull((await SendAsync(browser, table)).Redirect);
}
