using Folkmoot.Funds;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>Sets the money of a round aside in the pool, and gives back what was not given away.</summary>
internal sealed class RoundMoney(FolkmootDb db, CallReader reader, FundDesk funds, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    public async Task FenceAsync(Actor actor, CallView call, CancellationToken cancellationToken)
    {
        var pool = await reader.PoolOfAsync(call.Place, cancellationToken) ?? throw new RefusedException(texts["Call.NoPool"]);
        var before = await db.CallRounds.SingleOrDefaultAsync(r => r.ProcessId == call.Id, cancellationToken);
        var more = call.Settings.Budget - (before?.Pence ?? 0);
        if (more <= 0)
            throw new RefusedException(texts["Fence.Done"]);
        var round = before?.Round ?? GrantCode.Of(call, "");
        await funds.RingFenceAsync(actor, pool.Place, pool.Journal.Id, round, more, RoundFit.PurposeOf(call), $"{call.Id:N}-{call.Settings.Budget}", cancellationToken);
        if (before is null)
            db.CallRounds.Add(new CallRound { ProcessId = call.Id, JournalId = pool.Journal.Id, Round = round, Pence = more });
        else
            before.Pence += more;
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task LiftAsync(Actor actor, CallView call, CancellationToken cancellationToken)
    {
        if (call.Round is null || await db.Bids.AnyAsync(b => b.ProcessId == call.Id && b.State == BidState.Sent, cancellationToken) || call.IsOpenAt(clock.GetUtcNow()))
            throw new RefusedException(texts["Lift.NotYet"]);
        var left = await reader.LeftAsync(call, cancellationToken);
        if (left <= 0)
            throw new RefusedException(texts["Lift.Nothing"]);
        var pool = (await reader.PoolOfAsync(call.Place, cancellationToken))!.Value;
        await funds.LiftAsync(actor, pool.Place, call.Round.JournalId, call.Round.Round, left, $"{call.Id:N}-lift-{call.Round.Pence}", cancellationToken);
        var round = await db.CallRounds.SingleAsync(r => r.ProcessId == call.Id, cancellationToken);
        round.Pence -= left;
        await db.SaveChangesAsync(cancellationToken);
    }
}
