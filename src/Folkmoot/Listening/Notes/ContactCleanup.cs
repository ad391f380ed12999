using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Listening.Notes;

/// <summary>Deletes wishes to be contacted that nobody marked as done.</summary>
internal sealed class ContactCleanup(FolkmootDb db, TimeProvider clock) : IJobHandler
{
    public const string Name = "listening.contacts";

    public string Kind => Name;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - ContactWish.Life;
        await db.ContactWishes.Where(c => c.Day < before).ExecuteDeleteAsync(cancellationToken);
    }
}
