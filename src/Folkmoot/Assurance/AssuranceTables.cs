using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assurance;

public static class AssuranceTables
{
    extension(FolkmootDb db)
    {
        public DbSet<BoardReport> BoardReports => db.Set<BoardReport>();

        public DbSet<KeptSalt> KeptSalts => db.Set<KeptSalt>();

        public DbSet<FollowUp> FollowUps => db.Set<FollowUp>();

        public DbSet<FollowUpStep> FollowUpSteps => db.Set<FollowUpStep>();
    }
}
