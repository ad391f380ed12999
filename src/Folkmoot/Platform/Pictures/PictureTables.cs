using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Pictures;

internal static class PictureTables
{
    extension(FolkmootDb db)
    {
        public DbSet<PictureDraft> PictureDrafts => db.Set<PictureDraft>();
    }
}
