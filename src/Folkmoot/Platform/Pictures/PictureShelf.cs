using Folkmoot.Platform.Database;

namespace Folkmoot.Platform.Pictures;

/// <summary>Puts pictures where they are kept and takes them away, in the caller's unit of work.</summary>
public sealed class PictureShelf(FolkmootDb db)
{
    /// <summary>Does with a thing's picture what somebody wants done.</summary>
    /// <param name="thing">What shows it.</param>
    /// <param name="kind">The part of its address after <see cref="PictureAddress.Root"/>.</param>
    /// <param name="change">What is wanted; null for nothing.</param>
    /// <param name="motif">What stands for a picture where there is none.</param>
    /// <param name="make">Makes the row that holds a picture of the thing with an id.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task ApplyAsync<TPicture>(IPictured thing, string kind, PhotoChange? change, string motif, Func<Guid, TPicture> make, CancellationToken cancellationToken)
        where TPicture : PictureFile
    {
        if (!PictureAddress.Is(thing.Picture))
            thing.Picture = motif;
        if (change is null)
            return;
        var row = await db.Set<TPicture>().FindAsync([thing.Id], cancellationToken);
        if (change.IsRemoval)
        {
            if (row is not null)
                db.Remove(row);
            (thing.Picture, thing.PictureAlt) = (motif, "");
            return;
        }

        if (change.Picture is { } picture)
        {
            row ??= db.Add(make(thing.Id)).Entity;
            row.Hold(picture);
            thing.Picture = PictureAddress.Of(kind, thing.Id, row);
        }

        thing.PictureAlt = change.Alt;
    }
}
