using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Pay;

public static class PayTables
{
    extension(FolkmootDb db)
    {
        public DbSet<MemberCost> MemberCosts => db.Set<MemberCost>();

        public DbSet<PayList> PayLists => db.Set<PayList>();
    }
}
