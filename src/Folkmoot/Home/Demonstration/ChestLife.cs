using System.Globalization;
using Folkmoot.Calls;
using Folkmoot.Communities;
using Folkmoot.Funds;
using Folkmoot.Funds.Books;
using Folkmoot.Funds.Partners;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Home.Demonstration;

/// <summary>
/// The demonstration's chest: three bodies put money into it, groups asked for some, residents decided with one of them kept out, and grants were paid. All of it stands in the journal that anybody can
/// check. The journal writes for itself, so it is not one transaction.
/// </summary>
internal sealed class ChestLife(FolkmootDb db, Past past, DateTimeOffset now)
{
    private const string Playbook = "small-grants";
    private const long Budget = 400_000;

    private static readonly (string Partner, string Amount, string Outcomes, bool IsPledge, string Basis, YearEndRule Rule)[] Given =
    [
        ("Wyebridge Town Council", "6,000", "", false, "council-general-power", YearEndRule.CarryOver),
        ("Marches Health Board", "3,000", "", false, "nhs-grant", YearEndRule.Ask),
        ("The Weir Foundation", "2,500", SharedMoney.Children, true, "charitable-grant", YearEndRule.None),
    ];

    // Those that get nothing are the last.
    private static readonly (string Group, string Title, long Pence, int Score, string Outcome, string Answer)[] Asked =
    [
        ("Old Depot Friends", "Lamps and chairs for the old depot", 80_000, 4, SharedMoney.Company, "We open the depot on two evenings a week; forty people come when it is warm, and it has neither lamps nor chairs."),
        ("Toddlers by the Weir", "Mornings for toddlers and those who carry them", 60_000, 4, SharedMoney.Children, "Ten mornings with songs, soup and a health visitor, for thirty families in Riverside."),
        ("Hillside Growers", "Beds and a water butt for the terraces", 45_000, 3, SharedMoney.Company, "Twelve raised beds that can be reached from a wheelchair, and a butt for the rain."),
        ("Saturday Band", "New uniforms", 95_000, 1, SharedMoney.Company, "The old ones are forty years old."),
    ];

    private static readonly string[] Members = ["Nerys Vaughan", "Tom Okafor", "Jean Pugh", "Karim Aziz"];

    /// <summary>Makes it so that its grants were paid some weeks ago, unless there is a chest already.</summary>
    public async Task PlayAsync(Place town, string chest, string title, string summary, CancellationToken cancellationToken)
    {
        if (await db.Journals.AnyAsync(j => j.PlaceId == town.Id, cancellationToken))
            return;
        var box = past.Get<JournalBox>();
        await box.StartAsync(cancellationToken);
        try
        {
            past.Clock.Now = PlaceClock.Moment(PlaceClock.Local(now, town.TimeZone).Date.PlusDays(-115).At(new NodaTime.LocalTime(10, 30)), town.TimeZone);
            var shared = new SharedMoney(db, past);
            await shared.AgreeAsync(town, cancellationToken);
            await FillAsync(town, chest, cancellationToken);
            var view = await RoundAsync(town, title, summary, cancellationToken);
            var (call, panel) = (view.Method("call")!, view.Method("panel")!);
            Task<CallView> CallAsync() => ViewAsync(view, cancellationToken);
            await past.TurnAsync(call, call.OpensAt, cancellationToken);
            await AskAsync(CallAsync, cancellationToken);
            await past.TurnAsync(call, call.ClosesAt, cancellationToken);
            await past.TurnAsync(panel, panel.OpensAt, cancellationToken);
            await DecideAsync(CallAsync, cancellationToken);
            await past.TurnAsync(panel, panel.ClosesAt, cancellationToken);
            await PayAsync(await CallAsync(), cancellationToken);
            await shared.ReconcileAsync(town, Given.Where(given => !given.IsPledge).Select(given => (given.Partner, Pence(given.Amount))).Concat(Asked.Take(2).Select(asked => (asked.Group, -asked.Pence))), cancellationToken);
            await shared.ShareAsync(town, cancellationToken);
        }
        finally
        {
            await box.StopAsync(CancellationToken.None);
        }
    }

    private async Task FillAsync(Place town, string chest, CancellationToken cancellationToken)
    {
        await past.Get<FundDesk>().OpenAsync(Wyebridge.Organiser, town, chest, "demonstration", cancellationToken);
        var today = DateOnly.FromDateTime(past.Clock.Now.UtcDateTime);
        foreach (var (given, i) in Given.Select((given, i) => (given, i)))
        {
            var form = new ContributionForm
            {
                Key = $"given{i}-demonstration",
                Partner = given.Partner,
                LegalBasis = given.Basis,
                BasisPaper = "Letter of the treasurer",
                BasisOn = Day(today.AddDays(-14)),
                Reporting = "What it did, once a year",
                YearEnd = given.Rule is YearEndRule.None ? null : Day(today.AddYears(1)),
                YearEndRule = given.Rule.ToString(),
                Instalments = given.IsPledge ? $"{Day(today.AddMonths(2))} 1,000\n{Day(today.AddYears(1))} 1,500" : null,
                Amount = given.Amount,
                Outcomes = given.Outcomes,
                IsPledge = given.IsPledge,
            };
            await past.Get<ContributionDesk>().AddAsync(Wyebridge.Organiser, town, (await past.Get<PoolBook>().FindAsync(town, cancellationToken))!, form, cancellationToken);
        }

        await InviteAsync(town, today, cancellationToken);
    }

    /// <summary>What partners bring beside the money, what they have agreed, and the invitation to others.</summary>
    private async Task InviteAsync(Place town, DateOnly today, CancellationToken cancellationToken)
    {
        var pool = (await past.Get<PoolBook>().FindAsync(town, cancellationToken))!;
        foreach (var (partner, kind, what, amount, how) in new[]
        {
            ("Wyebridge Town Council", AlongsideKind.InKind, "The old depot on two evenings a week", "2,400", "Its usual rent for a year"),
            ("Marches Police", AlongsideKind.Aligned, "Two youth workers in Riverside", "38,000", "Its budget for the year"),
        })
        {
            await past.Get<AlongsideDesk>().AddAsync(Wyebridge.Organiser, town, pool, new AlongsideForm
            {
                Partner = partner,
                Kind = kind,
                What = what,
                Amount = amount,
                Spent = kind is AlongsideKind.Aligned ? "9,500" : null,
                By = "Treasurer",
                On = Day(today.AddDays(-7)),
                How = how,
                From = Day(today),
                Until = Day(today.AddYears(1)),
            }, cancellationToken);
        }

        await past.Get<InvitationDesk>().SetAsync(Wyebridge.Organiser, town, pool.JournalId, new InvitationForm
        {
            Does = "It pays for what neighbours start themselves: soup and songs for small children, lamps for the old depot, beds for growing.",
            ForWhom = "Groups of people who live in Wyebridge, with or without an account.",
            Terms = "You say what your money may be spent on and until when. We take from £500, for a year or for several.",
            Gets = "A page of your own that everybody can read, one short report for all who gave, and a place at the meeting each spring.",
        }, cancellationToken);
        await AgreeAsync(town, pool.JournalId, today, cancellationToken);
    }

    private async Task AgreeAsync(Place town, Guid journal, DateOnly today, CancellationToken cancellationToken)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["aims"] = "Children start well, and nobody who lives here is alone who does not want to be.",
            ["contributions"] = "What each gives stands on the page of the pool.",
            ["running"] = "The town council keeps the account. A panel with a majority of residents decides.",
            ["termination"] = "Three months' notice. What is free of a partner's money goes back.",
        };
        var desk = past.Get<AgreementDesk>();
        var id = await desk.BeginAsync(Wyebridge.Organiser, town, journal, new AgreementForm
        {
            Kind = AgreementKind.Partnership,
            Title = "How we keep the chest together",
            StartsOn = Day(today),
            EndsOn = Day(today.AddYears(3)),
            NhsBodies = "Marches Health Board",
            Councils = "Wyebridge Town Council",
            Others = "The Weir Foundation",
            Fields = [.. AgreementFields.All.Select(words.GetValueOrDefault)],
        }, cancellationToken);
        await desk.SignAsync(Wyebridge.Organiser, town, journal, id, Day(today), "Folder at the town hall", cancellationToken);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<ProcessView> RoundAsync(Place town, string title, string summary, CancellationToken cancellationToken)
    {
        var view = await past.Get<ProcessWriter>().StartAsync(Wyebridge.Organiser, town, Playbook, new ProcessDetails(title, summary), cancellationToken);
        var call = view.Method("call")!;
        var settings = CallSettings.Read(call.Settings) with { Budget = Budget, Outcomes = [Code(SharedMoney.Children), Code(SharedMoney.Company)] };
        await past.Get<PhaseWriter>().EditAsync(Wyebridge.Organiser, call.Id, new PhaseEdit(call.Title, call.About, call.OpensAt, call.ClosesAt, settings.Write(), null), call.Version, cancellationToken);
        await past.Get<RoundMoney>().FenceAsync(Wyebridge.Organiser, await ViewAsync(view, cancellationToken), cancellationToken);
        foreach (var (name, i) in Members.Select((name, i) => (name, i)))
        {
            var form = new SeatForm { Name = name, Email = name.Replace(' ', '.') + "@example.org", IsResident = i < 3, IsChair = i == 0, HasRelatives = false, Promises = true };
            await past.Get<PanelDesk>().SeatAsync(Wyebridge.Organiser, await ViewAsync(view, cancellationToken), form, cancellationToken);
        }

        await past.Get<ProcessWriter>().PublishAsync(Wyebridge.Organiser, view.Process.Id, cancellationToken);
        return (await past.Get<ProcessReader>().FindAsync(town.Slug, view.Process.Slug, cancellationToken))!;
    }

    private async Task<CallView> ViewAsync(ProcessView view, CancellationToken cancellationToken) =>
        (await past.Get<CallReader>().FindAsync(view.Place.Slug, view.Process.Slug, cancellationToken))!;

    private async Task AskAsync(Func<Task<CallView>> call, CancellationToken cancellationToken)
    {
        foreach (var (asked, i) in Asked.Select((asked, i) => (asked, i)))
        {
            past.Clock.Now = past.Clock.Now.AddDays(4);
            var round = await call();
            var start = new StartForm { Name = "Whoever writes", Email = $"group{i}@example.org", Group = asked.Group, Kind = RecipientKind.Unregistered, Title = asked.Title, Amount = Pounds(asked.Pence) };
            var author = await past.Get<BidDesk>().StartAsync(round, start, null, cancellationToken);
            var bid = await db.Bids.AsNoTracking().SingleAsync(b => b.Id == author.BidId, cancellationToken);
            var opens = DateOnly.FromDateTime(past.Clock.Now.UtcDateTime).AddDays(100);
            var form = new BidForm
            {
                Title = asked.Title,
                Amount = Pounds(asked.Pence),
                Places = [Wyebridge.Slug],
                StartsOn = Day(opens),
                EndsOn = Day(opens.AddDays(120)),
                Answers = [.. round.Settings.BandFor(asked.Pence)!.Questions.Select(_ => asked.Answer)],
                Version = bid.Version,
                Outcomes = [Code(asked.Outcome)],
                Statements = [.. Enumerable.Range(0, round.Settings.Rules.Count(rule => rule.Test == "statement"))],
            };
            await past.Get<BidDesk>().SaveAsync(round, bid.Id, form, cancellationToken);
            await past.Get<BidDesk>().SendAsync(round, bid.Id, int.MaxValue, cancellationToken);
        }
    }

    private async Task DecideAsync(Func<Task<CallView>> call, CancellationToken cancellationToken)
    {
        var round = await call();
        var seats = await past.Get<DecisionDesk>().SeatsAsync(round, cancellationToken);
        foreach (var seat in seats)
            await past.Get<RegisterDesk>().RefreshAsync(new Actor(seat.AccountId, "The panel"), true, cancellationToken);
        past.Clock.Now = past.Clock.Now.AddDays(6);
        var meeting = new MeetingForm { HeldOn = DateOnly.FromDateTime(past.Clock.Now.UtcDateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Where = "The old depot", Said = [.. seats.Select(seat => seat.Id)] };
        await past.Get<MeetingDesk>().OpenAsync(Wyebridge.Organiser, await call(), meeting, cancellationToken);
        foreach (var (asked, i) in Asked.Select((asked, i) => (asked, i)))
        {
            var bid = await BidAsync(round, i + 1, cancellationToken);
            var absent = i == 1 ? 2 : -1;
            foreach (var (seat, at) in seats.Select((seat, at) => (seat, at)))
            {
                var kind = at == absent ? InterestKind.Direct : InterestKind.None;
                var said = kind == InterestKind.Direct ? new DeclarationForm { Kind = kind, Tie = InterestTie.Paid, Whose = Kin.Child, Words = "My daughter is paid to lead the singing." } : new DeclarationForm { Kind = kind };
                await past.Get<PanelDesk>().DeclareAsync(round, seat, bid, said, cancellationToken);
                if (at != absent)
                    await past.Get<PanelDesk>().ScoreAsync(round, seat, bid, Math.Max(0, asked.Score - (at % 2)), asked.Score > 2 ? "Many asked for it in the conversations, and it costs little." : "Good, but few are helped by it now.", cancellationToken);
            }

            var gives = asked.Score > 2;
            await past.Get<DecisionDesk>().DecideAsync(Wyebridge.Organiser, await call(), await BidAsync(round, i + 1, cancellationToken), new DecisionForm
            {
                Gives = gives,
                Amount = gives ? Pounds(asked.Pence) : null,
                Options = "All of it, part of it or nothing.",
                Reasons = gives ? "It serves many and those who ask will run it themselves." : "There was more asked for than there is; others reach more people.",
                Feedback = gives ? "Thank you for a clear plan." : "Ask again with a concert that everybody can come to, and tell us what the band gives to the young.",
                Parts = [.. seats.Select((_, at) => at == absent ? PresenceKind.Absent : PresenceKind.For)],
            }, cancellationToken);
        }

        await past.Get<MeetingDesk>().CloseAsync(Wyebridge.Organiser, await call(), cancellationToken);
    }

    private Task<Bid> BidAsync(CallView round, int number, CancellationToken cancellationToken) =>
        db.Bids.AsNoTracking().SingleAsync(b => b.ProcessId == round.Id && b.Number == number, cancellationToken);

    private async Task PayAsync(CallView round, CancellationToken cancellationToken)
    {
        var (town, journal, desk) = (round.Place, await db.Journals.SingleAsync(j => j.PlaceId == round.Place.Id, cancellationToken), past.Get<FundDesk>());
        var bids = await db.Bids.AsNoTracking().Where(b => b.ProcessId == round.Id && b.Grant != null).OrderBy(b => b.Number).ToListAsync(cancellationToken);
        foreach (var bid in bids)
        {
            foreach (var kind in round.Settings.BandFor(bid.Amount)!.Checks)
                await past.Get<GroupDesk>().CheckAsync(Wyebridge.Organiser, round, bid, kind, "Seen at the office", cancellationToken);
        }

        past.Clock.Now = past.Clock.Now.AddDays(9);
        // The last of those that get something still waits for its money.
        foreach (var (bid, i) in bids.Select((bid, i) => (bid, i)))
        {
            var key = $"paid{i}-demonstration";
            async Task<PoolGrant> GrantAsync() => (await past.Get<PoolBook>().FindAsync(town, cancellationToken))!.Figures.Grants.Single(one => one.Decision.Grant == bid.Grant);
            await desk.CommitAsync(Wyebridge.Organiser, town, journal.Id, bid.Grant!, (await GrantAsync()).Decision.Pence, null, key + "-commit", cancellationToken);
            await desk.SignAsync(Wyebridge.Organiser, town, journal.Id, await GrantAsync(), $"Agreement {bid.Number}", key + "-sign", cancellationToken);
            if (i == bids.Count - 1)
                return;
            await desk.ApproveAsync(new Actor(Guid.NewGuid(), "Treasurer, Wyebridge"), town, journal.Id, await GrantAsync(), key + "-first", cancellationToken);
            await desk.ApproveAsync(new Actor(Guid.NewGuid(), "Town clerk, Wyebridge"), town, journal.Id, await GrantAsync(), key + "-second", cancellationToken);
            await desk.SendAsync(Wyebridge.Organiser, town, journal.Id, await GrantAsync(), key + "-send", cancellationToken);
            await desk.ClearAsync(Wyebridge.Organiser, town, journal.Id, await GrantAsync(), key + "-clear", cancellationToken);
        }
    }

    private static string Code(string outcome) => Slugs.From(outcome, "outcome");

    private static long Pence(string pounds) => long.Parse(pounds, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) * 100;

    private static string Pounds(long pence) => (pence / 100m).ToString(CultureInfo.InvariantCulture);
}
