using System.Text.Json;
using System.Text.Json.Serialization;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Representation;

/// <summary>What organisers do with the questions: ask them or not, upload census figures, and plan for the groups that are missing.</summary>
internal sealed class SurveyDesk(FolkmootDb db, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public Task<Survey?> FindAsync(Guid process, CancellationToken cancellationToken) =>
        db.Surveys.AsNoTracking().SingleOrDefaultAsync(s => s.ProcessId == process, cancellationToken);

    /// <summary>The published figures beside the census; none before the first were published.</summary>
    public async Task<IReadOnlyList<ComparedTable>> TablesAsync(Survey survey, CancellationToken cancellationToken)
    {
        if (survey.Table.Length == 0)
            return [];
        var census = await db.Census.AsNoTracking().Where(c => c.ProcessId == survey.ProcessId).ToListAsync(cancellationToken);
        return [.. JsonSerializer.Deserialize<List<PublishedTable>>(survey.Table, Json)!.Select(t => ComparedTable.Of(t, census))];
    }

    /// <summary>Begins or ends asking. What was answered stays.</summary>
    public async Task AskAsync(Actor actor, Guid process, bool isAsked, CancellationToken cancellationToken)
    {
        var survey = await db.Surveys.SingleOrDefaultAsync(s => s.ProcessId == process, cancellationToken);
        if (survey is null)
            db.Surveys.Add(new Survey { ProcessId = process, IsAsked = isAsked });
        else
            survey.IsAsked = isAsked;
        chronicle.Record(actor, isAsked ? "survey.asked" : "survey.ended", "process", process, texts[isAsked ? "Audit.Asked" : "Audit.Ended"]);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes census figures in the place of those before. All of them, or none.</summary>
    /// <exception cref="RefusedException">Something is wrong in the file; the sentence names the lines.</exception>
    public async Task<int> UploadAsync(Actor actor, Guid process, byte[] content, CancellationToken cancellationToken)
    {
        var list = CensusReader.Read(content);
        if (list.Faults.Count > 0)
            throw new RefusedException(string.Join(' ', list.Faults.Take(10)) + (list.Faults.Count > 10 ? " " + texts["Census.More", list.Faults.Count - 10] : ""), "Census");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Census.Where(c => c.ProcessId == process).ExecuteDeleteAsync(cancellationToken);
        db.Census.AddRange(list.Cells.Select((c, i) => new CensusCell { ProcessId = process, Question = c.Question, Value = c.Value, Ordinal = i, People = c.People }));
        chronicle.Record(actor, "census.uploaded", "process", process, texts["Audit.Census", list.Cells.Count]);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return list.Cells.Count;
    }

    public async Task<IReadOnlyList<OutreachTask>> TasksAsync(Guid process, CancellationToken cancellationToken) =>
        await db.OutreachTasks.AsNoTracking().Where(t => t.ProcessId == process).OrderBy(t => t.DueOn).ThenBy(t => t.Id).ToListAsync(cancellationToken);

    /// <summary>Plans what is done about a group that is missing.</summary>
    /// <exception cref="RefusedException">Something is missing or wrong.</exception>
    public async Task PlanAsync(Actor actor, Guid process, Question question, string value, string? plan, string? owner, DateOnly? due, CancellationToken cancellationToken)
    {
        var (words, who) = ((plan ?? "").Trim().ReplaceLineEndings("\n"), (owner ?? "").Trim());
        if (words.Length is < OutreachTask.MinPlan or > OutreachTask.MaxPlan)
            throw new RefusedException(texts["Plan.Wrong", OutreachTask.MinPlan, OutreachTask.MaxPlan], "Plan");
        if (who.Length is < 2 or > OutreachTask.MaxOwner)
            throw new RefusedException(texts["Owner.Wrong", OutreachTask.MaxOwner], "Owner");
        if (due is not { } day || day < DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))
            throw new RefusedException(texts["Due.Wrong"], "Due");
        if (!AnswerCodes.Of(question).Contains(value) && !await db.Census.AnyAsync(c => c.ProcessId == process && c.Question == question && c.Value == value, cancellationToken))
            throw new RefusedException(texts["Group.Wrong"], "Group");
        var now = clock.GetUtcNow();
        db.OutreachTasks.Add(new OutreachTask { Id = OrderedId.Next(now), ProcessId = process, Question = question, Value = value, Plan = words, Owner = who, DueOn = day, CreatedAt = now });
        chronicle.Record(actor, "outreach.planned", "process", process, words.Length > 500 ? words[..500] : words);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Says that it was done. A second time changes nothing.</summary>
    public async Task DoneAsync(Actor actor, Guid process, Guid task, CancellationToken cancellationToken)
    {
        if (await db.OutreachTasks.SingleOrDefaultAsync(t => t.Id == task && t.ProcessId == process && t.DoneOn == null, cancellationToken) is not { } found)
            return;
        found.DoneOn = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        chronicle.Record(actor, "outreach.done", "process", process, found.Plan.Length > 500 ? found.Plan[..500] : found.Plan);
        await db.SaveChangesAsync(cancellationToken);
    }
}
