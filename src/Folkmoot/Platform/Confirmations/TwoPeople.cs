using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Platform.Confirmations;

/// <summary>
/// The rule of two people: one asks, another confirms. Where nobody else could confirm, the one there is may decide alone, and that is
/// said in public.
/// </summary>
public sealed class TwoPeople(
    FolkmootDb db, IEnumerable<IConfirmedAct> acts, IDutyHolders holders, Chronicle chronicle, IMailSender mail, Settings settings, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>How long a request waits for the second person.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    /// <summary>Asks for it, and tells those who can confirm it by letter.</summary>
    /// <exception cref="RefusedException">The reason is missing, or the same thing waits already.</exception>
    public async Task<Confirmation> AskAsync(Actor actor, ConfirmationRequest request, CancellationToken cancellationToken)
    {
        var reason = (request.Reason ?? "").Trim().ReplaceLineEndings("\n");
        if (reason.Length is < Confirmation.MinReason or > Confirmation.MaxReason)
            throw new RefusedException(texts["Reason.Wrong", Confirmation.MinReason, Confirmation.MaxReason], nameof(ConfirmationRequest.Reason));
        var now = clock.GetUtcNow();
        await db.Confirmations.Where(c => c.Act == request.Act && c.SubjectId == request.Subject && c.State == ConfirmationState.Waiting && c.ExpiresAt <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.State, ConfirmationState.Withdrawn).SetProperty(c => c.SettledAt, now), cancellationToken);
        var asked = new Confirmation
        {
            Id = OrderedId.Next(now),
            Act = request.Act,
            Kind = request.Kind,
            SubjectId = request.Subject,
            PlaceId = request.Place,
            ProcessId = request.Process,
            Door = request.Door,
            Words = request.Words,
            Reason = reason,
            ReturnTo = request.ReturnTo,
            AskedById = actor.AccountId ?? throw new InvalidOperationException("The platform needs no second person."),
            AskedOffice = actor.Office,
            AskedAt = now,
            ExpiresAt = now + Life,
            State = ConfirmationState.Waiting,
        };
        db.Confirmations.Add(asked);
        chronicle.Record(actor, "confirmation.asked", asked.Kind, asked.SubjectId, asked.Words);
        var address = new Uri(settings.Address, $"confirm/{asked.Id}").AbsoluteUri;
        foreach (var other in await OthersAsync(asked, cancellationToken))
        {
            if (other.Email is { } email)
                await mail.SendAsync(new Letter(email, texts["Letter.Subject"], texts["Letter.Body", other.Name, asked.Words, actor.Office, reason, address]), cancellationToken);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RefusedException(texts["Waits"]);
        }

        return asked;
    }

    /// <summary>A second person confirms it, and it is done.</summary>
    /// <exception cref="RefusedException">It is the person who asked, it was settled already, or it cannot be done any more.</exception>
    public Task ConfirmAsync(Actor actor, Guid confirmation, CancellationToken cancellationToken) =>
        SettleAsync(actor, confirmation, found => found.AskedById != actor.AccountId
            ? Task.FromResult(false)
            : throw new RefusedException(texts["Same"]), cancellationToken);

    /// <summary>The one who asked decides alone, because there is nobody else who could confirm it.</summary>
    /// <exception cref="RefusedException">There is somebody else, it was settled already, or it cannot be done any more.</exception>
    public Task DecideAloneAsync(Actor actor, Guid confirmation, CancellationToken cancellationToken) =>
        SettleAsync(actor, confirmation, async found =>
        {
            if (found.AskedById != actor.AccountId)
                throw new RefusedException(texts["NotYours"]);
            return await OthersAsync(found, cancellationToken) is [var other, ..] ? throw new RefusedException(texts["NotAlone", other.Name]) : true;
        }, cancellationToken);

    /// <summary>Takes it back or turns it down. What was settled already stays as it is.</summary>
    public async Task WithdrawAsync(Actor actor, Guid confirmation, CancellationToken cancellationToken)
    {
        var found = await FindAsync(confirmation, cancellationToken);
        if (found is not { State: ConfirmationState.Waiting })
            return;
        (found.State, found.SettledById, found.SettledOffice, found.SettledAt) = (ConfirmationState.Withdrawn, actor.AccountId, actor.Office, clock.GetUtcNow());
        chronicle.Record(actor, "confirmation.withdrawn", found.Kind, found.SubjectId, found.Words);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusedException(texts["Settled"]);
        }
    }

    public Task<Confirmation?> FindAsync(Guid confirmation, CancellationToken cancellationToken) =>
        db.Confirmations.SingleOrDefaultAsync(c => c.Id == confirmation, cancellationToken);

    /// <summary>What waits for a second person in a process, the oldest first.</summary>
    public async Task<IReadOnlyList<Confirmation>> WaitingAsync(Guid process, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await db.Confirmations.AsNoTracking().Where(c => c.ProcessId == process && c.State == ConfirmationState.Waiting && c.ExpiresAt > now)
            .OrderBy(c => c.AskedAt).ToListAsync(cancellationToken);
    }

    /// <summary>Who could confirm it instead of the person who asked.</summary>
    public Task<IReadOnlyList<DutyHolder>> OthersAsync(Confirmation confirmation, CancellationToken cancellationToken) =>
        holders.OthersAsync(confirmation.Door, confirmation.PlaceId, confirmation.ProcessId, confirmation.AskedById, cancellationToken);

    private async Task SettleAsync(Actor actor, Guid confirmation, Func<Confirmation, Task<bool>> isAlone, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var found = await FindAsync(confirmation, cancellationToken) ?? throw new RefusedException(texts["Settled"]);
        if (found.State != ConfirmationState.Waiting)
            throw new RefusedException(texts["Settled"]);
        if (found.ExpiresAt <= clock.GetUtcNow())
            throw new RefusedException(texts["Expired"]);
        found.IsAlone = await isAlone(found);
        (found.State, found.SettledById, found.SettledOffice, found.SettledAt) = (ConfirmationState.Done, actor.AccountId, actor.Office, clock.GetUtcNow());
        chronicle.Record(actor, found.IsAlone ? "confirmation.alone" : "confirmation.given", found.Kind, found.SubjectId, found.Words);
        try
        {
            // The version decides who was first, before anything is done.
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusedException(texts["Settled"]);
        }

        await acts.Single(a => a.Name == found.Act).PerformAsync(actor, found, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
