using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Recruit;

public static class RecruitTables
{
    extension(FolkmootDb db)
    {
        public DbSet<Quota> Quotas => db.Set<Quota>();

        public DbSet<PostcodeArea> PostcodeAreas => db.Set<PostcodeArea>();

        public DbSet<InvitedAddress> InvitedAddresses => db.Set<InvitedAddress>();

        public DbSet<Mailing> Mailings => db.Set<Mailing>();

        public DbSet<Registration> Registrations => db.Set<Registration>();

        public DbSet<CallNote> CallNotes => db.Set<CallNote>();
    }
}
