using System.Net;
using System.Text;
using Folkmoot.Funds;
using Folkmoot.Funds.Partners;
using Folkmoot.Ledger;
using Folkmoot.People;
using Folkmoot.People.MyData;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Funds.Partners;

public sealed class PartnerTests
{
    private const string Url = "/places/wyebridge/funds";
    private const string Office = Url + "/manage/partners";

    [Theory, Databases]
    public async Task Promised_money_comes_in_parts_and_the_office_sees_what_is_late(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var ann = await OpenAsync(town);
        (string, string)[] form = [.. FundPagesTests.Contribution("Council", "10,000", "").Where(field => field.Item1 != "Contribution.IsPledge"), ("Contribution.IsPledge", "True"), ("Contribution.BasisPaper", "Cabinet, minute 12"), ("Contribution.BasisOn", "2026-04-01"), ("Contribution.Reporting", "A letter every spring")];
        var refused = await ann.SubmitAsync(await ann.GetAsync(Url + "/manage"), [.. form, ("Contribution.Instalments", "2026-05-01 5,000\n2027-05-01 4,000")], form: "#contribute");
        Assert.Contains("The parts come to £9,000", Assert.Single(refused.Errors), StringComparison.Ordinal);
        await FundPagesTests.DoneAsync(ann, Url + "/manage", "#contribute", [.. form, ("Contribution.Instalments", "2026-05-01 5,000\n2027-05-01 5,000")]);

        Assert.Contains("Council: £5,000 that was due on 1 May 2026 has not come.", (await ann.GetAsync(Office)).Main, StringComparison.Ordinal);
        var lot = (await PoolAsync(town)).Figures.Lots.Single().Terms.Lot;
        await FundPagesTests.DoneAsync(ann, Url + "/manage", "#receive", ("Receipt.Lot", lot), ("Receipt.Received", "4,000"));

        Assert.Contains("Council: £1,000 that was due on 1 May 2026 has not come.", (await ann.GetAsync(Office)).Main, StringComparison.Ordinal);
        var statement = (await town.Host.NewBrowser().GetAsync(Url + "/partners/council")).Main;
        Assert.Contains("£5,000 by 1 May 2026: £1,000 is missing.", statement, StringComparison.Ordinal);
        Assert.Contains("£5,000 by 1 May 2027: not due yet.", statement, StringComparison.Ordinal);
        Assert.Contains("It is given by a paper of 1 April 2026. Cabinet, minute 12", statement, StringComparison.Ordinal);
        Assert.Contains("What the partner is told: A letter every spring", statement, StringComparison.Ordinal);

        await FundPagesTests.DoneAsync(ann, Url + "/manage", "#award-form", FundPagesTests.Award("Toddler group", "400", ""));
        Assert.Contains("early-years: £400 in 1 grant", (await town.Host.NewBrowser().GetAsync(Url + "/partners/council")).Main, StringComparison.Ordinal);
        var stranger = await town.StrangerAsync();
        foreach (var page in new[] { "/manage/partners", "/manage/invitation", "/manage/agreements", "/manage/contributions" })
            Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(Url + page)).Status);
    }

    [Theory, Databases]
    public async Task At_the_end_of_its_year_free_money_stays_goes_back_or_is_asked_about_and_what_is_awarded_stays(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var ann = await OpenAsync(town);
        foreach (var (partner, rule) in new[] { ("Council", YearEndRule.CarryOver), ("Board", YearEndRule.Return), ("Trust", YearEndRule.Ask) })
            await GiveAsync(town, partner, "1,000", form => (form.YearEnd, form.YearEndRule) = ("2026-12-31", rule.ToString()));
        await FundPagesTests.DoneAsync(ann, Url + "/manage", "#award-form", FundPagesTests.Award("Toddler group", "600", ""));
        var awarded = (await PoolAsync(town)).Figures.Lots.ToDictionary(lot => lot.Terms.Contributor, lot => lot.Awarded);

        town.Host.Clock.Set(new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.Zero));
        await RunAsync();
        Assert.Equal(300_000 - 60_000, (await PoolAsync(town)).Figures.Free);

        town.Host.Clock.Set(new DateTimeOffset(2027, 1, 1, 6, 30, 0, TimeSpan.Zero));
        await RunAsync();

        var lots = (await PoolAsync(town)).Figures.Lots.ToDictionary(lot => lot.Terms.Contributor);
        Assert.Equal((0L, 100_000 - awarded["board"]), (lots["board"].Free, lots["board"].GivenBack));
        Assert.Equal((100_000 - awarded["council"], 100_000 - awarded["trust"]), (lots["council"].Free, lots["trust"].Free));
        Assert.Equal(awarded["board"], lots["board"].Awarded);
        var visitor = town.Host.NewBrowser();
        Assert.Contains("was free and stays.", (await visitor.GetAsync(Url + "/partners/council")).Main, StringComparison.Ordinal);
        Assert.Contains("that was free went back.", (await visitor.GetAsync(Url + "/partners/board")).Main, StringComparison.Ordinal);

        ann = await town.OrganiserAsync();
        var page = await ann.GetAsync(Office);
        Assert.Contains("Trust: a year ended on 31 December 2026", page.Main, StringComparison.Ordinal);
        var much = await ann.SubmitAsync(page, [("Back", "900"), ("Words", "Letter of 7 January")], form: "form[id^=end]");
        Assert.Contains("No more than", Assert.Single(much.Errors), StringComparison.Ordinal);
        await FundPagesTests.DoneAsync(ann, Office, "form[id^=end]", ("Back", "250"), ("Words", "Letter of 7 January"));
        var trust = (await PoolAsync(town)).Figures.Lots.Single(lot => lot.Terms.Contributor == "trust");
        Assert.Equal((25_000L, 75_000 - awarded["trust"]), (trust.GivenBack, trust.Free));

        // The next year ends once more, and each year has one record.
        town.Host.Clock.Set(new DateTimeOffset(2028, 1, 2, 6, 30, 0, TimeSpan.Zero));
        await RunAsync();
        await RunAsync();
        await using (var db = town.Host.Database.NewContext())
            Assert.Equal(6, await db.YearEnds.CountAsync());

        // Cut off after it reached the journal, and more has come since: what went back went back once.
        await GiveAsync(town, "Fire", "1,000", form => (form.YearEnd, form.YearEndRule) = ("2028-01-31", "return"));
        town.Host.Clock.Set(new DateTimeOffset(2028, 2, 1, 6, 30, 0, TimeSpan.Zero));
        await RunAsync();
        var fire = (await PoolAsync(town)).Figures.Lots.Single(lot => lot.Terms.Contributor == "fire").Terms.Lot;
        await using (var db = town.Host.Database.NewContext())
        {
            await db.YearEnds.Where(y => y.Lot == fire).ExecuteDeleteAsync();
            await db.ContributionTerms.Where(t => t.Lot == fire).ExecuteUpdateAsync(set => set.SetProperty(t => t.YearEnd, new DateOnly(2028, 1, 31)));
        }

        await town.Host.WithAsync<IServiceProvider>(async services => await services.GetRequiredService<FundDesk>().ReceiveAsync(Town.Organiser, town.Place, await PoolAsync(town), fire, "70", "fire-more", CancellationToken.None));
        town.Host.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync();
        await using (var db = town.Host.Database.NewContext())
            Assert.Equal(100_000, (await db.YearEnds.SingleAsync(y => y.Lot == fire)).Returned);
        Assert.Equal(100_000, (await PoolAsync(town)).Figures.Lots.Single(lot => lot.Terms.Lot == fire).GivenBack);
        Assert.True((await VerifiedAsync(town)).IsValid);

        Task RunAsync() => town.Host.WithAsync<YearEndDesk>(desk => desk.RunAsync(CancellationToken.None));
    }

    [Theory, Databases]
    public async Task What_partners_bring_beside_stands_in_no_balance_and_a_fee_stays_within_what_is_permitted(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var ann = await OpenAsync(town);
        await GiveAsync(town, "Council", "1,000", form => form.Fee = "5");
        var entries = (await PoolAsync(town)).Figures.Entries;
        (string, string)[] Row(string partner, string kindOf, string what, string amount, string until = "2026-12-31") =>
        [
            ("Alongside.Partner", partner), ("Alongside.Kind", kindOf), ("Alongside.What", what), ("Alongside.Amount", amount), ("Alongside.By", "Town clerk"), ("Alongside.On", "2026-05-01"), ("Alongside.How", "The hall's usual rent"),
            ("Alongside.From", "2026-01-01"), ("Alongside.Until", until),
        ];

        await FundPagesTests.DoneAsync(ann, Office, "#alongside", Row("Council", "InKind", "A hall on two evenings", "2,400"));
        await FundPagesTests.DoneAsync(ann, Office, "#alongside", [.. Row("Police", "Aligned", "Youth workers", "30,000"), ("Alongside.Spent", "7,500")]);
        foreach (var (wrong, sentence) in new[]
        {
            (Row("Council", "InKind", "A hall", "none"), "Give an amount"), (Row("Council", "InKind", "A hall", "10", until: "2025-12-31"), "must not lie before the first"), (Row("Council", "", "A hall", "10"), "Choose what it is"),
        })
        {
            Assert.Contains(sentence, Assert.Single((await ann.SubmitAsync(await ann.GetAsync(Office), wrong, form: "#alongside")).Errors), StringComparison.Ordinal);
        }

        var visitor = town.Host.NewBrowser();
        var pool = await visitor.GetAsync(Url);
        Assert.Equal([["Council", "£1,000", "£0", "£2,400"], ["Police", "£0", "£30,000", "£0"]], pool.Rows("What each partner puts in and brings"));
        Assert.Contains("£30,000, of which £7,500 is spent", (await visitor.GetAsync(Url + "/partners/police")).Main, StringComparison.Ordinal);
        var after = (await PoolAsync(town)).Figures;
        Assert.Equal((100_000L, entries), (after.InBank, after.Entries));

        await using (var db = town.Host.Database.NewContext())
        {
            var hall = (await db.Alongside.SingleAsync(a => a.Kind == AlongsideKind.InKind)).Id;
            await FundPagesTests.DoneAsync(ann, Office, $"#take-{hall}", ("Why", "The hall has burnt down"));
            Assert.Equal("The hall has burnt down", (await db.Alongside.AsNoTracking().SingleAsync(a => a.TakenBackAt != null)).TakenBackWhy);
        }

        Assert.DoesNotContain("£2,400", (await visitor.GetAsync(Url)).Main, StringComparison.Ordinal);

        var lot = after.Lots.Single().Terms.Lot;
        var refused = await ann.SubmitAsync(await ann.GetAsync(Office), [("Lot", lot), ("Amount", "50.01")], form: "#charge");
        Assert.Contains("The partner does not permit this fee", Assert.Single(refused.Errors), StringComparison.Ordinal);
        await FundPagesTests.DoneAsync(ann, Office, "#charge", ("Lot", lot), ("Amount", "50"));
        Assert.Equal((95_000L, 100_000L), ((await PoolAsync(town)).Figures.Free, (await PoolAsync(town)).Figures.InBank));
        await FundPagesTests.DoneAsync(ann, Office, "form[id^=draw]");
        Assert.Equal((5_000L, 95_000L), ((await PoolAsync(town)).Figures.Lots.Single().Fees, (await PoolAsync(town)).Figures.InBank));
        Assert.True((await VerifiedAsync(town)).IsValid);
    }

    [Theory, Databases]
    public async Task An_offer_becomes_a_pledge_when_the_office_agrees_and_whose_it_was_is_forgotten(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var ann = await OpenAsync(town);
        var visitor = town.Host.NewBrowser();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Url + "/invitation")).Status);
        await FundPagesTests.DoneAsync(ann, Url + "/manage/invitation", "#invitation-form", ("Invitation.Does", "It pays for what neighbours start."), ("Invitation.ForWhom", "Everybody here"), ("Invitation.Terms", "Restricted or free, for a year or more."), ("Invitation.Gets", "A statement that all can read."), ("Invitation.IsOpen", "True"));
        Assert.NotNull((await visitor.GetAsync(Url)).Document.QuerySelector($"main a[href='{Url}/invitation']"));
        (string, string)[] Offer(string body) => [("Offer.Body", body), ("Offer.Amount", "2,500"), ("Offer.Wishes", "For the young"), ("Offer.Contact", "Zebediah Quill"), ("Offer.Email", "quill@example.org")];
        var bad = await visitor.SubmitAsync(await visitor.GetAsync(Url + "/invitation"), [("Offer.Body", "Weir Mill"), ("Offer.Amount", "2,500"), ("Offer.Contact", "Z Quill"), ("Offer.Email", "nowhere")], form: "#offer-form");
        Assert.Contains("Write an e-mail address", Assert.Single(bad.Errors), StringComparison.Ordinal);
        foreach (var body in new[] { "Weir Mill", "Weir Bank", "Weir Farm" })
            await FundPagesTests.DoneAsync(visitor, Url + "/invitation", "#offer-form", Offer(body));
        var many = await visitor.SubmitAsync(await visitor.GetAsync(Url + "/invitation"), Offer("Weir Inn"), form: "#offer-form");
        Assert.Contains("At most 3 offers a day", Assert.Single(many.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("Weir Mill", (await visitor.GetAsync(Url)).Main, StringComparison.Ordinal);

        var offers = await OffersAsync(town);
        await FundPagesTests.DoneAsync(ann, Url + "/manage/invitation", $"#confirm-{offers["Weir Mill"]}", ("Contribution.LegalBasis", "business-donation"), ("Contribution.Outcomes", "young people"), ("Contribution.Instalments", "2026-06-01 1,000\n2026-09-01 1,500"));
        await FundPagesTests.DoneAsync(ann, Url + "/manage/invitation", $"#decline-{offers["Weir Bank"]}", ("Answer", "We cannot take it on these terms."));

        var lot = (await PoolAsync(town)).Figures.Lots.Single();
        Assert.Equal((250_000L, "business-donation", "weir-mill"), (lot.Pledged, lot.Terms.LegalBasis, lot.Terms.Contributor));
        Assert.Contains("£1,500 by 1 September 2026", (await visitor.GetAsync(Url + "/partners/weir-mill")).Main, StringComparison.Ordinal);
        var letters = (await town.Host.LettersAsync()).Where(letter => letter.To == "quill@example.org").ToList();
        Assert.Equal(2, letters.Count);
        Assert.Contains("We cannot take it on these terms.", letters[1].Body, StringComparison.Ordinal);
        await using (var db = town.Host.Database.NewContext())
            Assert.Equal(["Zebediah Quill"], await db.Offers.Where(o => o.Contact != "").Select(o => o.Contact).ToListAsync());
        var person = new Person(Guid.NewGuid(), "Quill", EmailAddress.TryParse("quill@example.org"));
        var records = await town.Host.WithAsync<IServiceProvider, IReadOnlyList<PersonalRecord>>(services => services.GetServices<IPersonalData>().OfType<OfferData>().Single().FindAsync(person, CancellationToken.None));
        Assert.Single(records);
        await town.Host.WithAsync<IServiceProvider>(services => services.GetServices<IPersonalData>().OfType<OfferData>().Single().EraseAsync(person, CancellationToken.None));
        await using var erased = town.Host.Database.NewContext();
        Assert.False(await erased.Offers.AnyAsync(o => o.Contact != "" || o.Email != "" || o.EmailKey != ""));
    }

    [Theory, Databases]
    public async Task An_agreement_under_section_75_is_signed_by_whom_the_law_allows_and_says_all_it_must(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var ann = await OpenAsync(town);
        (string, string)[] Form(string others, int fields) =>
        [
            ("Form.Kind", "Section75"), ("Form.Title", "Pool for early years"), ("Form.StartsOn", "2026-01-01"), ("Form.EndsOn", "2027-12-31"), ("Form.NhsBodies", "Marches Health Board"), ("Form.Councils", "Wye County"), ("Form.Others", others),
            .. Enumerable.Range(0, fields).Select(at => ($"Form.Fields[{at}]", $"As agreed, part {at}")),
        ];
        var page = (await FundPagesTests.DoneAsync(ann, Url + "/manage/agreements", "#agreement-form", Form("Police", AgreementFields.All.Count - 1)))!;
        var draft = await ann.GetAsync(page);
        Assert.Contains("Police stands outside section 75", draft.Main, StringComparison.Ordinal);
        Assert.Contains("It does not say: How a partner leaves", draft.Main, StringComparison.Ordinal);
        Assert.Null(draft.Document.QuerySelector("#sign-form"));

        await FundPagesTests.DoneAsync(ann, page, "#agreement-form", Form("", AgreementFields.All.Count)[1..]);
        await FundPagesTests.DoneAsync(ann, page, "#sign-form", ("SignedOn", "2026-05-01"), ("Paper", "Folder 75"));
        Assert.Contains("Pool for early years: the report due on 31 March 2026 is missing", (await ann.GetAsync(Office)).Main, StringComparison.Ordinal);
        await FundPagesTests.DoneAsync(ann, page, "#report-form", ("Due", "2026-03-31"), ("GivenOn", "2026-05-02"), ("Paper", "Report 1"));
        var noReason = await ann.SubmitAsync(await ann.GetAsync(page), [("Form.Fields[1]", "More money")], form: "#agreement-form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, noReason.Status);
        await FundPagesTests.DoneAsync(ann, page, "#agreement-form", ("Form.Fields[1]", "More money"), ("Form.Why", "Letter of both, 3 May"));

        var seen = (await town.Host.NewBrowser().GetAsync(page.Replace("/manage", "", StringComparison.Ordinal))).Main;
        Assert.Contains("Signed on 1 May 2026. Folder 75", seen, StringComparison.Ordinal);
        Assert.Contains("31 March 2026: given on 2 May 2026, Report 1", seen, StringComparison.Ordinal);
        Assert.Contains("Before: As agreed, part 1 Now: More money", seen, StringComparison.Ordinal);
        Assert.Contains("30 June 2026: not due yet", seen, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_contribution_is_held_against_the_powers_of_its_day_and_keeps_the_one_it_has(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var ann = await OpenAsync(town);
        const string Bases = Url + "/manage/bases";
        (string, string)[] Given(string basis, string? paper) => [.. FundPagesTests.Contribution("Council", "100", "").Where(field => field.Item1 != "Contribution.LegalBasis"), ("Contribution.LegalBasis", basis), .. paper is null ? [] : new[] { ("Contribution.BasisOn", paper) }];
        async Task<string> RefusedAsync(string page, string form, params (string, string)[] values) => Assert.Single((await ann.SubmitAsync(await ann.GetAsync(page), values, form: form)).Errors);

        Assert.Contains("on 30 June 2022 nobody could give under this power; it counts from 1 July 2022", await RefusedAsync(Url + "/manage", "#contribute", Given("nhs-joint-pool", "2022-06-30")), StringComparison.Ordinal);
        Assert.Contains("Choose under which power", await RefusedAsync(Url + "/manage", "#contribute", Given("parish-precept", null)), StringComparison.Ordinal);
        await FundPagesTests.DoneAsync(ann, Url + "/manage", "#contribute", Given("nhs-joint-pool", "2022-07-01"));

        Assert.Contains("The last day lies before the first", await RefusedAsync(Bases, "#add-form", ("Form.Title", "Parish precept"), ("Form.Source", "Local Government Act 1972"), ("Form.From", "2026-04-01"), ("Form.Until", "2026-03-31")), StringComparison.Ordinal);
        await FundPagesTests.DoneAsync(ann, Bases, "#add-form", ("Form.Title", "Parish precept"), ("Form.Source", "Local Government Act 1972"), ("Form.From", "2026-04-01"));
        Assert.Contains("on the list already", await RefusedAsync(Bases, "#add-form", ("Form.Title", "PARISH precept"), ("Form.Source", "The same")), StringComparison.Ordinal);
        await FundPagesTests.DoneAsync(ann, Url + "/manage", "#contribute", Given("parish-precept", null));

        // The law changes: from then on nobody gives under it, by form or by table; what was given keeps its name.
        foreach (var (code, until) in new[] { ("nhs-joint-pool", "2026-04-30"), ("parish-precept", "2026-05-03") })
            await FundPagesTests.DoneAsync(ann, Bases, "#end-form", ("End.Code", code), ("End.Until", until));
        Assert.Contains("Parish precept: on", await RefusedAsync(Url + "/manage", "#contribute", Given("parish-precept", null)), StringComparison.Ordinal);
        await FundPagesTests.DoneAsync(ann, Url + "/manage", "#contribute", Given("parish-precept", "2026-05-03"));
        const string Table = "partner,legal basis,amount,on,received\nTrust,parish-precept,10,2026-05-03,yes\nTrust,nhs-joint-pool,10,2026-05-01,yes\n";
        var answer = await ann.SubmitAsync(await ann.GetAsync(Url + "/manage/contributions"), [], form: "#import", file: ("Table", Encoding.UTF8.GetBytes(Table)));
        Assert.Contains("Line 3: A pool under section 65Z6 of the NHS Act 2006: on 1 May 2026 nobody could give under this power any more; it counted until 30 April 2026", Assert.Single(answer.Errors), StringComparison.Ordinal);

        var statement = (await town.Host.NewBrowser().GetAsync(Url + "/partners/council")).Main;
        Assert.Contains("A pool under section 65Z6 of the NHS Act 2006.", statement, StringComparison.Ordinal);
        Assert.Contains("Parish precept.", statement, StringComparison.Ordinal);
        Assert.Contains(["Parish precept", "Local Government Act 1972", "1 April 2026", "3 May 2026", "parish-precept"], (await ann.GetAsync(Bases)).Rows("Under which powers partners give"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await town.StrangerAsync()).GetAsync(Bases)).Status);
    }

    [Fact]
    public void The_powers_that_ship_are_told_apart_and_lie_in_order()
    {
        Assert.All(LegalBases.Shipped, basis => Assert.True(basis is { Code.Length: > 0 and <= LegalBasis.MaxCode, Title.Length: > 0 and <= LegalBasis.MaxTitle, Source.Length: > 0 and <= LegalBasis.MaxSource } && !(basis.Until < basis.From)));
        Assert.Equal(LegalBases.Shipped.Count, LegalBases.Shipped.Select(basis => basis.Code).Distinct().Count());
        Assert.Equal("other", LegalBases.Shipped[^1].Code);
    }

    [Theory, Databases]
    public async Task A_table_of_contributions_is_taken_in_whole_or_not_at_all(DatabaseKind kind)
    {
        const string Good = """
            partner,number,legal basis,amount,on,received,outcomes,fee,year end,year-end rule,basis paper
            Council,GB-LAE-HEF,council-general-power,"10,000",2026-04-01,yes,,5,2027-03-31,carry-over,Minute 7
            Board,,nhs-grant,2500.50,2026-04-02,no,early years,,,,
            Council,,council-general-power,1,2026-04-03,yes,,,,,
            """;
        await using var town = await Town.StartAsync(kind);
        var ann = await OpenAsync(town);
        var before = (await PoolAsync(town)).Figures.Entries;
        foreach (var (right, wrong, sentence) in new[]
        {
            ("nhs-grant", "a gift", "Line 3: Choose under which power"), ("2500.50", "2500.505", "Line 3: Give an amount"), ("2026-04-02", "2 April", "Line 3: Choose a day"), ("2026-04-02", "2026-06-02", "Line 3: The day must not lie in the future"),
            (",no,", ",perhaps,", "Line 3: Under \"received\" write yes or no"), ("carry-over", "keep", "Line 2: Choose what happens"), ("2027-03-31", "", "Line 2: Give the last day"), ("legal basis", "basis", "names no column \"legal basis\""),
            ("number", "phone", "There is no column \"phone\""), ("Board,,", "Board,", "Line 3 has not the 11 columns"), ("GB-LAE-HEF", "GB LAE", "Line 2: Write the number"), (",5,", ",105,", "Line 2: Give a part"),
            ("\"10,000\"", "\"10,000", "quotation mark that opens on line 2"), ("2500.50", "99999999999999", "Line 3: Give an amount"), ("Board", "\u0000", "no text in UTF-8"),
        })
        {
            var answer = await SendAsync(ann, Good.Replace(right, wrong, StringComparison.Ordinal));
            Assert.True(answer.Errors.Any(error => error.Contains(sentence, StringComparison.Ordinal)), $"{sentence}: {answer.Status} {string.Join(' ', answer.Errors)}");
        }

        // The journal itself refuses this one, at its second row.
        Assert.NotEmpty((await SendAsync(ann, Good.Replace("2500.50", "200000000000", StringComparison.Ordinal))).Errors);
        Assert.Equal(before, (await PoolAsync(town)).Figures.Entries);
        await using (var db = town.Host.Database.NewContext())
            Assert.Equal((0, 0), (await db.ContributionTerms.CountAsync(), await db.ContributionImports.CountAsync()));

        Assert.NotNull((await SendAsync(ann, Good)).Redirect);
        var lots = (await PoolAsync(town)).Figures.Lots;
        Assert.Equal([("council", 1_000_000L, 0L), ("board", 0L, 250_050L), ("council", 100L, 0L)], lots.Select(lot => (lot.Terms.Contributor, lot.Given, lot.Pledged)));
        Assert.Equal(["early-years"], lots[1].Restriction.Outcomes!);
        Assert.Contains("This file is here already", Assert.Single((await SendAsync(ann, Good)).Errors), StringComparison.Ordinal);

        // Cut off before it was noted: the same file again is taken in once.
        await using (var db = town.Host.Database.NewContext())
            await db.ContributionImports.ExecuteDeleteAsync();
        town.Host.Clock.Advance(TimeSpan.FromDays(2));
        Assert.NotNull((await SendAsync(await town.OrganiserAsync(), Good)).Redirect);
        Assert.Equal(3, (await PoolAsync(town)).Figures.Lots.Count);
        Assert.True((await VerifiedAsync(town)).IsValid);
    }

    private static async Task<Browser> OpenAsync(Town town)
    {
        var ann = await town.OrganiserAsync();
        await FundPagesTests.DoneAsync(ann, Url + "/manage", "#open", ("Open.Title", "Wyebridge Chest"));
        return ann;
    }

    private static Task GiveAsync(Town town, string partner, string amount, Action<ContributionForm>? change = null) => town.Host.WithAsync<IServiceProvider>(async services =>
    {
        var form = new ContributionForm { Key = Guid.NewGuid().ToString("N"), Partner = partner, LegalBasis = "other", Amount = amount };
        change?.Invoke(form);
        await services.GetRequiredService<ContributionDesk>().AddAsync(Town.Organiser, town.Place, (await services.GetRequiredService<PoolBook>().FindAsync(town.Place, CancellationToken.None))!, form, CancellationToken.None);
    });

    private static async Task<PoolView> PoolAsync(Town town) => (await town.Host.WithAsync<PoolBook, PoolView?>(book => book.FindAsync(town.Place, CancellationToken.None)))!;

    private static async Task<Dictionary<string, Guid>> OffersAsync(Town town)
    {
        await using var db = town.Host.Database.NewContext();
        return await db.Offers.ToDictionaryAsync(offer => offer.Body, offer => offer.Id);
    }

    private static async Task<PageAnswer> SendAsync(Browser browser, string table) =>
        await browser.SubmitAsync(await browser.GetAsync(Url + "/manage/contributions"), [], form: "#import", file: ("Table", Encoding.UTF8.GetBytes(table)));

    private static async Task<VerificationReport> VerifiedAsync(Town town) =>
        JournalVerifier.Verify(new MemoryStream(await town.Host.NewBrowser().Http.GetByteArrayAsync(Url + "/journal.jsonl")));
}
