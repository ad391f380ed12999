using System.Net;
using Folkmoot.Ledger;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Funds;

public sealed class FundPagesTests
{
    private const string Url = "/places/wyebridge/funds";

    [Theory, Databases]
    public async Task A_pound_goes_from_a_partner_to_a_group_and_everybody_can_follow_it(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var (ann, bob) = (await town.OrganiserAsync(), await town.OrganiserAsync());
        var manage = Url + "/manage";
        await DoneAsync(ann, manage, "#open", ("Open.Title", "Wyebridge Chest"));
        await DoneAsync(ann, manage, "#contribute", Contribution("Public Health", "1,000", "early years"));
        await DoneAsync(ann, manage, "#contribute", Contribution("Police", "500", ""));
        var grant = (await DoneAsync(ann, manage, "#award-form", Award("Toddler group", "1,200", "insurance")))!;

        await DoneAsync(ann, grant, "#step-form", ("Form.Words", "Folder 7"));
        await DoneAsync(ann, grant, "#step-form", ("Form.Words", "Policy seen"));
        await DoneAsync(ann, grant, "#step-form", ("Form.Amount", "2,000"), ("Form.Until", "2099-12-31"));
        await DoneAsync(ann, grant, "#step-form");
        Assert.Null((await ann.GetAsync(grant)).Document.QuerySelector("#step-form"));
        await DoneAsync(bob, grant, "#step-form");
        await DoneAsync(bob, grant, "#step-form");
        await DoneAsync(bob, grant, "#step-form");

        var visitor = town.Host.NewBrowser();
        Assert.NotNull((await visitor.GetAsync("/places/wyebridge")).Document.QuerySelector($"main a[href='{Url}']"));
        var pool = await visitor.GetAsync(Url);
        Assert.Equal("Wyebridge Chest", pool.Heading);
        Assert.Contains("£1,500", pool.Main, StringComparison.Ordinal);
        Assert.NotNull(pool.Document.QuerySelector("figure svg title"));
        var partner = await visitor.GetAsync(Url + "/partners/public-health");
        Assert.Contains("Gave £1,000. Of it £1,000 is paid and £0 is free.", partner.Main, StringComparison.Ordinal);
        var trail = await visitor.GetAsync(grant.Replace("/manage/", "/grants/", StringComparison.Ordinal));
        Assert.Contains("£1,000: Public Health", trail.Main, StringComparison.Ordinal);
        Assert.Contains("£200: Police", trail.Main, StringComparison.Ordinal);
        Assert.Contains("The bank statement shows the payment.", trail.Main, StringComparison.Ordinal);
        await FollowAsync(visitor);
        var report = JournalVerifier.Verify(new MemoryStream(await visitor.Http.GetByteArrayAsync(Url + "/journal.jsonl")));
        Assert.Equal((true, 120_000L), (report.IsValid, report.Balances.Where(posting => posting.Pot.Bucket is Bucket.Payee).Sum(posting => posting.Pence)));
    }

    [Theory, Databases]
    public async Task Money_is_refused_to_what_its_givers_ruled_out_and_nothing_moves(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var ann = await town.OrganiserAsync();
        await DoneAsync(ann, Url + "/manage", "#open", ("Open.Title", "Wyebridge Chest"));
        await DoneAsync(ann, Url + "/manage", "#contribute", Contribution("Public Health", "1,000", "older people"));

        var refused = await ann.SubmitAsync(await ann.GetAsync(Url + "/manage"), Award("Toddler group", "400", ""), form: "#award-form");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("may not be spent on it (it is for other outcomes)", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Contains("£1,000", (await town.Host.NewBrowser().GetAsync(Url)).Document.QuerySelector(".fm-stat--done")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Whoever_has_an_interest_cannot_approve(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var ann = await town.OrganiserAsync();
        await DoneAsync(ann, Url + "/manage", "#open", ("Open.Title", "Wyebridge Chest"));
        await DoneAsync(ann, Url + "/manage", "#contribute", Contribution("Police", "500", ""));
        var grant = (await DoneAsync(ann, Url + "/manage", "#award-form", Award("Toddler group", "400", "")))!;
        await DoneAsync(ann, grant, "#step-form", ("Form.Words", "Folder 7"));
        await DoneAsync(ann, grant, "#step-form", ("Form.Amount", "400"), ("Form.Until", "2099-12-31"));
        await DoneAsync(ann, grant, "#interest-form");

        var refused = await ann.SubmitAsync(await ann.GetAsync(grant), [], form: "#step-form");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("has an interest in toddler-group and cannot approve its payment", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Sending_a_form_twice_is_one_step(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var ann = await town.OrganiserAsync();
        await DoneAsync(ann, Url + "/manage", "#open", ("Open.Title", "Wyebridge Chest"));
        var page = await ann.GetAsync(Url + "/manage");

        await ann.SubmitAsync(page, Contribution("Police", "500", ""), form: "#contribute");
        await ann.SubmitAsync(page, Contribution("Police", "500", ""), form: "#contribute");

        Assert.Contains("Gave £500.", (await town.Host.NewBrowser().GetAsync(Url + "/partners/police")).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_place_without_a_pool_says_so_and_strangers_are_kept_out_of_the_office(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);

        Assert.Contains("There is no pool here yet", (await town.Host.NewBrowser().GetAsync(Url)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Host.NewBrowser().GetAsync(Url + "/journal.jsonl")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Host.NewBrowser().GetAsync(Url + "/partners/police")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await town.StrangerAsync()).GetAsync(Url + "/manage")).Status);
    }

    /// <summary>Every band opens a list that comes to what the band says, and one pound of each partner is followed to where it is.</summary>
    private static async Task FollowAsync(Browser visitor)
    {
        var way = await visitor.GetAsync(Url + "/flow");
        var bands = way.Document.QuerySelectorAll("svg a").Select(band => (Href: band.GetAttribute("href")!, Name: band.GetAttribute("aria-label")!)).ToList();
        Assert.Equal(["Public Health, Wyebridge Chest: £1,000", "Police, Wyebridge Chest: £500", "Wyebridge Chest, Toddler group: £1,200", "Wyebridge Chest, Not yet awarded: £300", "Toddler group, early-years: £1,200"], bands.Select(band => band.Name));
        foreach (var (href, name) in bands)
            Assert.Contains(name.Split(": ")[1], (await visitor.GetAsync(href.Split('#')[0])).Find("#list"), StringComparison.Ordinal);
        Assert.Contains("£200: Police, Toddler group", (await visitor.GetAsync(bands[2].Href.Split('#')[0])).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Url + "/flow?stage=0&band=9")).Status);

        var police = (await visitor.GetAsync(Url + "/partners/police")).Document.QuerySelector("a[href*='/pounds/']")!.GetAttribute("href")!;
        Assert.Contains("It is part of the money of Toddler group", (await visitor.GetAsync(police + "?pound=200")).Main, StringComparison.Ordinal);
        Assert.Contains("It is free, under the terms it came with.", (await visitor.GetAsync(police + "?pound=201")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(police + "?pound=501")).Status);
    }

    internal static (string, string)[] Contribution(string partner, string amount, string outcomes) =>
    [
        ("Contribution.Partner", partner), ("Contribution.LegalBasis", "other"), ("Contribution.Amount", amount), ("Contribution.IsPledge", "False"), ("Contribution.Outcomes", outcomes), ("Contribution.NotStatutory", "True"),
    ];

    internal static (string, string)[] Award(string group, string amount, string condition) =>
    [
        ("Award.Group", group), ("Award.IsRegistered", "False"), ("Award.Purpose", "A year of sessions for small children"), ("Award.Amount", amount), ("Award.Outcomes", "early years"), ("Award.IsCapital", "False"),
        ("Award.ReplacesStatutory", "False"), ("Award.Condition", condition), ("Award.Record", "Panel of 3 March, minute 7"),
    ];

    /// <summary>Sends a form of a page, which must be accepted.</summary>
    internal static async Task<string?> DoneAsync(Browser browser, string page, string form, params (string, string)[] values)
    {
        var answer = await browser.SubmitAsync(await browser.GetAsync(page), values, form: form);
        Assert.True(answer.Status is HttpStatusCode.Redirect or HttpStatusCode.Found or HttpStatusCode.SeeOther, $"{form}: {string.Join(' ', answer.Errors)}");
        return answer.Redirect;
    }
}
