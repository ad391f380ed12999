using Folkmoot.Listening.Answering;
using Folkmoot.Opinion;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening;

/// <summary>Keeps answers: one for each person and statement, which they can change while the conversation is open.</summary>
internal sealed class AnswerBox(FolkmootDb db, AnswerWriter writer, Listener listener, ListenerLimit limit, NextStatement next, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <exception cref="RefusedException">The conversation is closed, nothing was chosen, the page was not ours, or too many new people came from this connection.</exception>
    public async Task AnswerAsync(ProcessView view, string? ticket, Answer? answer, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (view.Conversation(now) is null)
            throw new RefusedException(texts["Closed"]);
        if (answer is not { } chosen || !Enum.IsDefined(chosen))
            throw new RefusedException(texts["Answer.Choose"]);
        var process = view.Process.Id;
        if (listener.Key(process) is not { } person || next.ReadTicket(person, ticket) is not { } draw)
            throw new RefusedException(texts["Answer.Stale"]);
        var save = new SaveAnswer(process, person, chosen, draw, MayBeNew: draw.Step > 0);
        var outcome = await writer.SaveAsync(save, cancellationToken);
        if (outcome == AnswerOutcome.NotThere && !save.MayBeNew)
        {
            // Somebody new: not too many from one connection.
            if (!await db.HeardStatements.AnyAsync(s => s.Id == draw.Statement && s.State == StatementState.Shown, cancellationToken))
                throw new RefusedException(texts["Answer.Gone"]);
            if (!limit.Count(listener.Address, process))
                throw new RefusedException(texts["Answer.TooMany"]);
            outcome = await writer.SaveAsync(save with { MayBeNew = true }, cancellationToken);
        }

        if (outcome != AnswerOutcome.Saved)
            throw new RefusedException(texts[outcome == AnswerOutcome.NotOpen ? "Closed" : "Answer.Gone"]);
    }

    /// <summary>Allows, or allows no longer, that this person's row stands in the open data.</summary>
    public async Task ConsentAsync(Guid process, bool open, CancellationToken cancellationToken)
    {
        if (listener.Key(process) is not { } person)
            return;
        await db.OpenConsents.Where(c => c.ProcessId == process && c.Key == person).ExecuteDeleteAsync(cancellationToken);
        if (!open)
            return;
        db.OpenConsents.Add(new OpenConsent { ProcessId = process, Key = person });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // Sent twice at once: it stands there already.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Whether this person has allowed it.</summary>
    public async Task<bool> HasConsentedAsync(Guid process, CancellationToken cancellationToken) =>
        listener.Key(process) is { } person && await db.OpenConsents.AnyAsync(c => c.ProcessId == process && c.Key == person, cancellationToken);

    /// <summary>What this person has answered, by statement.</summary>
    public async Task<IReadOnlyDictionary<Guid, Answer>> MineAsync(Guid process, CancellationToken cancellationToken) =>
        listener.Key(process) is { } person
            ? await db.GivenAnswers.Where(a => a.ProcessId == process && a.Key == person).ToDictionaryAsync(a => a.StatementId, a => a.Answer, cancellationToken)
            : new Dictionary<Guid, Answer>();
}
