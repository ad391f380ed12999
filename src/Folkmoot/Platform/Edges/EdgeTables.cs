using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Edges;

public static class EdgeTables
{
    extension(FolkmootDb db)
    {
        public DbSet<Edge> Edges => db.Set<Edge>();
    }
}
