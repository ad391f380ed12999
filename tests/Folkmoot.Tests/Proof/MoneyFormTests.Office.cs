using System.Text;
using Folkmoot.Funds;
using Folkmoot.Funds.Partners;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Funds;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Proof;

public sealed partial class MoneyFormTests
{
    private const string Funds = "/places/wyebridge/funds";
    private const string Manage = Funds + "/manage";

    private const string History = """
        {"version": "1.4", "grants": [{"id": "360G-x-1", "title": "Garden days", "description": "A year of gardening", "currency": "GBP", "amountAwarded": 400.5, "awardDate": "2026-03-31",
         "fundingOrganization": [{"id": "GB-CHC-1111111", "name": "Foundation"}], "recipientOrganization": [{"id": "360G-x-a", "name": "Gardeners"}]}]}
        """;

    /// <summary>What the office does with outcomes, partners, grants, the bank, savings and boards.</summary>
    private static async Task<(Presses Presses, IReadOnlyList<string> Buttons)> OfficeAsync(DatabaseKind kind, int copies)
    {
        await using var town = await Town.StartAsync(kind, services: FromEverywhere);
        await using var watch = await RowWatch.StartAsync(town.Host.Database);
        var presses = new Presses(town.Host, watch, copies);
        var (ann, bob) = (await town.OrganiserAsync(), await town.OrganiserAsync());
        await OutcomesAsync(presses, ann);
        await GiveAsync(town, presses, ann);
        await PayAsync(presses, ann, bob);
        await SaveAsync(presses, ann, bob);
        await ReportAsync(presses, ann);
        await presses.DoAsync(ann, Manage + "/bases", "#add-form", ("Form.Title", "A gift of the county"), ("Form.Source", "Invented for a test"), ("Form.From", "2026-01-01"));
        await presses.DoAsync(ann, Manage + "/bases", "#end-form", ("End.Code", "other"), ("End.Until", "2026-12-31"));

        town.Host.Clock.Set(new DateTimeOffset(2027, 1, 1, 6, 30, 0, TimeSpan.Zero));
        await town.Host.WithAsync<YearEndDesk>(desk => desk.RunAsync(CancellationToken.None));
        await presses.DoAsync(await town.OrganiserAsync(), Manage + "/partners", "form[id^=end]", ("Back", "1"), ("Words", "Letter of 7 January"));
        return (presses, Buttons(town.Host));
    }

    private static async Task OutcomesAsync(Presses presses, Browser ann)
    {
        const string Office = Manage + "/outcomes";
        await presses.DoAsync(ann, Office, "#begin");
        await presses.DoAsync(ann, Office, "#strategy", ("Form.Owner", "Health Board"), ("Form.Title", "Good starts"));
        await presses.DoAsync(ann, Office, "#outcome", ("Form.Title", "Early years"));
        await presses.DoAsync(ann, Office, "#outcome", ("Form.Title", "Warm rooms"));
        await presses.DoAsync(ann, Office, "#outcome", ("Form.Title", "Quiet nights"));
        await presses.DoAsync(ann, Office, "#remove-quiet-nights");
        var outcome = (await ann.GetAsync(Office)).Document.QuerySelector("#indicator input[type=radio]")!.GetAttribute("value")!;
        await presses.DoAsync(ann, Office, "#indicator", ("Form.Outcome", outcome), ("Form.Title", "Ready for school"), ("Form.Unit", "per cent"), ("Form.IsMoreBetter", "True"), ("Form.Baseline", "60"), ("Form.BaselineOn", "2026-01-01"), ("Form.Target", "70"), ("Form.TargetOn", "2030-01-01"), ("Form.Source", "Each May"));
        await presses.DoAsync(ann, Office, "#agree-form", ("Form.MadeWith", "Residents of three estates"), ("Form.Record", "Meeting of 2 May"));
        await presses.DoAsync(ann, Office, "#measure-form", ("Form.Indicator", "ready-for-school"), ("Form.Value", "65"), ("Form.On", "2026-05-01"), ("Form.Evidence", "Count of the school"));
    }

    private static async Task GiveAsync(Town town, Presses presses, Browser ann)
    {
        var visitor = town.Host.NewBrowser();
        await presses.DoAsync(ann, Manage, "#open", ("Open.Title", "Wyebridge Chest"));
        await presses.DoAsync(ann, Manage, "#contribute", [.. FundPagesTests.Contribution("Council", "1,000", ""), ("Contribution.Fee", "5"), ("Contribution.YearEndRule", "Ask"), ("Contribution.YearEnd", "2026-12-31")]);
        await presses.DoAsync(ann, Manage, "#contribute", [.. FundPagesTests.Contribution("Police", "500", "").Select(field => field.Item1 == "Contribution.IsPledge" ? (field.Item1, "True") : field)]);
        var lots = (await town.Host.WithAsync<PoolBook, PoolView?>(book => book.FindAsync(town.Place, CancellationToken.None)))!.Figures.Lots;
        await presses.DoAsync(ann, Manage, "#receive", ("Receipt.Lot", lots[1].Terms.Lot), ("Receipt.Received", "300"));
        await presses.DoAsync(ann, Manage, "#giving-form", ("Giving.Prefix", "360G-wyebridge"));
        await presses.DoAsync(ann, Manage + "/partners", "#alongside", ("Alongside.Partner", "Council"), ("Alongside.Kind", "InKind"), ("Alongside.What", "A hall on two evenings"), ("Alongside.Amount", "2,400"), ("Alongside.By", "Town clerk"), ("Alongside.On", "2026-05-01"), ("Alongside.How", "The usual rent"), ("Alongside.From", "2026-01-01"), ("Alongside.Until", "2026-12-31"));
        await presses.DoAsync(ann, Manage + "/partners", "form[id^=take]", ("Why", "The hall has burnt down"));
        await presses.DoAsync(ann, Manage + "/partners", "#charge", ("Lot", lots[0].Terms.Lot), ("Amount", "50"));
        await presses.DoAsync(ann, Manage + "/partners", "form[id^=draw]");
        await presses.DoAsync(ann, Manage + "/invitation", "#invitation-form", ("Invitation.Does", "It pays for what neighbours start."), ("Invitation.ForWhom", "Everybody here"), ("Invitation.Terms", "Restricted or free, for a year or more."), ("Invitation.Gets", "A statement that all can read."), ("Invitation.IsOpen", "True"));
        foreach (var (body, form, values) in new (string, string, (string, string)[])[] { ("Weir Mill", "form[id^=confirm]", [("Contribution.LegalBasis", "business-donation")]), ("Weir Bank", "form[id^=decline]", [("Answer", "We cannot take it on these terms.")]) })
        {
            await presses.DoAsync(visitor, Funds + "/invitation", "#offer-form", ("Offer.Body", body), ("Offer.Amount", "2,500"), ("Offer.Wishes", "For the young"), ("Offer.Contact", "Zebediah Quill"), ("Offer.Email", "quill@example.org"));
            await presses.DoAsync(ann, Manage + "/invitation", form, values);
        }

        var agreement = await presses.DoAsync(ann, Manage + "/agreements", "#agreement-form",
        [
            ("Form.Kind", "Section75"), ("Form.Title", "Pool for early years"), ("Form.StartsOn", "2026-01-01"), ("Form.EndsOn", "2027-12-31"), ("Form.NhsBodies", "Marches Health Board"), ("Form.Councils", "Wye County"),
            .. AgreementFields.All.Select((field, at) => ($"Form.Fields[{at}]", $"As agreed: {field}")),
        ]);
        await presses.DoAsync(ann, agreement, "#sign-form", ("SignedOn", "2026-05-01"), ("Paper", "Folder 75"));
        await presses.DoAsync(ann, agreement, "#report-form", ("Due", "2026-03-31"), ("GivenOn", "2026-05-02"), ("Paper", "Report 1"));
        await presses.DoAsync(ann, agreement, "#agreement-form", ("Form.Fields[1]", "More money"), ("Form.Why", "Letter of both, 3 May"));
        await presses.DoAsync(ann, Manage + "/contributions", "#import", null, ("Table", "partner,legal basis,amount,on,received\nTrust,charitable-grant,250.50,2026-04-01,yes\n"u8.ToArray()));
        await presses.DoAsync(ann, Manage + "/history", "#import", null, ("Package", Encoding.UTF8.GetBytes(History)));
    }

    private static async Task PayAsync(Presses presses, Browser ann, Browser bob)
    {
        var grant = await presses.DoAsync(ann, Manage, "#award-form", FundPagesTests.Award("Toddler group", "600", "insurance"));
        var other = await presses.DoAsync(ann, Manage, "#award-form", FundPagesTests.Award("Gardeners", "100", ""));
        await presses.DoAsync(bob, other, "#interest-form");
        var waiting = await presses.DoAsync(ann, Manage, "#award-form", [.. FundPagesTests.Award("Drummers", "10", ""), ("Award.ChallengeUntil", "2026-12-01")]);
        await presses.DoAsync(ann, waiting, "#serves-form", ("Form.Outcomes", "warm-rooms"));
        await presses.DoAsync(ann, grant, "#vary-form", ("Form.Places", "wyebridge"), ("Form.Words", "They move up the hill"));
        await presses.DoAsync(ann, grant, "#release-form", ("Form.Amount", "100"), ("Form.Words", "The hall is free now"));
        await presses.DoAsync(ann, grant, "#step-form", ("Form.Words", "Folder 7"));
        await presses.DoAsync(ann, grant, "#step-form", ("Form.Words", "Policy seen"));
        await presses.DoAsync(ann, grant, "#step-form", ("Form.Amount", "2,000"), ("Form.Until", "2099-12-31"));
        foreach (var approver in new[] { ann, bob, bob })
            await presses.DoAsync(approver, grant, "#step-form");
        const string Bank = Manage + "/bank";
        await presses.DoAsync(ann, Bank, "#upload", null, ("Statement", "Date,Description,Amount,Balance\n2026-05-01,COUNCIL,1000.00,1000.00\n2026-05-01,TODDLER GROUP,-500.00,500.00\n2026-05-02,Charges,-2.50,497.50\n"u8.ToArray()));
        await presses.DoAsync(ann, Bank, "form[id^=book]");
        await presses.DoAsync(ann, Bank, "#all");
        await presses.DoAsync(ann, Bank, "form[id^=outside]", ("Why", "The council bears the charges"));
        await presses.DoAsync(ann, grant, "#repay-form", ("Form.Amount", "50"), ("Form.Words", "Two mornings did not take place"));
    }

    private static async Task SaveAsync(Presses presses, Browser ann, Browser bob)
    {
        const string Office = Manage + "/savings";
        await presses.DoAsync(ann, Office, "#costs-form", null, ("Table", "code,title,agency,kind,unit cost,cashable,price year,source\nASB-1,One incident,Police,fiscal,2000,33.33,2026,Invented for a test\n"u8.ToArray()));
        await presses.DoAsync(ann, Office, "#prices-form", null, ("Series", "year,index,source\n2025,100,Invented for a test\n2026,103,Invented for a test\n"u8.ToArray()));
        var page = await presses.DoAsync(ann, Office, "#begin-form", ("Form.Title", "Youth workers"), ("Form.About", "Two youth workers on two estates."), ("Form.FirstYear", "2025"), ("Form.Years", "3"), ("Form.Discount", "3.5"));
        (string, string)[] benefit =
        [
            ("Benefit.Title", "Fewer incidents"), ("Benefit.Code", "ASB-1"), ("Benefit.Population", "500"), ("Benefit.Engagement", "50"), ("Benefit.Effect", "20"), ("Benefit.Anyway", "10"), ("Benefit.Lag", "1"), ("Benefit.Lasts", "2"),
            ("Benefit.DropOff", "10"), ("Benefit.Optimism", "25"), ("Benefit.Evidence", "One study elsewhere"), ("Benefit.Otherwise", "Nobody works with them"),
        ];
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await presses.DoAsync(ann, page, "#invest", ("Investment.Agency", "Council"), ("Investment.Year", "2025"), ("Investment.Amount", "60,000"), ("Investment.What", "Two youth workers"));
            await presses.DoAsync(ann, page, "#benefit", benefit);
        }

        await presses.DoAsync(ann, page, "#grant-form");
        await presses.DoAsync(ann, page, "#drop-investment-1");
        await presses.DoAsync(ann, page, "#drop-benefit-1");
        await presses.DoAsync(ann, page, "#claim");
        await presses.DoAsync(bob, page, "#verify-form", ("Ladder.Agency", "Police"), ("Ladder.Year", "2026"), ("Ladder.Fiscal", "50,000"), ("Ladder.Cashable", "15,000"), ("Ladder.By", "County auditor"), ("Ladder.Evidence", "Count before and after"));
        await presses.DoAsync(bob, page, "#sign-form", ("Ladder.Agency", "Police"), ("Ladder.Share", "40"), ("Ladder.SignedOn", "2026-05-01"), ("Ladder.Paper", "Letter of the chief constable"));
        await presses.DoAsync(bob, page, "#reinvest-form", ("Ladder.Agency", "Police"), ("Ladder.Year", "2026"), ("Ladder.Amount", "1,000"), ("Ladder.LegalBasis", "police-and-crime-commissioner-grant"));
        await presses.DoAsync(bob, Office + "/reserve", "#set-form", ("Share", "50"), ("Paper", "Minute 12 of the board"));
        await presses.DoAsync(bob, Office + "/reserve", "#keep-form");
        await presses.DoAsync(bob, Office + "/reserve", "form[id^=lose]", ("Why", "The police had to fill a hole"));
    }

    private static async Task ReportAsync(Presses presses, Browser ann)
    {
        const string Office = Manage + "/reports";
        await presses.DoAsync(ann, Office, "#make", ("Board", "Health and Wellbeing Board"));
        await presses.DoAsync(ann, Office, "#resolve-1", ("Form.Resolution", "It wants more partners (minute 10)"), ("Form.Promise", "Invite three businesses"), ("Form.Owner", "Growth board"), ("Form.DueOn", "2026-06-01"));
        await presses.DoAsync(ann, Office, "form[id^=step]", ("Form.State", "Kept"), ("Form.Words", "Three are partners now"));
    }
}
