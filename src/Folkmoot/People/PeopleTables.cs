using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.People;

public static class PeopleTables
{
    extension(FolkmootDb db)
    {
        public DbSet<Account> Accounts => db.Set<Account>();

        public DbSet<EmailChange> EmailChanges => db.Set<EmailChange>();

        public DbSet<RoleGrant> RoleGrants => db.Set<RoleGrant>();

        public DbSet<RoleStep> RoleSteps => db.Set<RoleStep>();

        public DbSet<SignInLink> SignInLinks => db.Set<SignInLink>();

        public DbSet<Session> Sessions => db.Set<Session>();
    }
}
