using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>What the office does with a round: its money, its panel, its bids.</summary>
internal sealed class ManageModel(CallReader reader, PanelDesk panel, DecisionDesk desk, RoundMoney money, RoundFit fit, Conflicts conflicts, MeetingDesk meetings, BallotDesk ballots, FolkmootDb db, ICurrentActor current, TimeProvider clock, IStringLocalizer<Texts> texts) : CallPage
{
    internal IReadOnlyList<PanelSeat> Seats { get; private set; } = [];

    internal IReadOnlyList<(Bid Bid, Organisation Group)> Bids { get; private set; } = [];

    internal IReadOnlySet<Guid> Challenged { get; private set; } = new HashSet<Guid>();

    internal IReadOnlyList<(GrantReport Report, Bid Bid, Organisation Group)> Reports { get; private set; } = [];

    /// <summary>How many are being written.</summary>
    internal int Drafts { get; private set; }

    internal long Left { get; private set; }

    internal bool MayLift { get; private set; }

    /// <summary>What of the round's money no bid could be given; null for nothing.</summary>
    internal string? Unusable { get; private set; }

    /// <summary>The accounts of the members who have said within a year that their register is complete.</summary>
    internal IReadOnlySet<Guid> Fresh { get; private set; } = new HashSet<Guid>();

    /// <summary>The meeting that is held now; null for none.</summary>
    internal CallMeeting? Meeting { get; private set; }

    /// <summary>Bids that the ballot decided and that could not be carried out.</summary>
    internal int Stuck { get; private set; }

    [BindProperty]
    public SeatForm Seat { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken) =>
        await FindAsync(place, process, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostFenceAsync(string place, string process, CancellationToken cancellationToken) =>
        DoAsync(place, process, "Done.Fenced", "", () => money.FenceAsync(current.Actor, Call, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostLiftAsync(string place, string process, CancellationToken cancellationToken) =>
        DoAsync(place, process, "Done.Lifted", "", () => money.LiftAsync(current.Actor, Call, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostResultAsync(string place, string process, CancellationToken cancellationToken) =>
        DoAsync(place, process, "Done.Result", "", () => ballots.DecideAllAsync(current.Actor, Call, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostSeatAsync(string place, string process, CancellationToken cancellationToken) =>
        DoAsync(place, process, "Done.Seated", nameof(Seat), () => panel.SeatAsync(current.Actor, Call, Seat, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostLeaveAsync(string place, string process, Guid seat, CancellationToken cancellationToken) =>
        DoAsync(place, process, "Done.SeatLeft", "", () => panel.LeaveAsync(current.Actor, Call, seat, cancellationToken), cancellationToken);

    private Task<IActionResult> DoAsync(string place, string process, string done, string form, Func<Task> act, CancellationToken cancellationToken) => ActAsync(() => FindAsync(place, process, cancellationToken), async () =>
    {
        await act();
        return $"{Call.Url}/manage/call";
    }, texts[done], form);

    private async Task<bool> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(place, process, cancellationToken) is not { } call)
            return false;
        Call = call;
        Seats = await desk.SeatsAsync(call, cancellationToken);
        Fresh = await conflicts.FreshAsync([.. Seats.Where(seat => seat.AccountId is not null).Select(seat => seat.AccountId!.Value)], cancellationToken);
        Unusable = await fit.UnusableAsync(call, cancellationToken);
        Meeting = await meetings.CurrentAsync(call, cancellationToken);
        Bids = await reader.BidsAsync(call.Id, cancellationToken);
        Drafts = await db.Bids.CountAsync(b => b.ProcessId == call.Id && b.State == BidState.Draft, cancellationToken);
        Stuck = call is { Decider: Decider.Ballot, Deciding.State: Processes.PhaseState.Closed } ? Bids.Count(one => one.Bid is { State: BidState.Sent, ProposalId: not null }) : 0;
        Left = await reader.LeftAsync(call, cancellationToken);
        MayLift = call.Round is not null && Left > 0 && !call.IsOpenAt(clock.GetUtcNow()) && call.Phase.State == Processes.PhaseState.Closed && Bids.All(one => one.Bid.State != BidState.Sent);
        Challenged = (await (from c in db.Challenges join b in db.Bids on c.BidId equals b.Id where b.ProcessId == call.Id && c.Upheld == null select b.Id).ToListAsync(cancellationToken)).ToHashSet();
        Reports = [.. (await (from r in db.GrantReports.AsNoTracking() join b in db.Bids on r.BidId equals b.Id join g in db.Organisations on b.OrganisationId equals g.Id where b.ProcessId == call.Id orderby r.DueOn, b.Number select new { r, b, g }).ToListAsync(cancellationToken)).Select(one => (one.r, one.b, one.g))];
        return true;
    }
}
