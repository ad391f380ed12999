using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Representation;

public static class RepresentationTables
{
    extension(FolkmootDb db)
    {
        public DbSet<AboutAnswer> AboutAnswers => db.Set<AboutAnswer>();

        public DbSet<CensusCell> Census => db.Set<CensusCell>();

        public DbSet<Survey> Surveys => db.Set<Survey>();

        public DbSet<OutreachTask> OutreachTasks => db.Set<OutreachTask>();
    }
}
