using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Listening.Coding;

public static class CodingTables
{
    extension(FolkmootDb db)
    {
        public DbSet<Theme> Themes => db.Set<Theme>();

        public DbSet<CodebookChange> CodebookChanges => db.Set<CodebookChange>();

        public DbSet<LineCoding> LineCodings => db.Set<LineCoding>();

        public DbSet<HeardReport> HeardReports => db.Set<HeardReport>();
    }
}
