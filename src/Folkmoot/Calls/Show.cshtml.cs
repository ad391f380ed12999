using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Calls;

/// <summary>A round for everybody: every question before anybody starts, the rules, who decides, and what was decided.</summary>
internal sealed class ShowModel(CallReader reader, PanelDesk panel, FolkmootDb db, ICurrentActor current, TimeProvider clock) : CallPage
{
    internal bool IsOpen { get; private set; }

    internal bool MayManage { get; private set; }

    internal bool IsMember { get; private set; }

    internal IReadOnlyList<PanelSeat> Seats { get; private set; } = [];

    /// <summary>What was decided, with the decision that stands.</summary>
    internal IReadOnlyList<(Bid Bid, Organisation Group, PanelDecision Decision)> Decided { get; private set; } = [];

    /// <summary>How many were sent and wait for a decision.</summary>
    internal int Waiting { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(place, process, cancellationToken) is not { } call)
            return NotFound();
        Call = call;
        MayManage = await current.MayAsync(Access.Organiser, call.Place.Id, call.Id, cancellationToken);
        if (call.Process.Process.State == ProcessState.Draft && !MayManage)
            return NotFound();
        IsOpen = call.IsOpenAt(clock.GetUtcNow());
        IsMember = current.IsSignedIn && await panel.SeatOfAsync(call, current.Actor.AccountId, cancellationToken) is not null;
        Seats = await db.PanelSeats.AsNoTracking().Where(s => s.ProcessId == call.Id && s.LeftAt == null).OrderBy(s => s.Id).ToListAsync(cancellationToken);
        var bids = await reader.BidsAsync(call.Id, cancellationToken);
        var decisions = await (from d in db.PanelDecisions.AsNoTracking() join b in db.Bids on d.BidId equals b.Id where b.ProcessId == call.Id && d.ReopenedAt == null select d).ToListAsync(cancellationToken);
        var standing = decisions.GroupBy(d => d.BidId).ToDictionary(d => d.Key, d => d.MaxBy(one => one.Id)!);
        Decided = [.. bids.Where(one => standing.ContainsKey(one.Bid.Id)).Select(one => (one.Bid, one.Group, standing[one.Bid.Id])).OrderByDescending(one => one.Item3.Pence).ThenBy(one => one.Bid.Number)];
        Waiting = bids.Count(one => one.Bid.State == BidState.Sent);
        return Page();
    }
}
