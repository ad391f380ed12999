using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Proposals.Ideas.Points;

public static class PointTables
{
    extension(FolkmootDb db)
    {
        public DbSet<IdeaPoint> IdeaPoints => db.Set<IdeaPoint>();

        public DbSet<PointVote> PointVotes => db.Set<PointVote>();
    }
}
