using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Lottery;

public static class LotteryTables
{
    extension(FolkmootDb db)
    {
        public DbSet<Draw> Draws => db.Set<Draw>();

        public DbSet<DrawPapers> DrawPapers => db.Set<DrawPapers>();

        public DbSet<DrawChance> DrawChances => db.Set<DrawChance>();

        public DbSet<Member> Members => db.Set<Member>();
    }
}
