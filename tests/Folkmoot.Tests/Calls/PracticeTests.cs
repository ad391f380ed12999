using Folkmoot.Calls;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Savings;
using Folkmoot.Savings.Model;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Calls;

/// <summary>Three practices that draw on one pool, each from its first day to what came of it.</summary>
public sealed class PracticeTests
{
    private const string Panel = """{"quorum": 3, "min-scores": 2, "challenge-days": 0}""";

    [Theory, Databases]
    public async Task A_place_reforms_what_it_buys_keeps_a_deal_for_three_years_and_sees_what_youth_work_saved_the_police(DatabaseKind kind)
    {
        await using var scene = await CallScene.StartAsync(kind);
        await scene.GiveAsync("Council", "100,000");
        await scene.GiveAsync("Police and Crime Commissioner", "20,000");
        await ReformAsync(scene);
        await DealAsync(scene);
        await BigLocalAsync(scene);

        var figures = await scene.FiguresAsync();
        Assert.Equal(12_000_000, figures.Free + figures.Awarded + figures.Paid);
        Assert.True((await scene.VerifiedAsync()).IsValid);
    }

    /// <summary>S11: two public milestones, then the first money moves to what communities would do early.</summary>
    private static async Task ReformAsync(CallScene scene)
    {
        await scene.RoundAsync("commission-reform", 1_500_000, panel: Panel, title: "Reform");
        var page = (await scene.Host.NewBrowser().GetAsync(scene.Url)).Main;
        foreach (var milestone in new[] { "Meet across sectors", "Agree what moves", "See what it prevented" })
            Assert.Contains(milestone, page, StringComparison.Ordinal);
        await scene.OpenCallAsync();
        var bid = await scene.SentAsync("Street kitchen", "Suppers on the stairs", 1_200_000);
        await scene.OpenPanelAsync();
        await scene.ReadAsync(bid);
        await scene.DecideAsync(bid, 1_000_000);
        await scene.CheckedAsync(bid);
        await scene.PayAsync((await scene.BidAsync(bid.Id)).Grant!);
        Assert.Equal(1_000_000, (await scene.FiguresAsync()).Paid);
        await scene.PassAsync(29);
        await scene.Host.WithAsync<RoundMoney>(async money => await money.LiftAsync(Town.Organiser, await scene.CallAsync(), CancellationToken.None));
    }

    /// <summary>S13: up to £2,000 for twelve months, more over three years, each after a review of what both sides promised.</summary>
    private static async Task DealAsync(CallScene scene)
    {
        await scene.RoundAsync("deal-fund", 5_000_000, panel: Panel, title: "Deal");
        await scene.OpenCallAsync();
        var small = await scene.SentAsync("Lunch club", "Lunch for those who live alone", 200_000, email: "lunch@example.org");
        var large = await scene.SentAsync("Sports trust", "Sport for everybody", 4_500_001);
        await scene.OpenPanelAsync();
        foreach (var bid in new[] { small, large })
        {
            await scene.ReadAsync(bid);
            await scene.DecideAsync(bid, bid.Amount);
            await scene.CheckedAsync(bid);
            await scene.PayAsync((await scene.BidAsync(bid.Id)).Grant!);
        }

        var grant = (await scene.BidAsync(large.Id)).Grant!;
        Assert.Equal([1_500_001L, 1_500_000L, 1_500_000L], (await scene.GrantAsync(grant)).Instalments.Select(one => one.Pence));
        Assert.Contains("review-1", await CallScene.RefusedAsync(() => scene.PayAsync(grant)), StringComparison.Ordinal);

        // A year on, the small one tells whether the deal was kept on both sides, and the large one is reviewed and paid again.
        await scene.PassAsync(366);
        await scene.Host.WithAsync<ReportDesk>(async desk => await desk.SendAsync(await scene.CallAsync(), small.Id, new ReportForm { Answers = ["A table of twenty every week.", "We cooked, and the hall was free as promised."], Learned = "Ask for help earlier." }, CancellationToken.None));
        Assert.Contains("the hall was free as promised", (await scene.Host.NewBrowser().GetAsync($"{scene.Url}/bids/{small.Number}/decision")).Main, StringComparison.Ordinal);
        await scene.StepAsync(grant, (desk, actor, found, key) => desk.MeetAsync(actor, scene.Town.Place, scene.Journal, found, "Review of the first year", key, CancellationToken.None));
        await scene.CheckedAsync(large);
        await scene.PayAsync(grant);

        // At the second break point both sides part, and the last year's money is free again.
        var free = (await scene.FiguresAsync()).Free;
        await scene.StepAsync(grant, (desk, actor, _, key) => desk.ReleaseAsync(actor, scene.Town.Place, scene.Journal, grant, "3", 1_500_000, "The council built a sports hall instead", key, CancellationToken.None));
        Assert.Equal((3_000_001L, free + 1_500_000), ((await scene.GrantAsync(grant)).Cleared, (await scene.FiguresAsync()).Free));
    }

    /// <summary>S56: youth work of a Big Local, and what the police say that it saved.</summary>
    private static async Task BigLocalAsync(CallScene scene)
    {
        await scene.RoundAsync("big-local", 1_000_000, residents: 5, others: 3, panel: """{"quorum": 5, "min-scores": 3, "challenge-days": 0}""", title: "Big Local");
        await scene.OpenCallAsync();
        var bid = await scene.SentAsync("Youth forum", "Evenings for young people", 800_000, RecipientKind.Registered);
        await scene.OpenPanelAsync();
        await scene.ReadAsync(bid);
        await scene.DecideAsync(bid, 800_000);
        await scene.CheckedAsync(bid);
        var call = await scene.CallAsync();
        var questions = call.Settings.BandFor(bid.Amount)!.Report.Count;
        await scene.Host.WithAsync<ReportDesk>(desk => desk.SendAsync(call, bid.Id, new ReportForm
        {
            Answers = [.. Enumerable.Repeat("Three evenings a week.", questions)],
            Learned = "Open later on Fridays.",
            Saving = "6,000",
            SavingBy = "The police",
            SavingHow = "Half as many calls about trouble in the park",
        }, CancellationToken.None));
        await scene.Host.WithAsync<ReportDesk>(desk => desk.VerifyAsync(Town.Organiser, call, bid, new VerifyForm { Amount = "4,500", Name = "Sgt Lowe", Body = "West Mercia Police", How = "Incident logs of two summers" }, CancellationToken.None));

        var record = (await scene.Host.NewBrowser().GetAsync($"{scene.Url}/bids/{bid.Number}/decision")).Main;
        Assert.Contains("The group says that The police saved £6,000", record, StringComparison.Ordinal);
        Assert.Contains("Sgt Lowe, West Mercia Police has looked at it and verified £4,500", record, StringComparison.Ordinal);
        await using var db = scene.Host.Database.NewContext();
        var report = await db.GrantReports.SingleAsync(r => r.BidId == bid.Id);
        Assert.Equal((600_000L, 450_000L), (report.Saving!.Value, report.Verified!.Value));
        await SavesAsync(scene, (await scene.BidAsync(bid.Id)).Grant!);
    }

    /// <summary>What the police save because of it hangs on the grant, whose money is read from the journal and not typed.</summary>
    private static async Task SavesAsync(CallScene scene, string grant)
    {
        var year = (await scene.GrantAsync(grant)).DecidedOn.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var number = await scene.Host.WithAsync<CaseDesk, int>(desk => desk.BeginAsync(Town.Organiser, scene.Town.Place, new CaseForm { Title = "Fewer nights in the cells", About = "Evenings for young people, and what they spare the police.", FirstYear = year, Years = "10" }, CancellationToken.None));
        Task CaseAsync(Func<CaseDesk, Task> act) => scene.Host.WithAsync(act);
        Assert.Contains("Choose a grant", await CallScene.RefusedAsync(() => CaseAsync(desk => desk.AddGrantAsync(scene.Town.Place, number, "nobody", CancellationToken.None))), StringComparison.Ordinal);
        await CaseAsync(desk => desk.AddGrantAsync(scene.Town.Place, number, grant, CancellationToken.None));
        Assert.Contains("named already", await CallScene.RefusedAsync(() => CaseAsync(desk => desk.AddGrantAsync(scene.Town.Place, number, grant, CancellationToken.None))), StringComparison.Ordinal);
        await CaseAsync(desk => desk.AddAsync(scene.Town.Place, number, new BenefitForm
        {
            Title = "Fewer calls",
            Agency = "West Mercia Police",
            Kind = ValueKind.Fiscal,
            Population = "60",
            Engagement = "50",
            Effect = "100",
            Anyway = "25",
            Lag = "0",
            Lasts = "3",
            DropOff = "0",
            UnitCost = "200",
            Source = "Incident logs, 2026",
            Optimism = "0",
            Cashable = "0",
            Evidence = "Two summers before and after",
            Otherwise = "The park as it was",
        }, CancellationToken.None));
        await CaseAsync(desk => desk.ClaimAsync(Town.Organiser, scene.Town.Place, number, CancellationToken.None));

        // Who put money into the grant pays, in the proportion in which the journal took it, to the penny.
        var view = (await scene.Host.WithAsync<CaseBook, CaseView?>(book => book.FindAsync(scene.Town.Place.Id, number, CancellationToken.None)))!;
        var found = await scene.GrantAsync(grant);
        Assert.Equal(Enumerable.Repeat(80_000L, 10), view.Model.Investments.GroupBy(one => one.Year).OrderBy(one => one.Key).Select(one => one.Sum(line => line.Pence)));
        Assert.Equal(found.Shares.Select(share => share.Pence).Order(), view.Model.Investments.GroupBy(one => one.Agency).Select(one => one.Sum(line => line.Pence)).Order());
        Assert.All(view.Model.Investments, one => Assert.Equal((grant, false), (one.Grant!, one.IsInKind)));
        Assert.Equal([450_000L, 450_000L, 450_000L, 0L], view.Table().Where(line => line.Agency == "West Mercia Police").Select(line => line.Fiscal).Take(4));
        Assert.Equal([370_000L, 740_000L, 1_110_000L, 1_030_000L], SavingsSum.Curve(view.Model).Select(point => point.Fiscal).Take(4));
        await scene.Host.WithAsync<LadderDesk>(desk => desk.VerifyAsync(new Actor(Guid.NewGuid(), "Auditor"), scene.Town.Place, number, new LadderForm { Agency = "West Mercia Police", Year = year, Fiscal = "4,500", Cashable = "0", By = "County auditor", Evidence = "Incident logs of two summers" }, CancellationToken.None));

        var visitor = scene.Host.NewBrowser();
        var page = await visitor.GetAsync($"/places/wyebridge/funds/grants/{grant}");
        Assert.Contains("What it is to save: Fewer nights in the cells", page.Main, StringComparison.Ordinal);
        Assert.Contains((await visitor.GetAsync($"/places/wyebridge/funds/savings/{number}")).Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")), href => href == $"/places/wyebridge/funds/grants/{grant}");
    }
}
