using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Following;

public static class FollowingTables
{
    extension(FolkmootDb db)
    {
        public DbSet<Follower> Followers => db.Set<Follower>();

        public DbSet<Follow> Follows => db.Set<Follow>();
    }
}
