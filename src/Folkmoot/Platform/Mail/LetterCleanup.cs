using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Mail;

/// <summary>Erases letters some days after they were delivered, and letters that could not be delivered for twice as long.</summary>
internal sealed class LetterCleanup(FolkmootDb db, Settings settings, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "platform.letter-cleanup";

    public string Kind => JobKind;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var delivered = clock.GetUtcNow().AddDays(-settings.Mail.KeepDays);
        var written = clock.GetUtcNow().AddDays(-2 * Math.Max(1, settings.Mail.KeepDays));
        await db.Letters.Where(l => l.DeliveredAt < delivered || l.WrittenAt < written).ExecuteDeleteAsync(cancellationToken);
        var outbox = new DirectoryInfo(settings.InData(OutboxCarrier.FolderName));
        foreach (var file in outbox.Exists ? outbox.GetFiles("*.eml") : [])
        {
            if (file.LastWriteTimeUtc < delivered.UtcDateTime)
                file.Delete();
        }
    }
}
