using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Proposals.Ideas;

public static class IdeaTables
{
    extension(FolkmootDb db)
    {
        public DbSet<Idea> Ideas => db.Set<Idea>();

        public DbSet<IdeaPicture> IdeaPictures => db.Set<IdeaPicture>();

        public DbSet<IdeaCounter> IdeaCounters => db.Set<IdeaCounter>();

        public DbSet<IdeaPerson> IdeaPeople => db.Set<IdeaPerson>();

        public DbSet<IdeaSupport> IdeaSupports => db.Set<IdeaSupport>();

        public DbSet<Deed> Deeds => db.Set<Deed>();
    }
}
