using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>What members of a panel do. Whoever has an interest, or has not said, can neither open a bid nor score it nor talk about it nor vote.</summary>
internal sealed class PanelDesk(FolkmootDb db, Conflicts conflicts, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>Gives somebody a seat on the panel; whoever has no account yet gets one for the address.</summary>
    public async Task SeatAsync(Actor actor, CallView call, SeatForm form, CancellationToken cancellationToken)
    {
        var name = Line(form.Name, 2, PanelSeat.MaxName, nameof(form.Name));
        var email = EmailAddress.TryParse(form.Email) ?? throw new RefusedException(texts["Email.Wrong"], nameof(form.Email));
        if (form.HasRelatives is not { } hasRelatives)
            throw new RefusedException(texts["Seat.Relatives"], nameof(form.HasRelatives));
        var disclosed = hasRelatives ? Line(form.Disclosed, 3, PanelSeat.MaxDisclosure, nameof(form.Disclosed)) : "";
        if (!form.Promises)
            throw new RefusedException(texts["Seat.Promise"], nameof(form.Promises));
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.EmailKey == email.Key, cancellationToken);
        if (account is null)
        {
            account = new Account { Id = Guid.CreateVersion7(clock.GetUtcNow()), Email = email.Written, EmailKey = email.Key, DisplayName = name, CreatedAt = clock.GetUtcNow() };
            db.Accounts.Add(account);
        }

        var seats = await db.PanelSeats.Where(s => s.ProcessId == call.Id).ToListAsync(cancellationToken);
        if (seats.Exists(seat => seat.AccountId == account.Id))
            throw new RefusedException(texts["Seat.Known"], nameof(form.Email));
        if (form.IsChair && seats.Exists(seat => seat is { IsChair: true, LeftAt: null }))
            throw new RefusedException(texts["Seat.Chair"], nameof(form.IsChair));
        db.PanelSeats.Add(new PanelSeat { Id = OrderedId.Next(clock.GetUtcNow()), ProcessId = call.Id, AccountId = account.Id, Name = name, IsResident = form.IsResident, IsChair = form.IsChair, Disclosed = disclosed, At = clock.GetUtcNow() });
        chronicle.Record(actor, "panel.seated", "process", call.Id, form.IsResident ? "A resident" : "Not a resident");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A member leaves the panel; what the member did stays.</summary>
    public async Task LeaveAsync(Actor actor, CallView call, Guid seat, CancellationToken cancellationToken)
    {
        var row = await db.PanelSeats.SingleOrDefaultAsync(s => s.Id == seat && s.ProcessId == call.Id && s.LeftAt == null, cancellationToken) ?? throw new RefusedException(texts["Seat.Gone"]);
        row.LeftAt = clock.GetUtcNow();
        chronicle.Record(actor, "panel.left", "process", call.Id, "");
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task<PanelSeat?> SeatOfAsync(CallView call, Guid? account, CancellationToken cancellationToken) =>
        db.PanelSeats.AsNoTracking().SingleOrDefaultAsync(s => s.ProcessId == call.Id && s.AccountId == account && s.LeftAt == null, cancellationToken);

    /// <summary>A member says whether there is an interest in a bid. Whoever helped to write it or has the group in the register has one, whatever is said.</summary>
    public async Task DeclareAsync(CallView call, PanelSeat seat, Bid bid, DeclarationForm form, CancellationToken cancellationToken)
    {
        if (form.Kind is not { } said)
            throw new RefusedException(texts["Interest.Missing"], "Kind");
        var (tie, whose) = TieOf(said, form);
        if (said != InterestKind.Direct && await conflicts.WroteAsync(seat.AccountId, bid.Id, cancellationToken))
            throw new RefusedException(texts["Interest.Author"], "Kind");
        var group = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == bid.OrganisationId, cancellationToken);
        if (await conflicts.RegisteredAsync(seat.AccountId, group, call.Today(clock.GetUtcNow()), cancellationToken) is { } known && Conflicts.Rank(said) < Conflicts.Rank(known.Kind))
            throw new RefusedException(texts["Interest.Registered", known.Body], "Kind");
        var why = said == InterestKind.None ? "" : Line(form.Words, 5, Interest.MaxWords, "Words");
        var row = await db.Interests.SingleOrDefaultAsync(i => i.BidId == bid.Id && i.SeatId == seat.Id, cancellationToken);
        if (row is not null && Conflicts.Rank(said) < Conflicts.Rank(row.Kind))
            throw new RefusedException(texts["Interest.Stands"], "Kind");
        if (row is null)
            db.Interests.Add(row = new Interest { Id = OrderedId.Next(clock.GetUtcNow()), BidId = bid.Id, SeatId = seat.Id, Kind = said, Words = why, At = clock.GetUtcNow() });
        (row.Kind, row.Tie, row.Whose, row.Words, row.At, row.Ruling, row.RulingReason) = (said, tie, whose, why, clock.GetUtcNow(), null, "");
        chronicle.Record(new Actor(seat.AccountId, texts["Office.Panel"]), "interest.declared", "process", call.Id, $"Bid {bid.Number}: {said}");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The chair decides about an indirect interest of another member; about the chair's own, an organiser does.</summary>
    public async Task RuleAsync(Actor actor, CallView call, PanelSeat? chair, Guid interest, Ruling? ruling, string? reason, CancellationToken cancellationToken)
    {
        var row = await db.Interests.SingleOrDefaultAsync(i => i.Id == interest && i.Kind == InterestKind.Indirect, cancellationToken) ?? throw new RefusedException(texts["Ruling.Gone"]);
        var whose = await db.PanelSeats.AsNoTracking().SingleAsync(s => s.Id == row.SeatId, cancellationToken);
        if (whose.ProcessId != call.Id || (chair is null ? !whose.IsChair || whose.AccountId == actor.AccountId : !chair.IsChair || chair.Id == whose.Id))
            throw new RefusedException(texts["Ruling.NotYours"]);
        (row.Ruling, row.RulingReason) = (ruling ?? throw new RefusedException(texts["Ruling.Missing"], "Ruling"), Line(reason, 5, Interest.MaxWords, "RulingReason"));
        chronicle.Record(actor, "interest.ruled", "process", call.Id, row.Ruling.Value.ToString());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task ScoreAsync(CallView call, PanelSeat seat, Bid bid, int? value, string? reason, CancellationToken cancellationToken)
    {
        await RequireAsync(call, seat, bid, stance => stance.MayDecide, cancellationToken);
        if (value is not { } points || points < 0 || points > call.Panel.MaxScore)
            throw new RefusedException(texts["Score.Wrong", call.Panel.MaxScore], "Value");
        var why = CleanText.Lines(reason);
        if (why.Length is < BidScore.MinReason or > BidScore.MaxReason)
            throw new RefusedException(texts["Score.Reason", BidScore.MinReason, BidScore.MaxReason], "ScoreReason");
        db.BidScores.Add(new BidScore { Id = OrderedId.Next(clock.GetUtcNow()), BidId = bid.Id, SeatId = seat.Id, Value = points, Reason = why, At = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task NoteAsync(CallView call, PanelSeat seat, Bid bid, string? words, CancellationToken cancellationToken)
    {
        await RequireAsync(call, seat, bid, stance => stance.MayOpen, cancellationToken);
        db.PanelNotes.Add(new PanelNote { Id = OrderedId.Next(clock.GetUtcNow()), BidId = bid.Id, SeatId = seat.Id, Words = Line(words, 2, PanelNote.MaxWords, "Note"), At = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task RequireAsync(CallView call, PanelSeat seat, Bid bid, Func<Stance, bool> may, CancellationToken cancellationToken)
    {
        if (bid.State != BidState.Sent)
            throw new RefusedException(texts["Bid.Decided"]);
        var stance = await conflicts.OfAsync(call, bid, seat, cancellationToken);
        if (!stance.IsFresh)
            throw new RefusedException(texts["Register.Old"]);
        if (!may(stance))
            throw new RefusedException(texts["Interest.KeptOut"]);
        if (call.Process.Method(PanelMethod.MethodName) is not { State: PhaseState.Open })
            throw new RefusedException(texts["Panel.Closed"]);
    }

    /// <summary>What ties whom: a direct interest says both, an indirect one is neither of the family nor one of the ties that are direct.</summary>
    private (InterestTie? Tie, Kin? Whose) TieOf(InterestKind kind, DeclarationForm form) => kind switch
    {
        InterestKind.None => (null, null),
        InterestKind.Indirect => (InterestTie.Other, Kin.Other),
        _ when form.Tie is null or InterestTie.Other => throw new RefusedException(texts["Interest.Tie"], "Tie"),
        _ when form.Whose is null or Kin.Other => throw new RefusedException(texts["Interest.Whose"], "Whose"),
        _ => (form.Tie, form.Whose),
    };

    private string Line(string? words, int shortest, int longest, string field) =>
        CleanText.Line(words) is { } clean && clean.Length >= shortest && clean.Length <= longest ? clean : throw new RefusedException(texts["Words.Wrong", shortest, longest], field);
}
