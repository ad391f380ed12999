using Folkmoot.Opinion.Weighting;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.PublicPages;
using Folkmoot.Representation;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Listening.Maps;

/// <summary>Keeps what people say of themselves for weighting, by choice, and reads it beside the census.</summary>
internal sealed class TraitDesk(FolkmootDb db, FreshCache cache, Listener listener)
{
    /// <summary>The questions for which there are census figures, each with its answers in the order of the figures.</summary>
    public async Task<IReadOnlyList<(Question Question, IReadOnlyList<CensusCell> Cells)>> QuestionsAsync(Guid process, CancellationToken cancellationToken)
    {
        var cells = await db.Census.AsNoTracking().Where(c => c.ProcessId == process && c.People > 0).OrderBy(c => c.Ordinal).ToListAsync(cancellationToken);
        return [.. ListenerTrait.Asked.Select(q => (q, (IReadOnlyList<CensusCell>)[.. cells.Where(c => c.Question == q)])).Where(q => q.Item2.Count > 1)];
    }

    /// <summary>Whether there is anything to ask, as it was some seconds ago at most.</summary>
    public async Task<bool> AsksAsync(Guid process, CancellationToken cancellationToken) =>
        (await cache.GetAsync($"traits {process:N}", async () => new Asked((await QuestionsAsync(process, cancellationToken)).Count > 0)))!.Any;

    /// <summary>What this person has said.</summary>
    public async Task<IReadOnlyDictionary<Question, string>> MineAsync(Guid process, CancellationToken cancellationToken) =>
        listener.Key(process) is { } person
            ? await db.ListenerTraits.AsNoTracking().Where(t => t.ProcessId == process && t.Key == person).ToDictionaryAsync(t => t.Question, t => t.Value, cancellationToken)
            : new Dictionary<Question, string>();

    /// <summary>Keeps what this person says now in the place of what they said before; what they leave out is forgotten.</summary>
    public async Task SayAsync(Guid process, IReadOnlyDictionary<Question, string> said, CancellationToken cancellationToken)
    {
        if (listener.Key(process) is not { } person)
            return;
        var questions = await QuestionsAsync(process, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.ListenerTraits.Where(t => t.ProcessId == process && t.Key == person).ExecuteDeleteAsync(cancellationToken);
        foreach (var (question, cells) in questions)
        {
            if (said.TryGetValue(question, out var value) && cells.Any(c => c.Value == value))
                db.ListenerTraits.Add(new ListenerTrait { ProcessId = process, Key = person, Question = question, Value = value });
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // Sent twice at once: it stands there already.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The census figures as margins.</summary>
    public static IReadOnlyList<Margin> Margins(IEnumerable<(Question Question, IReadOnlyList<CensusCell> Cells)> questions) =>
        [.. questions.Select(q => new Margin(q.Question.ToString(), q.Cells.ToDictionary(c => c.Value, c => (long)c.People, StringComparer.Ordinal)))];

    private sealed record Asked(bool Any);
}
