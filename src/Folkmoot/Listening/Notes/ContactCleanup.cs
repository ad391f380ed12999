using Folkmoot.Listening.Paper;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Listening.Notes;

/// <summary>Deletes wishes to be contacted that nobody marked as done, and what was read on sheets that never came to count.</summary>
internal sealed class ContactCleanup(FolkmootDb db, TimeProvider clock) : IJobHandler
{
    public const string Name = "listening.contacts";

    public string Kind => Name;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - ContactWish.Life;
        await db.ContactWishes.Where(c => c.Day < before).ExecuteDeleteAsync(cancellationToken);
        var closed = clock.GetUtcNow() - ConversationView.PaperTime;
        var over = db.Phases.Where(p => p.Method == ConversationMethod.MethodName && p.State == PhaseState.Closed && p.ClosesAt <= closed).Select(p => p.ProcessId);
        var packs = db.PaperPacks.Where(p => over.Contains(p.ProcessId)).Select(p => p.Id);
        await db.SheetReadings.Where(r => packs.Contains(r.PackId)).ExecuteDeleteAsync(cancellationToken);
    }
}
