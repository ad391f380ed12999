using Folkmoot.Answers;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas;

namespace Folkmoot.Feasibility;

/// <summary>Opens a check for an idea that became public after checking had begun, such as one whose author followed the link in our letter late.</summary>
internal sealed class LateChecks(FolkmootDb db, IdeaAnswers answers, TimeProvider clock) : IIdeaHeir
{
    public async Task TakeOnAsync(ProcessView view, Idea idea, CancellationToken cancellationToken)
    {
        if (view.Phases.FirstOrDefault(p => p.Method == CheckMethod.MethodName && p.State != PhaseState.Planned) is not { } phase)
            return;
        var settings = CheckSettings.Read(phase.Settings);
        var check = Make(idea.Id, view.Process.Id, settings.OwnerIn(view.Place), clock.GetUtcNow().AddDays(settings.AnswerDays), clock.GetUtcNow());
        db.IdeaChecks.Add(check);
        await answers.OweAsync(view.Place, view.Process, [idea], new Answerer(check.Owner, null), settings.AnswerDays, cancellationToken);
    }

    public static IdeaCheck Make(Guid idea, Guid process, string owner, DateTimeOffset due, DateTimeOffset now) => new()
    {
        Id = OrderedId.Next(now),
        IdeaId = idea,
        ProcessId = process,
        Owner = owner,
        DueAt = due,
        OpenedAt = now,
        Judgement = Judgement.Pending,
    };
}
