using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Pictures;

/// <summary>Takes pictures out of forms. A form may be shown again before it is finished, so a picture that came in waits until then.</summary>
public sealed class PhotoDesk(FolkmootDb db, TimeProvider clock)
{
    /// <summary>The most that may wait at a time, so that nobody can fill the disk with forms that they never finish.</summary>
    public const long MaxWaiting = 512L * 1024 * 1024;

    /// <summary>Checks and cleans the file that a form brought, if it did, and keeps it. Saves.</summary>
    /// <exception cref="RefusedException">The file is no picture that can be taken.</exception>
    public async Task KeepAsync(PhotoForm form, CancellationToken cancellationToken)
    {
        if (form.File is not { Length: > 0 } file)
            return;
        if (file.Length > PictureLimits.MaxBytes)
            throw PictureFault.Heavy();
        var content = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
            await stream.ReadExactlyAsync(content, cancellationToken);
        var picture = PictureCleaner.Clean(content);
        if (await db.PictureDrafts.SumAsync(d => (long)d.Size, cancellationToken) + picture.Bytes.Length > MaxWaiting)
            throw new RefusedException("Too many pictures are waiting to be published. Send this without a picture and add one tomorrow.", PhotoForm.FileField);
        var draft = new PictureDraft { Id = Guid.NewGuid(), Size = picture.Bytes.Length, CreatedAt = clock.GetUtcNow() };
        draft.Hold(picture);
        db.PictureDrafts.Add(draft);
        await db.SaveChangesAsync(cancellationToken);
        if (form.Draft is { } old)
            await db.PictureDrafts.Where(d => d.Id == old).ExecuteDeleteAsync(cancellationToken);
        (form.Draft, form.File) = (draft.Id, null);
    }

    /// <summary>What the form wants done with the picture; null for nothing. The caller's save takes the picture out of those that wait.</summary>
    /// <param name="form">The fields.</param>
    /// <param name="hasPicture">Whether the thing has a picture already.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="RefusedException">Nobody said what the picture shows, or it has waited too long.</exception>
    public async Task<PhotoChange?> ReadAsync(PhotoForm form, bool hasPicture, CancellationToken cancellationToken)
    {
        if (form.Remove)
            return new PhotoChange(null, "", IsRemoval: true);
        if (form.Draft is not { } id)
            return hasPicture ? new PhotoChange(null, Alt(form), IsRemoval: false) : null;
        var alt = Alt(form);
        var draft = await db.PictureDrafts.SingleOrDefaultAsync(d => d.Id == id, cancellationToken);
        if (draft is null)
        {
            form.Draft = null;
            throw new RefusedException("Your picture has waited for more than a day. Choose it again.", PhotoForm.FileField);
        }

        db.PictureDrafts.Remove(draft);
        return new PhotoChange(draft.Copy(), alt, IsRemoval: false);
    }

    private static string Alt(PhotoForm form)
    {
        var alt = string.Join(' ', (form.Alt ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return alt.Length is < PhotoChange.MinAlt or > PhotoChange.MaxAlt || alt.Any(char.IsControl)
            ? throw new RefusedException($"Say in {PhotoChange.MinAlt} to {PhotoChange.MaxAlt} characters what the picture shows, for people who cannot see it.", PhotoForm.AltField)
            : alt;
    }
}
