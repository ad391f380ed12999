using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Ballots.Paper;

public static class PaperTables
{
    extension(FolkmootDb db)
    {
        public DbSet<Station> Stations => db.Set<Station>();

        public DbSet<PaperBatch> PaperBatches => db.Set<PaperBatch>();

        public DbSet<PaperReading> PaperReadings => db.Set<PaperReading>();
    }
}
