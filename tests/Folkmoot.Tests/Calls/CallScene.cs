using Folkmoot.Calls;
using Folkmoot.Funds;
using Folkmoot.Ledger;
using Folkmoot.Outcomes;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Calls;

/// <summary>A town with money in its pool and a round of a playbook, which can be carried from the first question to the last penny.</summary>
internal sealed class CallScene : IAsyncDisposable
{
    private CallScene(Town town, Guid journal) => (Town, Journal) = (town, journal);

    public Town Town { get; }

    public TestHost Host => Town.Host;

    public Guid Journal { get; }

    public ProcessView View { get; private set; } = null!;

    public string Url => View.Url;

    /// <summary>The members of the panel, the chair first.</summary>
    public IReadOnlyList<(Guid Account, PanelSeat Seat)> Panel { get; private set; } = [];

    public static async Task<CallScene> StartAsync(DatabaseKind kind, Action<IServiceCollection>? services = null)
    {
        var town = await Town.StartAsync(kind, services: services);
        await town.Host.WithAsync<FundDesk>(desk => desk.OpenAsync(Town.Organiser, town.Place, "Wyebridge Chest", "open", CancellationToken.None));
        await using var db = town.Host.Database.NewContext();
        return new CallScene(town, (await db.Journals.SingleAsync()).Id);
    }

    public Task GiveAsync(string partner, string amount, string outcomes = "", string places = "") => Host.WithAsync<IServiceProvider>(async services =>
    {
        var pool = await services.GetRequiredService<PoolBook>().FindAsync(Town.Place, CancellationToken.None);
        await services.GetRequiredService<FundDesk>().ContributeAsync(Town.Organiser, Town.Place, pool!, new ContributionForm { Key = Guid.NewGuid().ToString("N"), Partner = partner, LegalBasis = "other", Amount = amount, Outcomes = outcomes, Places = places }, CancellationToken.None);
    });

    /// <summary>The place agrees on what should become better.</summary>
    public async Task AgreeAsync(params string[] outcomes)
    {
        await Host.WithAsync<OutcomeDesk>(desk => desk.BeginAsync(Town.Organiser, Town.Place, CancellationToken.None));
        foreach (var outcome in outcomes)
            await Host.WithAsync<OutcomeDesk>(desk => desk.AddOutcomeAsync(Town.Place, new OutcomeForm { Title = outcome }, CancellationToken.None));
        await Host.WithAsync<OutcomeDesk>(desk => desk.AgreeAsync(Town.Organiser, Town.Place, new OutcomeForm { MadeWith = "Residents of three estates", Record = "Meeting of 2 May" }, CancellationToken.None));
    }

    /// <summary>A published round of a playbook, with its money set aside and its panel named.</summary>
    public async Task RoundAsync(string playbook, long budget, int residents = 3, int others = 1, string? panel = null, string title = "Spring Round")
    {
        View = await Town.DraftAsync(title, playbook);
        var settings = CallSettings.Read(View.Method("call")!.Settings) with { Budget = budget };
        await Town.SetAsync(View, View.Method("call")!.Key, settings: settings.Write());
        if (panel is not null)
            await Town.SetAsync(View, View.Method("panel")!.Key, settings: panel);
        View = await Town.FindAsync(View);
        await Host.WithAsync<RoundMoney>(async money => await money.FenceAsync(Town.Organiser, await CallAsync(), CancellationToken.None));
        var members = new List<(Guid, PanelSeat)>();
        for (var at = 0; at < residents + others; at++)
        {
            var email = $"member{at}@example.org";
            var form = new SeatForm { Name = $"Member {at}", Email = email, IsResident = at < residents, IsChair = at == 0, HasRelatives = false, Promises = true };
            await Host.WithAsync<PanelDesk>(async desk => await desk.SeatAsync(Town.Organiser, await CallAsync(), form, CancellationToken.None));
        }

        await using var db = Host.Database.NewContext();
        Panel = [.. (await db.PanelSeats.Where(s => s.ProcessId == View.Process.Id).OrderBy(s => s.Id).ToListAsync()).Select(seat => (seat.AccountId!.Value, seat))];
        await Host.WithAsync<ProcessWriter>(writer => writer.PublishAsync(Town.Organiser, View.Process.Id, CancellationToken.None));
        View = await Town.FindAsync(View);
    }

    public async Task OpenCallAsync() => await MoveAsync(View.Method("call")!);

    public Task MoveToPanelAsync() => MoveAsync(View.Method("panel")!);

    /// <summary>Today on the clock of the platform, as a form has it.</summary>
    public string Today() => DateOnly.FromDateTime(Host.Clock.GetUtcNow().UtcDateTime).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The panel's phase opens; its members say that their registers are complete, and meet.</summary>
    public async Task OpenPanelAsync()
    {
        await MoveToPanelAsync();
        await RefreshAsync();
        await MeetAsync();
    }

    public Task<CallView> CallAsync() => Host.WithAsync<CallReader, CallView>(async reader => (await reader.FindAsync(View.Place.Slug, View.Process.Slug, CancellationToken.None))!);

    /// <summary>A group that has written and sent a bid.</summary>
    public async Task<Bid> SentAsync(string group, string title, long pence, RecipientKind kind = RecipientKind.Unregistered, string? email = null)
    {
        var call = await CallAsync();
        var form = new StartForm { Name = "Ann", Email = email ?? $"{Guid.NewGuid():N}@example.org", Group = group, Kind = kind, Number = kind == RecipientKind.Registered ? "GB-CHC-1234567" : null, Title = title, Amount = Pounds(pence) };
        var author = await Host.WithAsync<BidDesk, BidAuthor>(desk => desk.StartAsync(call, form, null, CancellationToken.None));
        await FillAsync(call, author.BidId, title, pence);
        await Host.WithAsync<IServiceProvider>(async services => await services.GetRequiredService<BidDesk>().SendAsync(call, author.BidId, 99, CancellationToken.None));
        return await BidAsync(author.BidId);
    }

    public async Task FillAsync(CallView call, Guid bid, string title, long pence)
    {
        var band = call.Settings.BandFor(pence)!;
        var form = new BidForm
        {
            Title = title,
            Amount = Pounds(pence),
            Places = ["wyebridge"],
            StartsOn = "2027-06-01",
            EndsOn = "2027-12-01",
            Answers = [.. band.Questions.Select(question => $"{title}, for the whole street.")],
            Version = (await BidAsync(bid)).Version,
            Outcomes = [.. call.Settings.Outcomes.Take(1)],
            Statements = [.. Enumerable.Range(0, call.Settings.Rules.Count(rule => rule.Test == "statement"))],
        };
        await Host.WithAsync<BidDesk>(desk => desk.SaveAsync(call, bid, form, CancellationToken.None));
    }

    /// <summary>Every member declares no interest, and all but the last score.</summary>
    public async Task ReadAsync(Bid bid, int score = 3, params int[] without)
    {
        var call = await CallAsync();
        foreach (var (at, member) in Panel.Index().Where(one => !without.Contains(one.Index)))
        {
            await DeclareAsync(member.Seat, bid, InterestKind.None);
            if (at < Panel.Count - 1)
                await Host.WithAsync<PanelDesk>(desk => desk.ScoreAsync(call, member.Seat, bid, score, "A good plan that many want.", CancellationToken.None));
        }
    }

    public Task DeclareAsync(PanelSeat seat, Bid bid, InterestKind kind, string? words = null) => Host.WithAsync<PanelDesk>(async desk =>
        await desk.DeclareAsync(await CallAsync(), seat, bid, new DeclarationForm { Kind = kind, Tie = InterestTie.Board, Whose = Kin.Sibling, Words = words ?? (kind == InterestKind.None ? null : "As was said") }, CancellationToken.None));

    /// <summary>Every member says that the register of interests is complete.</summary>
    public async Task RefreshAsync()
    {
        foreach (var (account, _) in Panel)
            await Host.WithAsync<RegisterDesk>(desk => desk.RefreshAsync(new Actor(account, "The panel"), true, CancellationToken.None));
    }

    /// <summary>A meeting begins, at which all but some members say that their register is complete.</summary>
    public Task MeetAsync(params int[] silent) => Host.WithAsync<MeetingDesk>(async desk => await desk.OpenAsync(Town.Organiser, await CallAsync(), new MeetingForm
    {
        HeldOn = Today(),
        Where = "The town hall",
        Said = [.. Panel.Where((_, at) => !silent.Contains(at)).Select(member => member.Seat.Id)],
        Present = "40",
        Residents = "30",
    }, CancellationToken.None));

    public DecisionForm Decision(long pence, params int[] absent) => new()
    {
        Gives = pence > 0,
        Amount = Pounds(pence),
        Options = "All of it, part of it or nothing.",
        Reasons = "It serves the street and costs little.",
        Feedback = "Thank you; tell more people about it.",
        Parts = [.. Panel.Select((_, at) => absent.Contains(at) ? PresenceKind.Absent : PresenceKind.For)],
    };

    public Task DecideAsync(Bid bid, long pence, params int[] absent) => DecideAsync(bid, Decision(pence, absent));

    public Task DecideAsync(Bid bid, DecisionForm form) => DeskAsync(async desk => await desk.DecideAsync(Town.Organiser, await CallAsync(), bid, form, CancellationToken.None));

    /// <summary>The office has looked at everything that the amount needs.</summary>
    public async Task CheckedAsync(Bid bid)
    {
        var call = await CallAsync();
        foreach (var kind in call.Settings.BandFor(bid.Amount)!.Checks)
            await Host.WithAsync<GroupDesk>(desk => desk.CheckAsync(Town.Organiser, call, bid, kind, "Seen", CancellationToken.None));
    }

    public Task DeskAsync(Func<DecisionDesk, Task> use) => Host.WithAsync(use);

    public async Task<Bid> BidAsync(Guid id)
    {
        await using var db = Host.Database.NewContext();
        return await db.Bids.AsNoTracking().SingleAsync(b => b.Id == id);
    }

    /// <summary>Pays all that is due of a grant; two people of the office approve.</summary>
    public async Task PayAsync(string grant)
    {
        await StepAsync(grant, (desk, actor, found, key) => found.Agreement is null ? desk.SignAsync(actor, Town.Place, Journal, found, "Folder 7", key, CancellationToken.None) : Task.CompletedTask);
        foreach (var office in new[] { Guid.NewGuid(), Guid.NewGuid() })
            await StepAsync(grant, (desk, _, found, key) => desk.ApproveAsync(new Actor(office, "Treasurer"), Town.Place, Journal, found, key, CancellationToken.None));
        await StepAsync(grant, (desk, actor, found, key) => desk.SendAsync(actor, Town.Place, Journal, found, key, CancellationToken.None));
        await StepAsync(grant, (desk, actor, found, key) => desk.ClearAsync(actor, Town.Place, Journal, found, key, CancellationToken.None));
    }

    public Task StepAsync(string grant, Func<FundDesk, Actor, PoolGrant, string, Task> step) => Host.WithAsync<IServiceProvider>(async services =>
        await step(services.GetRequiredService<FundDesk>(), Town.Organiser, await GrantAsync(grant), Guid.NewGuid().ToString("N")));

    public async Task<PoolFigures> FiguresAsync() => (await Host.WithAsync<PoolBook, PoolView?>(book => book.FindAsync(Town.Place, CancellationToken.None)))!.Figures;

    public async Task<PoolGrant> GrantAsync(string grant) => (await FiguresAsync()).Grants.Single(one => one.Decision.Grant == grant);

    /// <summary>What somebody finds who downloads the journal and checks it.</summary>
    public async Task<VerificationReport> VerifiedAsync() =>
        JournalVerifier.Verify(new MemoryStream(await Host.NewBrowser().Http.GetByteArrayAsync($"/places/{Town.Place.Slug}/funds/journal.jsonl")));

    /// <summary>The sentence with which something is refused.</summary>
    public static async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RefusedException>(act)).Message;

    /// <summary>The address of an author's page, from the last letter to the address.</summary>
    public async Task<string> KeyAsync(string email)
    {
        var body = (await Host.LettersAsync()).Last(letter => letter.To == email).Body;
        return new Uri(body.Split('\n').First(line => line.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;
    }

    public async Task PassAsync(int days) => await Town.MoveToAsync(Host.Clock.GetUtcNow().AddDays(days));

    public ValueTask DisposeAsync() => Town.DisposeAsync();

    private async Task MoveAsync(Phase phase)
    {
        // A phase that could not open is tried again every few minutes.
        await Town.MoveToAsync(Host.Clock.GetUtcNow() < phase.OpensAt ? phase.OpensAt : Host.Clock.GetUtcNow().AddMinutes(6));
        View = await Town.FindAsync(View);
        Assert.Equal(PhaseState.Open, View.Phases.Single(p => p.Id == phase.Id).State);
    }

    private static string Pounds(long pence) => (pence / 100m).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
