using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Chairs;

public static class ChairTables
{
    extension(FolkmootDb db)
    {
        public DbSet<ChairCode> ChairCodes => db.Set<ChairCode>();

        public DbSet<ChairMark> ChairMarks => db.Set<ChairMark>();
    }
}
