using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Feasibility;

public static class CheckTables
{
    extension(FolkmootDb db)
    {
        public DbSet<IdeaCheck> IdeaChecks => db.Set<IdeaCheck>();

        public DbSet<CheckStep> CheckSteps => db.Set<CheckStep>();
    }
}
