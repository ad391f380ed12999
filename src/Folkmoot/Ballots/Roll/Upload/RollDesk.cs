using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Uploads;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Ballots.Roll.Upload;

/// <summary>Takes lists of voters in and hands them to a job.</summary>
public sealed class RollDesk(FolkmootDb db, IJobQueue jobs, TimeProvider clock)
{
    /// <summary>The largest list.</summary>
    public const long MaxBytes = 128 * 1024 * 1024;

    /// <exception cref="RefusedException">There is no file, it is too large, or the ballot is closed.</exception>
    public async Task<Guid> TakeAsync(Actor actor, Phase phase, string fileName, Stream file, long length, CancellationToken cancellationToken)
    {
        if (phase.State == PhaseState.Closed)
            throw new RefusedException("This ballot is closed, so its roll stays as it is.");
        var upload = await UploadedFile.ReadAsync(
            fileName, file, length, MaxBytes, "The file is empty; choose a table with one voter on each line.", $"The file is larger than {MaxBytes / 1024 / 1024} MB; divide the list.", cancellationToken);
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        db.RollUploads.Add(new RollUpload
        {
            Id = id,
            PhaseId = phase.Id,
            FileName = upload.Name,
            Content = upload.Content,
            JobId = await jobs.EnqueueAsync(RollHandler.JobKind, new RollOrder(id), $"roll:{id}", null, cancellationToken),
            AccountId = actor.AccountId,
            Office = actor.Office,
            At = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancellationToken);
        return id;
    }

    /// <summary>An upload of a ballot; null when there is none.</summary>
    public Task<RollUpload?> FindAsync(Guid phase, Guid upload, CancellationToken cancellationToken) =>
        db.RollUploads.AsNoTracking().SingleOrDefaultAsync(u => u.Id == upload && u.PhaseId == phase, cancellationToken);
}
