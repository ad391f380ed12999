using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Ballots.Roll.Claims;

public static class ClaimTables
{
    extension(FolkmootDb db)
    {
        public DbSet<ClaimRules> ClaimRules => db.Set<ClaimRules>();

        public DbSet<Claim> Claims => db.Set<Claim>();
    }
}
