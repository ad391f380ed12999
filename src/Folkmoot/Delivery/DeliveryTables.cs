using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Delivery;

public static class DeliveryTables
{
    extension(FolkmootDb db)
    {
        public DbSet<Project> Projects => db.Set<Project>();

        public DbSet<Milestone> Milestones => db.Set<Milestone>();

        public DbSet<ProjectUpdate> ProjectUpdates => db.Set<ProjectUpdate>();

        public DbSet<UpdatePicture> UpdatePictures => db.Set<UpdatePicture>();

        public DbSet<HelpVote> HelpVotes => db.Set<HelpVote>();
    }
}
