using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Answers;

/// <summary>Erases what guests never confirmed, and forgets askers' addresses some weeks after they had their answer.</summary>
internal sealed class QuestionCleanup(FolkmootDb db, TimeProvider clock) : IJobHandler
{
    public const string Name = "answers.cleanup";

    /// <summary>How long a guest has to confirm.</summary>
    public static readonly TimeSpan ConfirmWithin = TimeSpan.FromDays(7);

    private static readonly TimeSpan KeepAddress = TimeSpan.FromDays(30);

    public string Kind => Name;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var unconfirmed = clock.GetUtcNow() - ConfirmWithin;
        var answered = clock.GetUtcNow() - KeepAddress;
        await db.OwedAnswers.Where(o => o.State == OwedState.Unconfirmed && o.AskedAt < unconfirmed).ExecuteDeleteAsync(cancellationToken);
        await db.OwedAnswers.Where(o => o.AskerEmail != null && ((o.State == OwedState.Answered && o.AnsweredAt < answered) || (o.State == OwedState.TakenDown && o.AskedAt < answered)))
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.AskerEmail, (string?)null).SetProperty(o => o.AskerKey, (string?)null), cancellationToken);
    }
}
