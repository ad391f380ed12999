using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Carry;

public static class CarryTables
{
    extension(FolkmootDb db)
    {
        public DbSet<CafeComment> CafeComments => db.Set<CafeComment>();

        public DbSet<Advice> Advice => db.Set<Advice>();
    }
}
