using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Calls;

/// <summary>What a member of the panel has to do: declare, read, score. Of bids that are closed to the member nothing but the title is shown.</summary>
internal sealed class PanelModel(CallReader reader, PanelDesk desk, Conflicts conflicts, FolkmootDb db, ICurrentActor current) : CallPage
{
    internal PanelSeat Seat { get; private set; } = null!;

    /// <summary>Whether the member has said within a year that the register is complete.</summary>
    internal bool IsFresh { get; private set; }

    internal IReadOnlyList<(Bid Bid, Organisation Group, Interest? Interest, bool HasScored)> Bids { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(place, process, cancellationToken) is not { } call || await desk.SeatOfAsync(call, current.Actor.AccountId, cancellationToken) is not { } seat)
            return NotFound();
        (Call, Seat) = (call, seat);
        IsFresh = seat.AccountId is { } account && (await conflicts.FreshAsync([account], cancellationToken)).Contains(account);
        var interests = await db.Interests.AsNoTracking().Where(i => i.SeatId == seat.Id).ToDictionaryAsync(i => i.BidId, cancellationToken);
        var scored = (await db.BidScores.Where(s => s.SeatId == seat.Id).Select(s => s.BidId).ToListAsync(cancellationToken)).ToHashSet();
        Bids = [.. (await reader.BidsAsync(call.Id, cancellationToken)).Select(one => (one.Bid, one.Group, interests.GetValueOrDefault(one.Bid.Id), scored.Contains(one.Bid.Id)))];
        return Page();
    }
}
