using Folkmoot.Answers;
using Folkmoot.Communities;
using Folkmoot.Funds;
using Folkmoot.Listening.Coding;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Listening.HandOn;

/// <summary>Lets what was found go on: to where ideas are collected, to the fund, to another process as evidence, or to somebody who must answer. Each step stands on the trail.</summary>
internal sealed class HandOnDesk(FolkmootDb db, Chronicle chronicle, IdeaDesk ideas, AnswerDesk answers, ProcessReader processes, Places places, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    private const string FundKind = "fund";

    /// <summary>What was found in a process and may be shown: its statements, and the themes that were published.</summary>
    public async Task<IReadOnlyList<Finding>> FindingsAsync(ProcessView view, CancellationToken cancellationToken)
    {
        var process = view.Process.Id;
        var statements = await db.HeardStatements.AsNoTracking().Where(s => s.ProcessId == process && s.State == StatementState.Shown).OrderBy(s => s.Number).ToListAsync(cancellationToken);
        var themes = await db.Themes.AsNoTracking().Where(t => t.ProcessId == process && t.PublishedIn != null).OrderBy(t => t.Number).ToListAsync(cancellationToken);
        return
        [
            .. themes.Select(t => new Finding("theme", t.Id, t.Name, $"{view.Url}/notes/heard/{t.PublishedIn}#theme-{t.Number}")),
            .. statements.Select(s => new Finding("statement", s.Id, s.Text, $"{view.Url}/listen/statements#s{s.Number}")),
        ];
    }

    /// <summary>The public processes of the place that take ideas now.</summary>
    public async Task<IReadOnlyList<ProcessView>> IdeaProcessesAsync(ProcessView view, CancellationToken cancellationToken) =>
        [.. (await processes.ListAsync(view.Place, withDrafts: false, cancellationToken)).Where(p => p.Method(IdeaMethod.MethodName) is not null && p.IsTalkOpen())];

    /// <summary>The other public processes of the place, then those of the places in which it lies, the nearest first, and of the places inside it: what cannot be settled here is referred up or down.</summary>
    public async Task<IReadOnlyList<ProcessView>> OthersAsync(ProcessView view, CancellationToken cancellationToken)
    {
        var around = (await places.SelfAndAncestorsAsync(view.Place.Id, cancellationToken)).Concat(await places.WithinAsync(view.Place, cancellationToken)).DistinctBy(p => p.Id).ToList();
        var order = around.Select((place, i) => (place.Id, i)).ToDictionary(p => p.Id, p => p.i);
        return [.. (await processes.ListAsync(around, withDrafts: false, cancellationToken)).Where(p => p.Process.Id != view.Process.Id).OrderBy(p => order[p.Place.Id])];
    }

    /// <summary>Whether the place has a fund.</summary>
    public Task<bool> HasFundAsync(ProcessView view, CancellationToken cancellationToken) => db.Journals.AnyAsync(j => j.PlaceId == view.Place.Id, cancellationToken);

    /// <summary>What went on from a process, the newest first.</summary>
    public Task<List<HandedOn>> FromAsync(Guid process, CancellationToken cancellationToken) =>
        db.HandedOn.AsNoTracking().Where(h => h.ProcessId == process).OrderByDescending(h => h.At).ThenByDescending(h => h.Id).ToListAsync(cancellationToken);

    /// <summary>What came to a thing from listening, the newest first.</summary>
    public Task<List<HandedOn>> ToAsync(string kind, Guid id, CancellationToken cancellationToken) =>
        db.HandedOn.AsNoTracking().Where(h => h.ToKind == kind && h.ToId == id).OrderByDescending(h => h.At).ThenByDescending(h => h.Id).ToListAsync(cancellationToken);

    /// <summary>Hands a finding on.</summary>
    /// <param name="actor">The organiser.</param>
    /// <param name="view">The process in which it was found.</param>
    /// <param name="finding">The statement or theme.</param>
    /// <param name="handed">What it becomes.</param>
    /// <param name="target">The process it goes to; null for the fund and for a question.</param>
    /// <param name="why">The public reason; for a question, what is asked.</param>
    /// <param name="cancellationToken">Stops; nothing has changed then.</param>
    /// <exception cref="RefusedException">Something was not chosen, does not fit, or went there before.</exception>
    public async Task<HandedOn> HandOnAsync(Actor actor, ProcessView view, Guid finding, HandedAs? handed, Guid? target, string? why, CancellationToken cancellationToken)
    {
        if ((await FindingsAsync(view, cancellationToken)).FirstOrDefault(f => f.Id == finding) is not { } found)
            throw new RefusedException(texts["Finding.Choose"], "Finding");
        if (handed is not { } how || !Enum.IsDefined(how))
            throw new RefusedException(texts["As.Choose"], "As");
        var reason = CleanText.Line(why);
        if (reason.Length is < HandedOn.MinWhy or > HandedOn.MaxWhy)
            throw new RefusedException(texts["Why.Wrong", HandedOn.MinWhy, HandedOn.MaxWhy], "Why");
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var (kind, id, title, url) = how switch
        {
            HandedAs.Idea => await IdeaAsync(actor, view, found, target, reason, cancellationToken),
            HandedAs.Priority => await FundAsync(view, cancellationToken),
            HandedAs.Evidence => await EvidenceAsync(view, target, cancellationToken),
            _ => await QuestionAsync(view, found, reason, cancellationToken),
        };
        var row = new HandedOn
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            ProcessId = view.Process.Id,
            FromKind = found.Kind,
            FromId = found.Id,
            FromTitle = Prose.Begin(found.Title, HandedOn.MaxTitle - 1),
            As = how,
            ToKind = kind,
            ToId = id,
            ToTitle = Prose.Begin(title, HandedOn.MaxTitle - 1),
            ToUrl = url,
            Why = reason,
            At = clock.GetUtcNow(),
        };
        db.HandedOn.Add(row);
        // The step of a question is written by who owes the answer.
        if (how != HandedAs.Question)
            chronicle.Link(actor, (found.Kind, found.Id), (kind, id), texts[$"Edge.{how}"], texts[$"Step.{how}", reason]);
        chronicle.Record(actor, "finding.handed-on", found.Kind, found.Id, texts[$"Edge.{how}"]);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RefusedException(texts["Twice"]);
        }

        await transaction.FinishAsync(cancellationToken);
        return row;
    }

    private async Task<(string Kind, Guid Id, string Title, string Url)> IdeaAsync(Actor actor, ProcessView view, Finding found, Guid? target, string reason, CancellationToken cancellationToken)
    {
        if ((await IdeaProcessesAsync(view, cancellationToken)).FirstOrDefault(p => p.Process.Id == target) is not { } there)
            throw new RefusedException(texts["Target.Ideas"], "Target");
        var words = texts["Idea.Words", found.Title, view.Process.Title, reason].Value;
        var idea = await ideas.TakeDownAsync(actor, there, new IdeaDetails(Prose.Begin(found.Title, IdeaDetails.MaxTitle - 1), words, "", null, "", "", null, null), IdeaChannel.InPerson, "", cancellationToken);
        return ("idea", idea.Id, idea.Title, $"{there.Url}/ideas/{idea.Number}");
    }

    private async Task<(string Kind, Guid Id, string Title, string Url)> FundAsync(ProcessView view, CancellationToken cancellationToken) =>
        await db.Journals.AsNoTracking().SingleOrDefaultAsync(j => j.PlaceId == view.Place.Id, cancellationToken) is { } journal
            ? (FundKind, journal.Id, texts["Fund.Of", view.Place.Name], FundTrails.UrlOf(view.Place.Slug))
            : throw new RefusedException(texts["Target.Fund"], "As");

    private async Task<(string Kind, Guid Id, string Title, string Url)> EvidenceAsync(ProcessView view, Guid? target, CancellationToken cancellationToken) =>
        (await OthersAsync(view, cancellationToken)).FirstOrDefault(p => p.Process.Id == target) is { } there
            ? ("process", there.Process.Id, there.Process.Title, there.Url)
            : throw new RefusedException(texts["Target.Process"], "Target");

    private async Task<(string Kind, Guid Id, string Title, string Url)> QuestionAsync(ProcessView view, Finding found, string words, CancellationToken cancellationToken)
    {
        var owed = await answers.OweAsync(view.Place, view.Process, new AskTarget(found.Kind, found.Id, found.Title, found.Url), AnswerCause.Question, words, new Asker("", null, null), cancellationToken);
        return ("answer", owed.Id, words, $"/answers/{owed.Id}");
    }
}
