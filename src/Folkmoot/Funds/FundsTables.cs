using Folkmoot.Funds.Books;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Funds;

public static class FundsTables
{
    extension(FolkmootDb db)
    {
        public DbSet<JournalRecord> Journals => db.Set<JournalRecord>();

        public DbSet<StoredEntry> JournalEntries => db.Set<StoredEntry>();

        public DbSet<FundParty> FundParties => db.Set<FundParty>();

        public DbSet<GrantFacts> GrantFacts => db.Set<GrantFacts>();
    }
}
