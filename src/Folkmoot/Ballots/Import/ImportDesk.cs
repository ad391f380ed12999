using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Uploads;

namespace Folkmoot.Ballots.Import;

/// <summary>Takes election files in and hands them to a job.</summary>
public sealed class ImportDesk(FolkmootDb db, IJobQueue jobs, TimeProvider clock)
{
    /// <summary>The largest file taken through the web; the command line takes any.</summary>
    public const long MaxBytes = 64 * 1024 * 1024;

    /// <exception cref="RefusedException">There is no file, or it is too large.</exception>
    public async Task<Guid> TakeAsync(Actor actor, Place place, string fileName, Stream file, long length, ImportAs form, string rule, CancellationToken cancellationToken)
    {
        var upload = await UploadedFile.ReadAsync(
            fileName, file, length, MaxBytes, "The file is empty; choose a file that ends in .pb.", $"The file is larger than {MaxBytes / 1024 / 1024} MB; import it on the server's command line instead.", cancellationToken);
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        db.Imports.Add(new ImportRecord
        {
            Id = id,
            PlaceId = place.Id,
            FileName = upload.Name,
            As = form,
            Rule = rule,
            Content = upload.Content,
            JobId = await jobs.EnqueueAsync(ImportHandler.JobKind, new ImportOrder(id), $"import:{id}", null, cancellationToken),
            AccountId = actor.AccountId,
            Office = actor.Office,
            At = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancellationToken);
        return id;
    }
}
