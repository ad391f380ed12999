using Folkmoot.Answers;
using Folkmoot.Communities;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Whoever puts an idea forward is owed an answer by a day from a named person.</summary>
internal sealed class IdeaAnswers(FolkmootDb db, AnswerDesk desk)
{
    public const string Kind = "idea";

    /// <summary>What an appeal is about is the hiding, so that its answer is the decision on it.</summary>
    public const string AppealKind = "hiding";

    /// <summary>Owes an answer about each of the ideas to whoever put it forward; the caller saves.</summary>
    /// <param name="place">The place.</param>
    /// <param name="process">The process.</param>
    /// <param name="ideas">Ideas that are public.</param>
    /// <param name="answerer">Who answers; null for whoever answers in the place.</param>
    /// <param name="days">Within how many days.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task OweAsync(Place place, Process process, IReadOnlyCollection<Idea> ideas, Answerer? answerer, int days, CancellationToken cancellationToken)
    {
        if (ideas.Count == 0)
            return;
        var authors = await AuthorsAsync(process.Id, cancellationToken);
        foreach (var idea in ideas)
        {
            var asker = authors.GetValueOrDefault(idea.Id) ?? new Asker("", null, null);
            await desk.OweAsync(place, process, About(place, process, idea, answerer, days), AnswerCause.Proposal, $"Idea {idea.Number} was put forward. Can it be done?", asker, cancellationToken);
        }
    }

    /// <summary>Owes an answer to an author who does not agree with what was said of their idea; the caller saves.</summary>
    public async Task ObjectAsync(ProcessView view, Idea idea, string words, Answerer? answerer, int days, CancellationToken cancellationToken)
    {
        var asker = (await AuthorsAsync(view.Process.Id, cancellationToken)).GetValueOrDefault(idea.Id) ?? new Asker("", null, null);
        await desk.OweAsync(view.Place, view.Process, About(view.Place, view.Process, idea, answerer, days), AnswerCause.Objection, words, asker, cancellationToken);
    }

    /// <summary>Owes a decision to whoever appealed; the caller saves. The words of what is hidden are in none of it.</summary>
    public async Task AppealAsync(Actor actor, Idea idea, Guid hiding, string words, CancellationToken cancellationToken)
    {
        var process = await db.Processes.SingleAsync(p => p.Id == idea.ProcessId, cancellationToken);
        var place = await db.Places.SingleAsync(p => p.Id == process.PlaceId, cancellationToken);
        var email = await db.Accounts.Where(a => a.Id == actor.AccountId).Select(a => a.Email).SingleOrDefaultAsync(cancellationToken);
        var about = new AskTarget(AppealKind, hiding, $"Idea {idea.Number}", About(place, process, idea).Url);
        await desk.OweAsync(place, process, about, AnswerCause.Objection, words, new Asker("", EmailAddress.TryParse(email), actor.AccountId), cancellationToken);
    }

    public static AskTarget About(Place place, Process process, Idea idea, Answerer? answerer = null, int? days = null) =>
        new(Kind, idea.Id, idea.Title, $"/places/{place.Slug}/{process.Slug}/ideas/{idea.Number}", answerer, days);

    /// <summary>The first author of each idea of a process who has an account, or who gave a name.</summary>
    private async Task<Dictionary<Guid, Asker>> AuthorsAsync(Guid process, CancellationToken cancellationToken)
    {
        var rows = await (from p in db.IdeaPeople.AsNoTracking()
                          join i in db.Ideas on p.IdeaId equals i.Id
                          join a in db.Accounts on p.AccountId equals (Guid?)a.Id into accounts
                          from a in accounts.DefaultIfEmpty()
                          where i.ProcessId == process && p.Part == IdeaPart.Author
                          orderby p.Id
                          select new { p.IdeaId, p.ShownAs, p.AccountId, a.Email }).ToListAsync(cancellationToken);
        return rows.GroupBy(r => r.IdeaId).ToDictionary(g => g.Key, g => new Asker(g.First().ShownAs, EmailAddress.TryParse(g.First().Email), g.First().AccountId));
    }
}
