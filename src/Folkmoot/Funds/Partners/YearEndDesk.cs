using Folkmoot.Communities;
using Folkmoot.Funds.Books;
using Folkmoot.Ledger;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Money;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds.Partners;

/// <summary>
/// Lets the rule of each contribution act when its year has ended. Only money that is free is touched: what is set aside for a round, awarded or on its way stays, as the partner's money
/// that was spent in time.
/// </summary>
public sealed class YearEndDesk(FolkmootDb db, FundDesk funds, FundFields fields, PoolBook book, JournalBox box, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>Ends every year that is over in its place and was not ended yet.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // No clock on earth is a day ahead of the one in Greenwich.
        var latest = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1);
        var due = await (from t in db.ContributionTerms
                         join j in db.Journals on t.JournalId equals j.Id
                         join p in db.Places on j.PlaceId equals p.Id
                         where t.YearEnd != null && t.YearEnd < latest
                         orderby t.YearEnd, t.JournalId, t.Lot
                         select new { Terms = t, Place = p }).ToListAsync(cancellationToken);
        foreach (var one in due)
        {
            while (one.Terms.YearEnd < fields.Today(one.Place))
                await EndAsync(one.Terms, one.Place, cancellationToken);
        }
    }

    /// <summary>Writes down what the partner said who was asked.</summary>
    /// <param name="actor">Who writes it down.</param>
    /// <param name="place">Whose pool.</param>
    /// <param name="pool">The pool.</param>
    /// <param name="id">The end of the year.</param>
    /// <param name="back">How much goes back; nothing for none of it.</param>
    /// <param name="words">What the partner said, and where it stands.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task AnswerAsync(Actor actor, Place place, PoolView pool, Guid id, string? back, string? words, CancellationToken cancellationToken)
    {
        var end = await db.YearEnds.SingleOrDefaultAsync(y => y.Id == id && y.JournalId == pool.JournalId && y.Returned == null, cancellationToken) ?? throw new RefusedException(texts["YearEnd.Gone"]);
        end.Words = fields.Words(words, 5, YearEnd.MaxWords, "Words");
        var pence = Currencies.Parse(string.IsNullOrWhiteSpace(back) ? "0" : back, place.Currency) ?? throw new RefusedException(texts["Back.Wrong"], "Back");
        var lot = pool.Figures.Lots.Single(one => one.Terms.Lot == end.Lot);
        var key = $"year-end-{id:N}";
        // An answer that was cut off after it reached the journal stands as it is there.
        if (await GivenAsync(pool.JournalId, key, cancellationToken) is > 0 and var given)
            pence = given;
        else if (pence > lot.Held + lot.Returned)
            throw new RefusedException(texts["Back.Much", pool.Say(lot.Held + lot.Returned)], "Back");
        else
            await GiveBackAsync(actor, place, pool.JournalId, lot, pence, key, cancellationToken);
        (end.Returned, end.AnsweredAt) = (pence, clock.GetUtcNow());
        chronicle.Record(actor, "year-end.answered", "place", place.Id, end.Lot);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task EndAsync(ContributionTerms terms, Place place, CancellationToken cancellationToken)
    {
        var pool = (await book.FindAsync(place, cancellationToken))!;
        var on = terms.YearEnd!.Value;
        if (pool.Figures.Lots.FirstOrDefault(one => one.Terms.Lot == terms.Lot) is { } lot)
        {
            var key = $"year-end-{terms.Lot}-{on:yyyyMMdd}";
            var free = lot.Held + lot.Returned;
            // The journal comes first: where it is written and the row is not, what went back is in the journal.
            var before = await GivenAsync(pool.JournalId, key, cancellationToken);
            if (terms.Rule is YearEndRule.Return && before == 0)
                await GiveBackAsync(Actor.Platform, place, pool.JournalId, lot, free, key, cancellationToken);
            var returned = terms.Rule is YearEndRule.Return ? before == 0 ? free : before : 0;
            db.YearEnds.Add(new YearEnd
            {
                Id = OrderedId.Next(clock.GetUtcNow()),
                JournalId = terms.JournalId,
                Lot = terms.Lot,
                On = on,
                Rule = terms.Rule,
                Free = before == 0 ? free : before,
                Returned = terms.Rule is YearEndRule.Ask && free > 0 ? null : returned,
                Words = "",
                At = clock.GetUtcNow(),
            });
            chronicle.Record(Actor.Platform, "year-end.acted", "place", place.Id, $"{terms.Lot}: {terms.Rule}");
        }

        terms.YearEnd = on.AddYears(1);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What went back under a key already.</summary>
    private Task<long> GivenAsync(Guid journal, string key, CancellationToken cancellationToken) =>
        box.ReadAsync(journal, found => found.Entries.Where(entry => entry.Instruction.Key == key + "-1" || entry.Instruction.Key == key + "-2").Sum(entry => ((GivenBack)entry.Instruction.Event).Pence), cancellationToken);

    /// <summary>Free money goes back, what groups paid back first.</summary>
    private async Task GiveBackAsync(Actor actor, Place place, Guid journal, PoolLot lot, long pence, string key, CancellationToken cancellationToken)
    {
        var returned = Math.Min(pence, lot.Returned);
        var instructions = new List<Instruction>();
        foreach (var (part, amount) in new[] { ("-1", returned), ("-2", pence - returned) }.Where(one => one.Item2 > 0))
        {
            var what = new GivenBack { Fund = FundDesk.Fund, Lot = lot.Terms.Lot, Pence = amount, FromReturned = part == "-1" };
            instructions.Add(FundDesk.Instruct(journal, actor, key + part, texts["Reason.YearEnd"], what, fields.Today(place)));
        }

        if (instructions.Count > 0)
            await funds.AppendAllAsync(journal, instructions, cancellationToken);
    }
}
