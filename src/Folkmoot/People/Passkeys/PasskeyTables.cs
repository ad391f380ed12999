using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.People.Passkeys;

public static class PasskeyTables
{
    extension(FolkmootDb db)
    {
        public DbSet<Passkey> Passkeys => db.Set<Passkey>();
    }
}
