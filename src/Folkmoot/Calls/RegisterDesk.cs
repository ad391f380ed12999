using System.Globalization;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>The register of interests of somebody who sits on panels: it is said to be complete once a year and at every meeting, and what it names keeps its holder out.</summary>
internal sealed class RegisterDesk(FolkmootDb db, CallReader reader, DecisionDesk decisions, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    private const int MostTies = 100;

    public async Task<IReadOnlyList<RegisteredInterest>> ListAsync(Guid account, CancellationToken cancellationToken) =>
        await db.RegisteredInterests.AsNoTracking().Where(r => r.AccountId == account).OrderByDescending(r => r.Id).ToListAsync(cancellationToken);

    /// <summary>When it was last said that the register is complete; null for never.</summary>
    public Task<DateTimeOffset?> LastAsync(Guid account, CancellationToken cancellationToken) =>
        db.RegisterRefreshes.Where(r => r.AccountId == account).MaxAsync(r => (DateTimeOffset?)r.At, cancellationToken);

    /// <summary>Adds a tie. Bids of that body are closed to its holder from now on, and a decision in which the holder took part while it held is opened again.</summary>
    public async Task AddAsync(Actor actor, RegisterForm form, CancellationToken cancellationToken)
    {
        var account = actor.AccountId ?? throw new RefusedException(texts["Register.NotYours"]);
        var body = CleanText.Line(form.Body) is { Length: >= 2 and <= RegisteredInterest.MaxBody } name ? name : throw new RefusedException(texts["Words.Wrong", 2, RegisteredInterest.MaxBody], nameof(form.Body));
        var number = CleanText.Line(form.Number);
        if (number.Length > Organisation.MaxNumber)
            throw new RefusedException(texts["Number.Wrong"], nameof(form.Number));
        var tie = form.Tie ?? throw new RefusedException(texts["Interest.Tie"], nameof(form.Tie));
        var whose = form.Whose ?? throw new RefusedException(texts["Interest.Whose"], nameof(form.Whose));
        if (!DateOnly.TryParseExact(form.Since, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var since) || since > DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1))
            throw new RefusedException(texts["Register.Since"], nameof(form.Since));
        if (await db.RegisteredInterests.CountAsync(r => r.AccountId == account, cancellationToken) >= MostTies)
            throw new RefusedException(texts["Register.Many", MostTies]);
        var row = new RegisteredInterest { Id = OrderedId.Next(clock.GetUtcNow()), AccountId = account, Body = body, Number = number.Length == 0 ? null : number, Tie = tie, Whose = whose, Since = since, At = clock.GetUtcNow() };
        db.RegisteredInterests.Add(row);
        chronicle.Record(actor, "register.extended", "account", account, row.Kind.ToString());
        await db.SaveChangesAsync(cancellationToken);
        await ApplyAsync(actor, row, cancellationToken);
    }

    /// <summary>A tie has ended today.</summary>
    public async Task EndAsync(Actor actor, Guid tie, CancellationToken cancellationToken)
    {
        var row = await db.RegisteredInterests.SingleOrDefaultAsync(r => r.Id == tie && r.AccountId == actor.AccountId && r.Until == null, cancellationToken) ?? throw new RefusedException(texts["Register.Gone"]);
        row.Until = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-1);
        chronicle.Record(actor, "register.ended", "account", row.AccountId, row.Kind.ToString());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Says that the register holds everything.</summary>
    public async Task RefreshAsync(Actor actor, bool isComplete, CancellationToken cancellationToken)
    {
        if (!isComplete)
            throw new RefusedException(texts["Register.NotComplete"], "IsComplete");
        db.RegisterRefreshes.Add(new RegisterRefresh { Id = OrderedId.Next(clock.GetUtcNow()), AccountId = actor.AccountId ?? throw new RefusedException(texts["Register.NotYours"]), At = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task ApplyAsync(Actor actor, RegisteredInterest tie, CancellationToken cancellationToken)
    {
        var seats = await db.PanelSeats.AsNoTracking().Where(s => s.AccountId == tie.AccountId).ToListAsync(cancellationToken);
        foreach (var seat in seats)
        {
            var bids = await (from b in db.Bids.AsNoTracking() join o in db.Organisations.AsNoTracking() on b.OrganisationId equals o.Id where b.ProcessId == seat.ProcessId && b.SentAt != null && b.State != BidState.Withdrawn select new { b, o }).ToListAsync(cancellationToken);
            foreach (var one in bids.Where(one => tie.IsTo(one.o)))
                await ApplyAsync(actor, tie, seat, one.b, cancellationToken);
        }
    }

    private async Task ApplyAsync(Actor actor, RegisteredInterest tie, PanelSeat seat, Bid bid, CancellationToken cancellationToken)
    {
        var words = texts["Register.Names", tie.Body].Value;
        if (await reader.DecisionAsync(bid.Id, cancellationToken) is { } decision)
        {
            if (await reader.OfProcessAsync(bid.ProcessId, cancellationToken) is { } call && tie.Since <= call.Today(decision.At))
                await decisions.FoundAsync(actor, call, bid, seat.Id, words, cancellationToken);
            return;
        }

        var row = await db.Interests.SingleOrDefaultAsync(i => i.BidId == bid.Id && i.SeatId == seat.Id, cancellationToken);
        if (row is not null && Conflicts.Rank(row.Kind) >= Conflicts.Rank(tie.Kind))
            return;
        if (row is null)
            db.Interests.Add(row = new Interest { Id = OrderedId.Next(clock.GetUtcNow()), BidId = bid.Id, SeatId = seat.Id, Kind = tie.Kind, Words = words, At = clock.GetUtcNow() });
        (row.Kind, row.Tie, row.Whose, row.Words, row.At, row.Ruling, row.RulingReason) = (tie.Kind, tie.Tie, tie.Whose, words, clock.GetUtcNow(), null, "");
        await db.SaveChangesAsync(cancellationToken);
    }
}
