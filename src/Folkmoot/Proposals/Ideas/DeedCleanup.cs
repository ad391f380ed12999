using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Proposals.Ideas;

/// <summary>Forgets what nobody confirmed: the address with what was done, and the idea that waited for it.</summary>
internal sealed class DeedCleanup(FolkmootDb db, TimeProvider clock) : IJobHandler
{
    public const string Name = "proposals.deed-cleanup";

    public string Kind => Name;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await db.Deeds.Where(d => d.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
        var old = now - Deeds.Life;
        await db.Ideas.Where(i => i.State == IdeaState.Waiting && i.CreatedAt <= old).ExecuteDeleteAsync(cancellationToken);
    }
}
