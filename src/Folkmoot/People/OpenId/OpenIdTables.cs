using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.People.OpenId;

public static class OpenIdTables
{
    extension(FolkmootDb db)
    {
        public DbSet<ExternalLogin> ExternalLogins => db.Set<ExternalLogin>();
    }
}
