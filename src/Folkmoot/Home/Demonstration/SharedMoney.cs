using System.Globalization;
using System.Text;
using Folkmoot.Assurance;
using Folkmoot.Communities;
using Folkmoot.Funds;
using Folkmoot.Funds.Bank;
using Folkmoot.Outcomes;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Savings;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Home.Demonstration;

/// <summary>What the bodies around the demonstration's chest do with one another: outcomes they agreed, a saving that was claimed, verified and partly brought back, the bank's statement, and a board that resolved something.</summary>
internal sealed class SharedMoney(FolkmootDb db, Past past)
{
    public const string Children = "Children start well";
    public const string Company = "Nobody is alone against their will";

    private const string Council = "Wyebridge Town Council";
    private const string Police = "Marches Police";
    private const string Health = "Marches Health Board";

    /// <summary>Every source says that the figures are invented: nobody shall take them for findings.</summary>
    private const string Costs = """
        code,title,agency,kind,unit cost,cashable,price year,source
        CALL,A night-time call to a disturbance,Marches Police,fiscal,320,25,2025,Invented for Wyebridge
        STAY,A night in hospital after a fall,Marches Health Board,fiscal,410,10,2025,Invented for Wyebridge
        WELL,A year of better well-being of one young person,Young people,social,"1,200",0,2025,Invented for Wyebridge
        """;

    private static readonly Actor s_treasurer = new(Guid.NewGuid(), "Treasurer, Wyebridge");

    private DateOnly Today => DateOnly.FromDateTime(past.Clock.Now.UtcDateTime);

    /// <summary>Five bodies and residents have agreed what shall become better, and how that is measured.</summary>
    public async Task AgreeAsync(Place town, CancellationToken cancellationToken)
    {
        var desk = past.Get<OutcomeDesk>();
        await desk.BeginAsync(Wyebridge.Organiser, town, cancellationToken);
        foreach (var (owner, title) in new[] { ("Marches Health and Wellbeing Board", "Living well in the Marches"), (Council, "Town plan"), ("Children's partnership of the Marches", "Plan for children and young people") })
            await desk.AddStrategyAsync(town, new OutcomeForm { Owner = owner, Title = title }, cancellationToken);
        var strategies = await (from s in db.Strategies join f in db.Frameworks on s.FrameworkId equals f.Id where f.PlaceId == town.Id orderby s.Id select s.Id).ToListAsync(cancellationToken);
        await desk.AddOutcomeAsync(town, new OutcomeForm { Title = Children, Priority = "The young", Strategies = [strategies[0], strategies[2]] }, cancellationToken);
        await desk.AddOutcomeAsync(town, new OutcomeForm { Title = Company, Priority = "Neighbours", Strategies = [strategies[0], strategies[1]] }, cancellationToken);
        var outcomes = await (from o in db.SharedOutcomes join f in db.Frameworks on o.FrameworkId equals f.Id where f.PlaceId == town.Id orderby o.Id select o.Id).ToListAsync(cancellationToken);
        foreach (var (outcome, title, unit, baseline, target, isMore, source) in new[]
        {
            (outcomes[0], "Children of two who have the words for their age", "per cent", "71", "80", true, "Health visitors' check at two years"),
            (outcomes[1], "People who have nobody to call at night", "per cent", "14", "9", false, "Question 6 of the town's survey"),
            (outcomes[1], "People who meet at the old depot in a week", "people", "0", "60", true, "Count at the door"),
        })
        {
            await desk.AddIndicatorAsync(town, new OutcomeForm { Outcome = outcome, Title = title, Unit = unit, IsMoreBetter = isMore, Baseline = baseline, BaselineOn = Day(Today.AddDays(-60)), Target = target, TargetOn = Day(Today.AddYears(3)), Source = source }, cancellationToken);
        }

        await desk.AgreeAsync(Wyebridge.Organiser, town, new OutcomeForm { MadeWith = "Forty residents on three evenings at the old depot, and those who own the three strategies", Record = "Minute 4 of the meeting of partners" }, cancellationToken);
    }

    /// <summary>The bank's statement shows what came and what was paid; of one line the office has to say what it is.</summary>
    public async Task ReconcileAsync(Place town, IEnumerable<(string Words, long Pence)> moved, CancellationToken cancellationToken)
    {
        var pools = past.Get<PoolBook>();
        var pool = (await pools.FindAsync(town, cancellationToken))!;
        var (file, balance) = (new StringBuilder("Date,Description,Amount,Balance\n"), 0L);
        foreach (var (words, pence) in moved.Append(("Charges of the quarter", -450)))
            file.Append(CultureInfo.InvariantCulture, $"{Day(Today)},{words},{pence / 100m:0.00},{(balance += pence) / 100m:0.00}\n");
        await past.Get<BankDesk>().UploadAsync(s_treasurer, town, pool.JournalId, "statement.csv", Encoding.UTF8.GetBytes(file.ToString()), cancellationToken);
        await past.Get<BankDesk>().BookAllAsync(s_treasurer, town, pool, cancellationToken);
    }

    /// <summary>Youth workers whom one body pays, and of whom another saves; another case is being made. Then a board reads about all of it.</summary>
    public async Task ShareAsync(Place town, CancellationToken cancellationToken)
    {
        await past.Get<UnitCostDesk>().LoadAsync(s_treasurer, town, Encoding.UTF8.GetBytes(Costs), cancellationToken);
        var first = Today.Year - 2;
        var claimed = await CaseAsync(town, "Two youth workers in Riverside", "Two youth workers are on the streets by the river on four nights a week, with a room in the old depot when it rains.", first, cancellationToken);
        foreach (var year in Enumerable.Range(first, 3))
        {
            await PutInAsync(town, claimed, Council, year, "19,000", false, "Half of two youth workers", cancellationToken);
            await PutInAsync(town, claimed, Health, year, "6,000", false, "Their training and supervision", cancellationToken);
            await PutInAsync(town, claimed, Council, year, "2,400", true, "The old depot on two evenings a week", cancellationToken);
        }

        await GainAsync(town, claimed, "Fewer disturbances at night", "CALL", "640", "70", "30", "20", 0, "Police log of two years in Riverside and in Hillside, where nobody works", "The night patrol as it was", cancellationToken);
        await GainAsync(town, claimed, "Young people who are better", "WELL", "120", "50", "40", "25", 1, "Their own answers to four questions, before and after", "The youth club on Fridays", cancellationToken);
        await past.Get<CaseDesk>().ClaimAsync(new Actor(Guid.NewGuid(), "Community safety officer, Wyebridge"), town, claimed, cancellationToken);

        var draft = await CaseAsync(town, "Handrails before somebody falls", "A handy neighbour fits rails and lamps for people over seventy who ask for it, before the first fall and not after.", Today.Year, cancellationToken);
        await PutInAsync(town, draft, Council, Today.Year, "12,000", false, "A handyman for a year, and rails", cancellationToken);
        await GainAsync(town, draft, "Fewer nights in hospital", "STAY", "300", "60", "8", "10", 0, "Two studies from elsewhere, not yet from here", "Rails after a fall", cancellationToken);

        past.Clock.Now = past.Clock.Now.AddDays(3);
        var ladder = past.Get<LadderDesk>();
        var year1 = (first + 1).ToString(CultureInfo.InvariantCulture);
        await ladder.VerifyAsync(new Actor(Guid.NewGuid(), "Auditor"), town, claimed, new LadderForm { Agency = Police, Year = year1, Fiscal = "21,400", Cashable = "5,000", By = "Audit partnership of the Marches", Evidence = "Count of calls in both wards, and the overtime that was not paid" }, cancellationToken);
        await ladder.SignAsync(s_treasurer, town, claimed, new LadderForm { Agency = Police, Share = "40", SignedOn = Day(Today), Paper = "Letter of the chief constable" }, cancellationToken);
        await ladder.ReinvestAsync(s_treasurer, town, claimed, new LadderForm { Agency = Police, Year = year1, Amount = "1,500", LegalBasis = "police-and-crime-commissioner-grant" }, cancellationToken);
        await ReportAsync(town, cancellationToken);
    }

    private async Task ReportAsync(Place town, CancellationToken cancellationToken)
    {
        var outcomes = past.Get<OutcomeDesk>();
        var measured = (await past.Get<OutcomeBook>().AgreedAsync(town.Id, cancellationToken))!.Indicators;
        foreach (var (indicator, value, evidence) in new[] { (measured[0], "73", "41 of 56 checks this spring"), (measured[2], "38", "Mean of four weeks, counted at the door") })
            await outcomes.MeasureAsync(Wyebridge.Organiser, town, new OutcomeForm { Indicator = indicator.Code, Value = value, On = Day(Today), Evidence = evidence }, cancellationToken);
        var desk = past.Get<ReportDesk>();
        var number = await desk.MakeAsync(s_treasurer, town, "Marches Health and Wellbeing Board", cancellationToken);
        past.Clock.Now = past.Clock.Now.AddDays(4);
        foreach (var form in new[]
        {
            new FollowUpForm { Resolution = "It notes what was done and thanks the panel (minute 7)" },
            new FollowUpForm { Resolution = "Groups that get nothing shall hear why at once (minute 8)", Promise = "Tell every group within two weeks why it got nothing", Owner = "Office of the chest", DueOn = Day(Today.AddDays(10)) },
            new FollowUpForm { Resolution = "It wants businesses among the partners (minute 9)", Promise = "Invite three businesses into the chest", Owner = "Growth board, Wyebridge", DueOn = Day(Today.AddDays(14)) },
        })
            await desk.ResolveAsync(s_treasurer, town, number, form, cancellationToken);
        past.Clock.Now = past.Clock.Now.AddDays(7);
        var promises = (await past.Get<ReportBook>().FindAsync(town.Id, number, cancellationToken))!.FollowUps.Where(one => one.IsOpen).Select(one => one.FollowUp.Id).ToList();
        await desk.StepAsync(s_treasurer, town, number, promises[0], new FollowUpForm { State = PromiseState.Kept, Words = "All four had their letter within nine days" }, cancellationToken);
        await desk.StepAsync(s_treasurer, town, number, promises[1], new FollowUpForm { State = PromiseState.Changed, DueOn = Day(Today.AddDays(90)), Words = "One has said yes, and two want to see the books of the year first" }, cancellationToken);
    }

    private Task<int> CaseAsync(Place town, string title, string about, int first, CancellationToken cancellationToken) =>
        past.Get<CaseDesk>().BeginAsync(s_treasurer, town, new CaseForm { Title = title, About = about, FirstYear = first.ToString(CultureInfo.InvariantCulture), Years = "5", Discount = "3.5" }, cancellationToken);

    private Task PutInAsync(Place town, int number, string agency, int year, string amount, bool isInKind, string what, CancellationToken cancellationToken) =>
        past.Get<CaseDesk>().AddAsync(town, number, new InvestmentForm { Agency = agency, Year = year.ToString(CultureInfo.InvariantCulture), Amount = amount, IsInKind = isInKind, What = what }, cancellationToken);

    private Task GainAsync(Place town, int number, string title, string code, string population, string engagement, string effect, string anyway, int lag, string evidence, string otherwise, CancellationToken cancellationToken) =>
        past.Get<CaseDesk>().AddAsync(town, number, new BenefitForm
        {
            Title = title,
            Code = code,
            Population = population,
            Engagement = engagement,
            Effect = effect,
            Anyway = anyway,
            Lag = lag.ToString(CultureInfo.InvariantCulture),
            Lasts = "3",
            DropOff = "10",
            Optimism = "25",
            Evidence = evidence,
            Otherwise = otherwise,
        }, cancellationToken);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
