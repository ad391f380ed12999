using System.Globalization;
using Folkmoot.Ballots.Roll;
using Folkmoot.Calls;
using Folkmoot.Communities;
using Folkmoot.Funds;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Secrets;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Browser.Tests.Infrastructure;

/// <summary>A town whose chest holds the money of two bodies, with a round in which groups ask for some.</summary>
internal sealed class ChestTown(Site site, Place place, ProcessView view)
{
    public const string Funds = "/places/wyebridge/funds";

    public string Url => view.Url;

    public string Manage => view.Url + "/manage/call";

    public Guid Id => view.Process.Id;

    /// <summary>A round of another playbook in a place that has a chest, with its money set aside and its call open.</summary>
    public static async Task<ChestTown> AddRoundAsync(Site site, Place place, string playbook, string title, long budget, params (string Method, string Settings)[] settings)
    {
        var view = await site.WithAsync<ProcessWriter, ProcessView>(writer => writer.StartAsync(Town.Organiser, place, playbook, new ProcessDetails(title, "Money for what neighbours do."), CancellationToken.None));
        var call = CallSettings.Read(view.Method("call")!.Settings) with { Budget = budget, CriticalMass = 0 };
        foreach (var (method, own) in settings.Append(("call", call.Write())))
        {
            var phase = view.Method(method)!;
            await site.WithAsync<PhaseWriter>(writer => writer.EditAsync(Town.Organiser, phase.Id, new PhaseEdit(phase.Title, phase.About, phase.OpensAt, phase.ClosesAt, own, null), phase.Version, CancellationToken.None));
        }

        var town = new ChestTown(site, place, view);
        await town.WithAsync<RoundMoney>((money, round) => money.FenceAsync(Town.Organiser, round, CancellationToken.None));
        await site.WithAsync<ProcessWriter>(writer => writer.PublishAsync(Town.Organiser, view.Process.Id, CancellationToken.None));
        await town.OpenAsync("call");
        return town;
    }

    /// <summary>Puts voters on the roll of the round's ballot and gives their codes.</summary>
    public async Task<IReadOnlyList<string>> AddVotersAsync(int count)
    {
        var ballot = (await site.WithAsync<ProcessReader, ProcessView?>(reader => reader.FindAsync(place.Slug, view.Process.Slug, CancellationToken.None)))!.Method("ballot")!;
        await site.WithAsync<RollBook>(roll => roll.AddNamelessAsync(Town.Organiser, ballot, count, CancellationToken.None));
        return [.. (await site.WithAsync<RollBook, IReadOnlyList<VoterLetter>>(roll => roll.LettersAsync(ballot.Id, 1, int.MaxValue, CancellationToken.None))).Select(letter => letter.Code)];
    }

    /// <summary>Lets the call close by the clock, and its bids come onto the ballot.</summary>
    public async Task CloseCallAsync()
    {
        var call = view.Method("call")!;
        site.Clock.Set(call.ClosesAt.AddMinutes(1));
        await site.UntilAsync("the call closes", db => db.Phases.AnyAsync(p => p.Id == call.Id && p.State == PhaseState.Closed));
    }

    /// <summary>Lets the ballot close by the clock, with the time to finish it.</summary>
    public void CloseBallot() => site.Clock.Set(view.Method("ballot")!.ClosesAt.AddMinutes(31));

    /// <summary>The round is open, and its panel named.</summary>
    public static async Task<ChestTown> StartAsync(Site site, Place place)
    {
        await site.WithAsync<FundDesk>(desk => desk.OpenAsync(Town.Organiser, place, "Wyebridge Chest", "open", CancellationToken.None));
        foreach (var (partner, amount) in new[] { ("Wyebridge Town Council", "1,500"), ("Marches Health Board", "1,500") })
        {
            var pool = await site.WithAsync<PoolBook, PoolView?>(book => book.FindAsync(place, CancellationToken.None));
            await site.WithAsync<FundDesk>(desk => desk.ContributeAsync(Town.Organiser, place, pool!, new ContributionForm { Key = Guid.NewGuid().ToString("N"), Partner = partner, LegalBasis = "other", Amount = amount }, CancellationToken.None));
        }

        var view = await site.WithAsync<ProcessWriter, ProcessView>(writer => writer.StartAsync(Town.Organiser, place, "small-grants", new ProcessDetails("Small grants", "Up to £1,000 for what neighbours do."), CancellationToken.None));
        foreach (var (method, settings) in new[] { ("call", (CallSettings.Read(view.Method("call")!.Settings) with { Budget = 300_000 }).Write()), ("panel", """{"quorum": 3, "min-scores": 2, "challenge-days": 0}""") })
        {
            var phase = view.Method(method)!;
            await site.WithAsync<PhaseWriter>(writer => writer.EditAsync(Town.Organiser, phase.Id, new PhaseEdit(phase.Title, phase.About, phase.OpensAt, phase.ClosesAt, settings, null), phase.Version, CancellationToken.None));
        }

        var town = new ChestTown(site, place, view);
        await town.WithAsync<RoundMoney>((money, call) => money.FenceAsync(Town.Organiser, call, CancellationToken.None));
        foreach (var (name, at) in new[] { "Nerys Vaughan", "Tom Okafor", "Jean Pugh", "Karim Aziz" }.Select((name, at) => (name, at)))
            await town.WithAsync<PanelDesk>((desk, call) => desk.SeatAsync(Town.Organiser, call, new SeatForm { Name = name, Email = $"member{at}@example.org", IsResident = at < 3, IsChair = at == 0, HasRelatives = false, Promises = true }, CancellationToken.None));
        await site.WithAsync<ProcessWriter>(writer => writer.PublishAsync(Town.Organiser, view.Process.Id, CancellationToken.None));
        await town.OpenAsync("call");
        return town;
    }

    /// <summary>Lets the clock come to the opening of a phase.</summary>
    public async Task OpenAsync(string method)
    {
        var phase = view.Method(method)!;
        site.Clock.Set(phase.OpensAt.AddMinutes(1));
        await site.UntilAsync($"the phase {method} opens", db => db.Phases.AnyAsync(p => p.Id == phase.Id && p.State == PhaseState.Open));
    }

    public async Task WithAsync<T>(Func<T, CallView, Task> act)
        where T : notnull
    {
        var call = await CallAsync();
        await site.WithAsync<T>(service => act(service, call));
    }

    public async Task<Bid> BidAsync(int number)
    {
        await using var db = site.NewContext();
        return await db.Bids.AsNoTracking().SingleAsync(b => b.Number == number);
    }

    /// <summary>A group asks, writes and sends.</summary>
    public async Task AskAsync(string group, string title, long pence)
    {
        var call = await CallAsync();
        var amount = (pence / 100m).ToString(CultureInfo.InvariantCulture);
        var author = await site.WithAsync<BidDesk, BidAuthor>(desk => desk.StartAsync(call, new StartForm { Name = "Whoever writes", Email = $"{Guid.NewGuid():N}@example.org", Group = group, Kind = RecipientKind.Unregistered, Title = title, Amount = amount }, null, CancellationToken.None));
        await using var db = site.NewContext();
        var bid = await db.Bids.AsNoTracking().SingleAsync(b => b.Id == author.BidId);
        var form = new BidForm
        {
            Title = title,
            Amount = amount,
            Places = [place.Slug],
            StartsOn = "2027-06-01",
            EndsOn = "2027-12-01",
            Answers = [.. call.Settings.BandFor(pence)!.Questions.Select(_ => $"{title}, for forty people.")],
            Version = bid.Version,
            Outcomes = [.. call.Choices.Take(1)],
        };
        await site.WithAsync<BidDesk>(desk => desk.SaveAsync(call, bid.Id, form, CancellationToken.None));
        await site.WithAsync<BidDesk>(desk => desk.SendAsync(call, bid.Id, 99, CancellationToken.None));
    }

    /// <summary>A member says that there is no interest, and scores.</summary>
    public async Task ReadAsync(int member, int number)
    {
        var (seat, bid) = (await SeatAsync(member), await BidAsync(number));
        await WithAsync<PanelDesk>((desk, call) => desk.DeclareAsync(call, seat, bid, new DeclarationForm { Kind = InterestKind.None }, CancellationToken.None));
        await WithAsync<PanelDesk>((desk, call) => desk.ScoreAsync(call, seat, bid, 3, "Many want it, and it costs little.", CancellationToken.None));
    }

    public async Task RefreshAsync(int member)
    {
        var seat = await SeatAsync(member);
        await site.WithAsync<RegisterDesk>(desk => desk.RefreshAsync(new Actor(seat.AccountId, "The panel"), true, CancellationToken.None));
    }

    /// <summary>The panel gives a bid all that it asks for; the member who is out is not there.</summary>
    public async Task DecideAsync(int number, int? absent = null)
    {
        var bid = await BidAsync(number);
        var form = new DecisionForm
        {
            Gives = true,
            Amount = (bid.Amount / 100m).ToString(CultureInfo.InvariantCulture),
            Options = "All of it, part of it or nothing.",
            Reasons = "It serves many and costs little.",
            Feedback = "Thank you for a clear plan.",
            Parts = [.. Enumerable.Range(0, 4).Select(at => at == absent ? PresenceKind.Absent : PresenceKind.For)],
        };
        await WithAsync<DecisionDesk>((desk, call) => desk.DecideAsync(Town.Organiser, call, bid, form, CancellationToken.None));
    }

    /// <summary>Where a member of the panel signs in.</summary>
    public async Task<string> MemberPathAsync(int member)
    {
        var token = Secret.NewToken();
        var hash = await site.WithAsync<IInstanceKey, byte[]>(key => Task.FromResult(Secret.HashToken(key, token)));
        var seat = await SeatAsync(member);
        await using var db = site.NewContext();
        db.SignInLinks.Add(new SignInLink { Id = Guid.NewGuid(), AccountId = seat.AccountId!.Value, TokenHash = hash, ExpiresAt = site.Clock.GetUtcNow() + SignInLimits.LinkLife });
        await db.SaveChangesAsync();
        return $"/sign-in/link/{token}";
    }

    private async Task<PanelSeat> SeatAsync(int member)
    {
        await using var db = site.NewContext();
        return (await db.PanelSeats.AsNoTracking().OrderBy(s => s.Id).ToListAsync())[member];
    }

    private Task<CallView> CallAsync() => site.WithAsync<CallReader, CallView>(async reader => (await reader.FindAsync(place.Slug, view.Process.Slug, CancellationToken.None))!);
}
