using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Proposals.Ideas.Moderation;

public static class ModerationTables
{
    extension(FolkmootDb db)
    {
        public DbSet<Report> Reports => db.Set<Report>();

        public DbSet<Hiding> Hidings => db.Set<Hiding>();
    }
}
