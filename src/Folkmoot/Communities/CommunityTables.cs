using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Communities;

public static class CommunityTables
{
    extension(FolkmootDb db)
    {
        public DbSet<Place> Places => db.Set<Place>();
    }
}
