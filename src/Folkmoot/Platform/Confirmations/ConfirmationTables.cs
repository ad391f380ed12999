using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Confirmations;

public static class ConfirmationTables
{
    extension(FolkmootDb db)
    {
        public DbSet<Confirmation> Confirmations => db.Set<Confirmation>();
    }
}
