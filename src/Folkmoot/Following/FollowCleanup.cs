using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Following;

/// <summary>Forgets addresses whose owners never said yes.</summary>
internal sealed class FollowCleanup(FolkmootDb db, TimeProvider clock) : IJobHandler
{
    public const string Name = "following.cleanup";

    public static readonly TimeSpan ConfirmWithin = TimeSpan.FromDays(7);

    public string Kind => Name;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var over = clock.GetUtcNow() - ConfirmWithin;
        await db.Follows.Where(f => f.ConfirmedAt == null && f.CreatedAt < over).ExecuteDeleteAsync(cancellationToken);
        var follows = db.Follows;
        await db.Followers.Where(f => f.CreatedAt < over && !follows.Any(o => o.FollowerId == f.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
