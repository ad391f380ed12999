using Folkmoot.Assurance;
using Folkmoot.Funds;
using Folkmoot.Funds.Partners;
using Folkmoot.Ledger;
using Folkmoot.Outcomes;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Savings;
using Folkmoot.Savings.Model;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Savings;

/// <summary>Practices of shared money, each from its playbook's draft to the end of its last phase, at the scales they had.</summary>
public sealed class MoneyPlaybookTests
{
    private static readonly Actor s_office = new(Guid.NewGuid(), "Treasurer, Wyebridge");

    /// <summary>S66, S05, S67 and S07 in one place: pooled under section 75, aligned beside it, spent by outcome, a claim as large as Cheshire West's, and a board that is shown it.</summary>
    [Theory, Databases]
    public async Task Agencies_share_outcomes_pool_a_budget_and_know_what_was_saved(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var outcomes = await BeginAsync(town, "shared-outcomes");
        await PhaseAsync(town, outcomes, "draft");
        await town.Host.WithAsync<OutcomeDesk>(desk => desk.BeginAsync(Town.Organiser, town.Place, CancellationToken.None));
        foreach (var (owner, title) in new[] { ("Health and Wellbeing Board", "Health and Wellbeing Strategy"), ("Integrated Care Board", "ICS strategy"), ("Safeguarding Boards", "Keeping people safe"), ("Community Safety Partnership", "Safe communities"), ("Children's partnership", "Children's Improvement Plan") })
            await town.Host.WithAsync<OutcomeDesk>(desk => desk.AddStrategyAsync(town.Place, new OutcomeForm { Owner = owner, Title = title }, CancellationToken.None));
        await using var db = town.Host.Database.NewContext();
        var strategies = await db.Strategies.OrderBy(s => s.Id).Select(s => s.Id).ToListAsync();
        await town.Host.WithAsync<OutcomeDesk>(desk => desk.AddOutcomeAsync(town.Place, new OutcomeForm { Title = "Safe and well young people", Strategies = [strategies[0], strategies[3], strategies[4]] }, CancellationToken.None));
        await PhaseAsync(town, outcomes, "agree");
        await town.Host.WithAsync<OutcomeDesk>(desk => desk.AgreeAsync(Town.Organiser, town.Place, new OutcomeForm { MadeWith = "Residents of four estates and five bodies", Record = "Board of 4 June" }, CancellationToken.None));
        await EndAsync(town, outcomes);

        var budget = await BeginAsync(town, "place-budget");
        await PhaseAsync(town, budget, "pool");
        await town.Host.WithAsync<FundDesk>(desk => desk.OpenAsync(Town.Organiser, town.Place, "Budget of the place", "open", CancellationToken.None));
        var journal = (await PoolAsync(town)).JournalId;
        var today = DateOnly.FromDateTime(town.Host.Clock.GetUtcNow().UtcDateTime);
        var form = new AgreementForm
        {
            Kind = AgreementKind.Section75,
            Title = "Pool for young people",
            StartsOn = Day(today),
            EndsOn = Day(today.AddYears(5)),
            NhsBodies = "Integrated Care Board",
            Councils = "County Council",
            Fields = [.. AgreementFields.All.Select(field => (string?)$"As agreed: {field}")],
        };
        var agreement = await town.Host.WithAsync<AgreementDesk, Guid>(desk => desk.BeginAsync(Town.Organiser, town.Place, journal, form, CancellationToken.None));
        await town.Host.WithAsync<AgreementDesk>(desk => desk.SignAsync(Town.Organiser, town.Place, journal, agreement, Day(today), "Deed 75", CancellationToken.None));
        await GiveAsync(town, "County Council", "25,000,000", "section-75-pool", YearEndRule.CarryOver, today.AddYears(1).AddDays(-1));
        await GiveAsync(town, "Integrated Care Board", "16,000,000", "section-75-pool", YearEndRule.Return, today.AddYears(1).AddDays(-1));
        await town.Host.WithAsync<IServiceProvider>(async services => await services.GetRequiredService<AlongsideDesk>().AddAsync(Town.Organiser, town.Place, await PoolAsync(town), new AlongsideForm
        {
            Partner = "Police",
            Kind = AlongsideKind.Aligned,
            What = "Neighbourhood teams",
            Amount = "3,000,000",
            By = "Treasurer",
            On = Day(today),
            How = "Budget of the year",
            From = Day(today),
            Until = Day(today.AddYears(1)),
        }, CancellationToken.None));
        await PhaseAsync(town, budget, "decide");
        await PayAsync(town, "Youth trust", "30,000,000");
        await PhaseAsync(town, budget, "review");
        await EndAsync(town, budget);
        await town.Host.WithAsync<YearEndDesk>(desk => desk.RunAsync(CancellationToken.None));
        var figures = (await PoolAsync(town)).Figures;
        var back = figures.Lots.Single(lot => lot.Terms.Contributor == "integrated-care-board");
        Assert.Equal((3_000_000_000L, 0L), (figures.Paid, back.Free));
        Assert.Equal(4_100_000_000 - 3_000_000_000, figures.Free + back.GivenBack);
        Assert.True(back.GivenBack > 0);
        var coverage = await town.Host.NewBrowser().GetAsync("/places/wyebridge/funds/coverage");
        Assert.Equal(["£30,000,000", "£0", "£0", "£30,000,000", "£30,000,000"], coverage.Rows("Strategies").Select(row => row[1]));

        var saving = await BeginAsync(town, "invest-to-save");
        await PhaseAsync(town, saving, "invest");
        var number = await ClaimAsync(town);
        var view = (await town.Host.WithAsync<CaseBook, CaseView?>(book => book.FindAsync(town.Place.Id, number, CancellationToken.None)))!;
        Assert.Equal((4_100_000_000L, 10_800_000_000L), (view.Table().Sum(line => line.Paid), view.Table().Sum(line => line.Fiscal)));
        Assert.Equal(new Payback(3, 1, 1), SavingsSum.Payback(view.Model));
        await PhaseAsync(town, saving, "verify");
        var year = town.Host.Clock.GetUtcNow().Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await town.Host.WithAsync<LadderDesk>(desk => desk.VerifyAsync(new Actor(Guid.NewGuid(), "Auditor"), town.Place, number, new LadderForm { Agency = "Police", Year = year, Fiscal = "9,000,000", Cashable = "2,000,000", By = "County auditor", Evidence = "Accounts of the year" }, CancellationToken.None));
        await PhaseAsync(town, saving, "share");
        await town.Host.WithAsync<LadderDesk>(desk => desk.SignAsync(s_office, town.Place, number, new LadderForm { Agency = "Police", Share = "25", SignedOn = Day(today), Paper = "Letter 9" }, CancellationToken.None));
        await town.Host.WithAsync<LadderDesk>(desk => desk.ReinvestAsync(s_office, town.Place, number, new LadderForm { Agency = "Police", Year = year, Amount = "500,000", LegalBasis = "police-and-crime-commissioner-grant" }, CancellationToken.None));
        await EndAsync(town, saving);

        Assert.Equal(50_000_000, (await PoolAsync(town)).Figures.Pledged);

        var board = await BeginAsync(town, "board-assurance");
        var report = await town.Host.WithAsync<ReportDesk, int>(desk => desk.MakeAsync(s_office, town.Place, "Health and Wellbeing Board", CancellationToken.None));
        await PhaseAsync(town, board, "meet");
        await town.Host.WithAsync<ReportDesk>(desk => desk.ResolveAsync(s_office, town.Place, report, new FollowUpForm { Resolution = "Noted and supported, minute 9", Promise = "Bring more partners", Owner = "Growth board", DueOn = Day(today.AddYears(9)) }, CancellationToken.None));
        await PhaseAsync(town, board, "follow");
        var seen = (await town.Host.WithAsync<ReportBook, ReportView?>(book => book.FindAsync(town.Place.Id, report, CancellationToken.None)))!;
        await town.Host.WithAsync<ReportDesk>(desk => desk.StepAsync(s_office, town.Place, report, seen.FollowUps.Single().FollowUp.Id, new FollowUpForm { State = PromiseState.Kept, Words = "Two have joined" }, CancellationToken.None));
        await EndAsync(town, board);
        Assert.Contains(seen.Content.Sections.SelectMany(section => section.Lines), line => line.Words.StartsWith("Whole place: £64,800,000 is claimed", StringComparison.Ordinal) && line.Figure == "£2,000,000");
        Assert.True(JournalVerifier.Verify(new MemoryStream(await town.Host.NewBrowser().Http.GetByteArrayAsync("/places/wyebridge/funds/journal.jsonl"))).IsValid);
    }

    /// <summary>£41 million over five years against £108 million, of which a third leaves budgets.</summary>
    private static async Task<int> ClaimAsync(Town town)
    {
        var first = town.Host.Clock.GetUtcNow().Year - 1;
        string Year(int at) => (first + at).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var number = await town.Host.WithAsync<CaseDesk, int>(desk => desk.BeginAsync(s_office, town.Place, new CaseForm { Title = "Whole place", About = "What the agencies of the place do together.", FirstYear = Year(0), Years = "5" }, CancellationToken.None));
        foreach (var (at, amount) in new[] { "21,000,000", "5,000,000", "5,000,000", "5,000,000", "5,000,000" }.Index())
            await town.Host.WithAsync<CaseDesk>(desk => desk.AddAsync(town.Place, number, new InvestmentForm { Agency = "County Council", Year = Year(at), Amount = amount, What = "Teams" }, CancellationToken.None));
        var benefit = new BenefitForm
        {
            Title = "Fewer crises",
            Agency = "Police",
            Kind = ValueKind.Fiscal,
            Population = "10,800",
            Engagement = "100",
            Effect = "100",
            Anyway = "0",
            Lag = "0",
            Lasts = "5",
            DropOff = "0",
            UnitCost = "2,000",
            Source = "As claimed, no finding",
            Optimism = "0",
            Cashable = "60",
            Evidence = "The pilot's own business case",
            Otherwise = "Services as they are",
        };
        await town.Host.WithAsync<CaseDesk>(desk => desk.AddAsync(town.Place, number, benefit, CancellationToken.None));
        await town.Host.WithAsync<CaseDesk>(desk => desk.ClaimAsync(s_office, town.Place, number, CancellationToken.None));
        return number;
    }

    private static async Task PayAsync(Town town, string group, string amount)
    {
        var grant = await town.Host.WithAsync<IServiceProvider, string>(async services => await services.GetRequiredService<FundDesk>().AwardAsync(Town.Organiser, town.Place, await PoolAsync(town), new AwardForm
        {
            Key = Guid.NewGuid().ToString("N"),
            Group = group,
            IsRegistered = true,
            Purpose = "Youth work in the whole place",
            Amount = amount,
            Outcomes = "safe and well young people",
            Record = "Board of 3 September",
        }, CancellationToken.None));
        foreach (var step in new Func<FundDesk, Guid, PoolGrant, string, Task>[]
        {
            (desk, journal, found, key) => desk.SignAsync(Town.Organiser, town.Place, journal, found, "Folder 1", key, CancellationToken.None),
            (desk, journal, found, key) => desk.CheckAsync(Town.Organiser, town.Place, journal, found, amount, "2099-12-31", key, CancellationToken.None),
            (desk, journal, found, key) => desk.ApproveAsync(s_office, town.Place, journal, found, key, CancellationToken.None),
            (desk, journal, found, key) => desk.ApproveAsync(new Actor(Guid.NewGuid(), "Clerk"), town.Place, journal, found, key, CancellationToken.None),
            (desk, journal, found, key) => desk.SendAsync(Town.Organiser, town.Place, journal, found, key, CancellationToken.None),
        })
        {
            await town.Host.WithAsync<IServiceProvider>(async services =>
            {
                var pool = await PoolAsync(town);
                await step(services.GetRequiredService<FundDesk>(), pool.JournalId, pool.Figures.Grants.Single(one => one.Decision.Grant == grant), Guid.NewGuid().ToString("N"));
            });
        }
    }

    private static Task GiveAsync(Town town, string partner, string amount, string basis, YearEndRule rule, DateOnly end) => town.Host.WithAsync<IServiceProvider>(async services =>
        await services.GetRequiredService<ContributionDesk>().AddAsync(Town.Organiser, town.Place, await PoolAsync(town), new ContributionForm { Key = Guid.NewGuid().ToString("N"), Partner = partner, LegalBasis = basis, Amount = amount, BasisPaper = "Deed 75", YearEndRule = rule.ToString(), YearEnd = Day(end) }, CancellationToken.None));

    private static async Task<PoolView> PoolAsync(Town town) => (await town.Host.WithAsync<PoolBook, PoolView?>(book => book.FindAsync(town.Place, CancellationToken.None)))!;

    private static async Task<ProcessView> BeginAsync(Town town, string playbook)
    {
        var view = await town.DraftAsync(playbook, playbook);
        await town.Host.WithAsync<ProcessWriter>(writer => writer.PublishAsync(Town.Organiser, view.Process.Id, CancellationToken.None));
        view = await town.FindAsync(view);
        await town.MoveToAsync(view.Phases[0].OpensAt);
        return view;
    }

    private static async Task PhaseAsync(Town town, ProcessView view, string key)
    {
        await town.MoveToAsync(view.Phases.Single(phase => phase.Key == key).OpensAt);
        Assert.Equal(PhaseState.Open, (await town.FindAsync(view)).Phases.Single(phase => phase.Key == key).State);
    }

    private static async Task EndAsync(Town town, ProcessView view)
    {
        await town.MoveToAsync(view.Phases[^1].ClosesAt);
        Assert.All((await town.FindAsync(view)).Phases, phase => Assert.Equal(PhaseState.Closed, phase.State));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
