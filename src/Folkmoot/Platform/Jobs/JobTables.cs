using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Jobs;

internal static class JobTables
{
    extension(FolkmootDb db)
    {
        public DbSet<Job> Jobs => db.Set<Job>();
    }
}
