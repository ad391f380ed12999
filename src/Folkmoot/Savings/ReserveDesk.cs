using Folkmoot.Communities;
using Folkmoot.Funds;
using Folkmoot.Funds.Books;
using Folkmoot.Ledger;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Savings;

/// <summary>Keeps money free for savings that were promised to the pool and may never come: as a ring fence of the journal, so that it cannot be given away meanwhile.</summary>
public sealed class ReserveDesk(FolkmootDb db, CaseBook cases, FundDesk funds, FundFields fields, JournalBox box, Chronicle chronicle, IStringLocalizer<Texts> texts)
{
    /// <summary>Whatever is bound to no outcome and no place can stand in for any promise.</summary>
    private static readonly Spend s_anything = new() { Outcomes = [], Places = [], CostKind = CostKind.Revenue, RecipientType = "unregistered" };

    public async Task<ReserveView> FindAsync(Place place, PoolView pool, CancellationToken cancellationToken)
    {
        var views = new List<CaseView>();
        foreach (var one in (await cases.ListAsync(place.Id, cancellationToken)).Where(one => one.ClaimedAt is not null))
            views.Add((await cases.FindAsync(place.Id, one.Number, cancellationToken))!);
        var lots = pool.Figures.Lots.ToDictionary(lot => lot.Terms.Lot, StringComparer.Ordinal);
        var year = fields.Today(place).Year;
        return new ReserveView(
            await db.SavingsReserves.AsNoTracking().SingleOrDefaultAsync(r => r.PlaceId == place.Id, cancellationToken),
            [.. from view in views from row in view.Reinvested orderby row.Id descending select new PromisedSaving(view.Case, row, lots[row.Lot].Received, lots[row.Lot].Pledged)],
            await box.ReadAsync(pool.JournalId, journal => journal.Balance(new Pot(FundDesk.Fund, Bucket.RingFenced, SavingsReserve.Round)), cancellationToken),
            views.Sum(view => view.Ladder().Where(line => view.YearOf(line.Year) < year).Sum(line => Math.Max(0, line.ClaimedCashable - (line.Verified?.Cashable ?? 0)))));
    }

    /// <summary>Decides which part of what was promised and has not come is kept free.</summary>
    public async Task SetAsync(Actor actor, Place place, string? share, string? paper, CancellationToken cancellationToken)
    {
        var part = fields.Percent(share);
        if (part == 0)
            throw new RefusedException(texts["Reserve.Share"], "Share");
        var words = fields.Words(paper, 3, VerifiedSaving.MaxWords, "Paper");
        var today = fields.Today(place);
        if (await db.SavingsReserves.SingleOrDefaultAsync(r => r.PlaceId == place.Id, cancellationToken) is { } rule)
            (rule.Share, rule.Paper, rule.SetOn) = (part, words, today);
        else
            db.SavingsReserves.Add(new SavingsReserve { PlaceId = place.Id, Share = part, Paper = words, SetOn = today });
        chronicle.Record(actor, "savings.reserve", "place", place.Id, $"{part / 100m:0.##} per cent: {words}");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Sets aside what is missing of the reserve, or as much of it as is free and bound to nothing; frees what is kept beyond it.</summary>
    public async Task KeepAsync(Actor actor, Place place, PoolView pool, string key, CancellationToken cancellationToken)
    {
        var view = await FindAsync(place, pool, cancellationToken);
        if (view.Spare > 0)
        {
            await funds.LiftAsync(actor, place, pool.JournalId, SavingsReserve.Round, view.Spare, key, cancellationToken);
            return;
        }

        var free = pool.Figures.Lots.Where(lot => lot.Restriction.CouldServe(s_anything)).Sum(lot => lot.Held);
        if (Math.Min(view.Missing, free) is not (> 0 and var pence))
            throw new RefusedException(view.Missing == 0 ? texts["Reserve.Full"] : texts["Reserve.NoMoney", pool.Say(view.Missing)]);
        await funds.RingFenceAsync(actor, place, pool.JournalId, SavingsReserve.Round, pence, s_anything, key, cancellationToken);
    }

    /// <summary>What was promised will not come. The pledge ends, and as much of the reserve is free for what it was to pay.</summary>
    public async Task LoseAsync(Actor actor, Place place, PoolView pool, Guid agreement, string? why, string key, CancellationToken cancellationToken)
    {
        var words = fields.Words(why, 5, VerifiedSaving.MaxWords, "Why");
        var view = await FindAsync(place, pool, cancellationToken);
        if (view.Promised.FirstOrDefault(one => one.Row.Id == agreement) is not { Open: > 0 } lost)
            throw new RefusedException(texts["Reserve.Gone"]);
        var freed = Math.Max(0, view.Kept - view.Needed(view.Open - lost.Open));
        List<LedgerEvent> events = [new PledgeCancelled { Fund = FundDesk.Fund, Lot = lost.Row.Lot, Pence = lost.Open }];
        if (freed > 0)
            events.Add(new RingFenceLifted { Fund = FundDesk.Fund, Round = SavingsReserve.Round, Pence = freed });
        await funds.AppendAllAsync(pool.JournalId, [.. events.Select((what, at) => FundDesk.Instruct(pool.JournalId, actor, $"{key}-{at + 1}", words, what, fields.Today(place)))], cancellationToken);
        chronicle.Record(actor, "savings.lost", "place", place.Id, $"{lost.Case.Title}: {lost.Row.Agency}");
        await db.SaveChangesAsync(cancellationToken);
    }
}
