using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening;

/// <summary>Adding statements, and deciding about them in public.</summary>
public sealed class StatementDesk(FolkmootDb db, Chronicle chronicle, Listener listener, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    public const int MinReason = 10;

    private const int Attempts = 5;

    /// <summary>A resident says something of their own.</summary>
    /// <exception cref="RefusedException">The conversation is closed, the text does not fit, it stands there already, or this person has said enough.</exception>
    public async Task<HeardStatement> SayAsync(ProcessView view, string? text, CancellationToken cancellationToken)
    {
        var settings = view.Conversation(clock.GetUtcNow()) ?? throw new RefusedException(texts["Closed"]);
        if (!settings.OwnStatements)
            throw new RefusedException(texts["Say.None"]);
        var said = StatementText.Checked(text);
        var author = listener.KeyOrNew(view.Process.Id);
        if (await db.HeardStatements.CountAsync(s => s.ProcessId == view.Process.Id && s.Author == author, cancellationToken) >= settings.PerPerson)
            throw new RefusedException(texts["Say.Enough", settings.PerPerson], "Text");
        return await AddAsync(view.Process.Id, said, number => new HeardStatement
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            ProcessId = view.Process.Id,
            Number = number,
            Text = said,
            Plain = StatementText.Plain(said),
            Author = author,
            State = settings.Moderated ? StatementState.Waiting : StatementState.Shown,
            CreatedAt = clock.GetUtcNow(),
        }, cancellationToken);
    }

    /// <summary>Organisers add what was heard elsewhere, with where it was heard.</summary>
    /// <exception cref="RefusedException">The text or the source does not fit, or it stands there already.</exception>
    public async Task<HeardStatement> AddAsync(Actor actor, ProcessView view, string? text, string? source, CancellationToken cancellationToken)
    {
        var said = StatementText.Checked(text);
        var heard = CleanText.Line(source);
        if (heard.Length > HeardStatement.MaxSource)
            throw new RefusedException(texts["Add.Source.Wrong", HeardStatement.MaxSource], "Source");
        return await AddAsync(view.Process.Id, said, number =>
        {
            var statement = new HeardStatement
            {
                Id = OrderedId.Next(clock.GetUtcNow()),
                ProcessId = view.Process.Id,
                Number = number,
                Text = said,
                Plain = StatementText.Plain(said),
                Source = heard,
                IsSeed = true,
                State = StatementState.Shown,
                CreatedAt = clock.GetUtcNow(),
            };
            chronicle.Record(actor, "statement.added", "statement", statement.Id, said);
            if (heard.Length > 0)
                chronicle.Link(actor, ("process", view.Process.Id), ("statement", statement.Id), "was heard", heard);
            return statement;
        }, cancellationToken);
    }

    /// <summary>A moderator lets a statement in, or takes it out for a public reason. Either can be turned round later.</summary>
    /// <exception cref="RefusedException">There is no such statement, the reason is missing, or somebody else decided meanwhile.</exception>
    public async Task DecideAsync(Actor actor, ProcessView view, Guid statement, bool show, string? reason, Guid version, CancellationToken cancellationToken)
    {
        var row = await db.HeardStatements.SingleOrDefaultAsync(s => s.Id == statement && s.ProcessId == view.Process.Id, cancellationToken) ?? throw new RefusedException(texts["Decide.Gone"]);
        if (row.Version != version)
            throw new RefusedException(texts["Decide.Changed"]);
        var why = CleanText.Line(reason);
        if (!show && why.Length is < MinReason or > HeardStatement.MaxReason)
            throw new RefusedException(texts["Decide.Reason", MinReason, HeardStatement.MaxReason], "Reason");
        (row.State, row.Reason) = show ? (StatementState.Shown, "") : (StatementState.Rejected, why);
        chronicle.Record(actor, show ? "statement.shown" : "statement.rejected", "statement", row.Id, show ? row.Text : why);
        chronicle.Link(actor, ("statement", row.Id), ("process", row.ProcessId), show ? "was let in" : "was taken out", show ? row.Text : why);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusedException(texts["Decide.Changed"]);
        }
    }

    private async Task<HeardStatement> AddAsync(Guid process, string text, Func<int, HeardStatement> make, CancellationToken cancellationToken)
    {
        var plain = StatementText.Plain(text);
        for (var attempt = 0; ; attempt++)
        {
            if (await db.HeardStatements.AnyAsync(s => s.ProcessId == process && s.Plain == plain, cancellationToken))
                throw new RefusedException(texts["Say.Twice"], "Text");
            var highest = await db.HeardStatements.Where(s => s.ProcessId == process).MaxAsync(s => (int?)s.Number, cancellationToken) ?? 0;
            var statement = make(highest + 1);
            db.HeardStatements.Add(statement);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return statement;
            }
            catch (DbUpdateException) when (attempt < Attempts && !cancellationToken.IsCancellationRequested)
            {
                // Somebody else took the number or said the same at this moment.
                db.ChangeTracker.Clear();
            }
        }
    }
}
