using Folkmoot.Listening.Maps;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Listening;

public static class ListeningTables
{
    extension(FolkmootDb db)
    {
        public DbSet<HeardStatement> HeardStatements => db.Set<HeardStatement>();

        public DbSet<GivenAnswer> GivenAnswers => db.Set<GivenAnswer>();

        public DbSet<OpenConsent> OpenConsents => db.Set<OpenConsent>();

        public DbSet<ListenerTrait> ListenerTraits => db.Set<ListenerTrait>();

        public DbSet<DrawnMap> DrawnMaps => db.Set<DrawnMap>();
    }
}
