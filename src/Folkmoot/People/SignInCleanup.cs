using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.People;

/// <summary>Forgets requests to sign in, wishes for another address and sessions a day after their end.</summary>
internal sealed class SignInCleanup(FolkmootDb db, TimeProvider clock) : IJobHandler
{
    public const string Name = "people.sign-in-cleanup";

    private static readonly TimeSpan Keep = TimeSpan.FromDays(1);

    public string Kind => Name;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var over = clock.GetUtcNow() - Keep;
        await db.SignInLinks.Where(l => l.ExpiresAt < over).ExecuteDeleteAsync(cancellationToken);
        await db.EmailChanges.Where(c => c.ExpiresAt < over).ExecuteDeleteAsync(cancellationToken);
        await db.Sessions.Where(s => s.ExpiresAt < over).ExecuteDeleteAsync(cancellationToken);
    }
}
