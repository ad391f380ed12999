using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Audit;

public static class AuditTables
{
    extension(FolkmootDb db)
    {
        public DbSet<AuditEntry> Audit => db.Set<AuditEntry>();
    }
}
