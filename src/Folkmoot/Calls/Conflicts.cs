using Folkmoot.People;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Calls;

/// <summary>Says of a member and a bid whether the member may open it and decide on it. Every door asks here.</summary>
internal sealed class Conflicts(FolkmootDb db, TimeProvider clock)
{
    /// <summary>How the members stand to a bid, by seat.</summary>
    public async Task<IReadOnlyDictionary<Guid, Stance>> OfAsync(CallView call, Bid bid, IReadOnlyCollection<PanelSeat> seats, CancellationToken cancellationToken)
    {
        var accounts = seats.Where(seat => seat.AccountId is not null).Select(seat => seat.AccountId!.Value).ToList();
        var interests = await db.Interests.AsNoTracking().Where(i => i.BidId == bid.Id).ToDictionaryAsync(i => i.SeatId, cancellationToken);
        var group = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == bid.OrganisationId, cancellationToken);
        var today = call.Today(clock.GetUtcNow());
        var registered = (await db.RegisteredInterests.AsNoTracking().Where(r => accounts.Contains(r.AccountId) && (r.Until == null || r.Until >= today)).ToListAsync(cancellationToken)).Where(one => one.IsTo(group)).ToLookup(one => one.AccountId);
        var writers = (await (from a in db.BidAuthors join p in db.Accounts on a.EmailKey equals p.EmailKey where a.BidId == bid.Id select p.Id).ToListAsync(cancellationToken)).ToHashSet();
        var fresh = await FreshAsync(accounts, cancellationToken);
        return seats.ToDictionary(seat => seat.Id, seat =>
        {
            var interest = interests.GetValueOrDefault(seat.Id);
            var strongest = seat.AccountId is { } account && registered[account].Any() ? registered[account].Max(one => Rank(one.Kind)) : 0;
            var tied = seat.AccountId is { } who && (writers.Contains(who) || (interest is not null && Rank(interest.Kind) < strongest));
            return new Stance(interest, seat.AccountId is { } known && fresh.Contains(known), tied);
        });
    }

    public async Task<Stance> OfAsync(CallView call, Bid bid, PanelSeat seat, CancellationToken cancellationToken) => (await OfAsync(call, bid, [seat], cancellationToken))[seat.Id];

    /// <summary>The strongest tie to a group that the register of an account names; null for none.</summary>
    public async Task<RegisteredInterest?> RegisteredAsync(Guid? account, Organisation group, DateOnly today, CancellationToken cancellationToken) =>
        (await db.RegisteredInterests.AsNoTracking().Where(r => r.AccountId == account && (r.Until == null || r.Until >= today)).ToListAsync(cancellationToken)).Where(one => one.IsTo(group)).MaxBy(one => Rank(one.Kind));

    /// <summary>Whether an account helped to write a bid.</summary>
    public async Task<bool> WroteAsync(Guid? account, Guid bid, CancellationToken cancellationToken) =>
        await (from a in db.BidAuthors join p in db.Accounts on a.EmailKey equals p.EmailKey where a.BidId == bid && p.Id == account select a).AnyAsync(cancellationToken);

    /// <summary>Those of the accounts that have said within a year that their register is complete.</summary>
    public async Task<IReadOnlySet<Guid>> FreshAsync(IReadOnlyCollection<Guid> accounts, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().AddYears(-1);
        return (await db.RegisterRefreshes.Where(r => accounts.Contains(r.AccountId) && r.At >= since).Select(r => r.AccountId).Distinct().ToListAsync(cancellationToken)).ToHashSet();
    }

    internal static int Rank(InterestKind kind) => kind switch { InterestKind.Direct => 2, InterestKind.Indirect => 1, _ => 0 };
}
