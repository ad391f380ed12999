using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Pictures;

/// <summary>Removes pictures whose forms nobody finished within a day.</summary>
internal sealed class PictureCleanup(FolkmootDb db, TimeProvider clock) : IJobHandler
{
    public const string Name = "platform.picture-cleanup";

    public string Kind => Name;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var yesterday = clock.GetUtcNow().AddDays(-1);
        await db.PictureDrafts.Where(d => d.CreatedAt <= yesterday).ExecuteDeleteAsync(cancellationToken);
    }
}
