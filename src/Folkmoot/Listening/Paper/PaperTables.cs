using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Listening.Paper;

public static class PaperTables
{
    extension(FolkmootDb db)
    {
        public DbSet<PaperPack> PaperPacks => db.Set<PaperPack>();

        public DbSet<PackSheet> PackSheets => db.Set<PackSheet>();

        public DbSet<SheetReading> SheetReadings => db.Set<SheetReading>();
    }
}
