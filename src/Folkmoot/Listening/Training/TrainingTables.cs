using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Listening.Training;

public static class TrainingTables
{
    extension(FolkmootDb db)
    {
        public DbSet<TrainingEntry> TrainingEntries => db.Set<TrainingEntry>();
    }
}
