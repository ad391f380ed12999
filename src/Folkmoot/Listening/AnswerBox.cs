using Folkmoot.Opinion;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening;

/// <summary>Keeps answers: one for each person and statement, which they can change while the conversation is open.</summary>
public sealed class AnswerBox(FolkmootDb db, Listener listener, ListenerLimit limit, NextStatement next, TimeProvider clock, IStringLocalizer<Texts> texts)
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
        if (listener.Key(process) is not { } person || next.ReadTicket(person, ticket) is not var (statement, step, weight, total))
            throw new RefusedException(texts["Answer.Stale"]);
        if (!await db.HeardStatements.AnyAsync(s => s.Id == statement && s.ProcessId == process && s.State == StatementState.Shown, cancellationToken))
            throw new RefusedException(texts["Answer.Gone"]);
        if (await ChangeAsync(process, person, statement, chosen, cancellationToken))
            return;
        if (step == 0 && !limit.Count(listener.Address, process))
            throw new RefusedException(texts["Answer.TooMany"]);
        db.GivenAnswers.Add(new GivenAnswer
        {
            ProcessId = process,
            Key = person,
            StatementId = statement,
            Answer = chosen,
            Day = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero),
            Step = step,
            Weight = weight,
            Total = total,
        });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // The same person sent it twice at once; the later answer holds.
            db.ChangeTracker.Clear();
            await ChangeAsync(process, person, statement, chosen, cancellationToken);
        }
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

    private async Task<bool> ChangeAsync(Guid process, byte[] person, Guid statement, Answer answer, CancellationToken cancellationToken) =>
        await db.GivenAnswers.Where(a => a.ProcessId == process && a.Key == person && a.StatementId == statement)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Answer, answer), cancellationToken) > 0;
}
