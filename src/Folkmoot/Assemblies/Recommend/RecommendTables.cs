using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Recommend;

public static class RecommendTables
{
    extension(FolkmootDb db)
    {
        public DbSet<Recommendation> Recommendations => db.Set<Recommendation>();

        public DbSet<Amendment> Amendments => db.Set<Amendment>();

        public DbSet<SupportSign> SupportSigns => db.Set<SupportSign>();

        public DbSet<MinorityReport> MinorityReports => db.Set<MinorityReport>();

        public DbSet<VoteMark> VoteMarks => db.Set<VoteMark>();

        public DbSet<VoteTally> VoteTallies => db.Set<VoteTally>();
    }
}
