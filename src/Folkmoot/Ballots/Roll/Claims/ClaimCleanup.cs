using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Ballots.Roll.Claims;

/// <summary>Forgets claims that nobody confirmed.</summary>
internal sealed class ClaimCleanup(FolkmootDb db, TimeProvider clock) : IJobHandler
{
    public const string Name = "ballots.claim-cleanup";

    public string Kind => Name;

    public Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.Claims.Where(c => c.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
    }
}
