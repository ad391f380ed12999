using Folkmoot.Funds.Bank;
using Folkmoot.Funds.Books;
using Folkmoot.Funds.OpenData;
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

        public DbSet<BankStatement> BankStatements => db.Set<BankStatement>();

        public DbSet<BankLine> BankLines => db.Set<BankLine>();

        public DbSet<PastGrant> PastGrants => db.Set<PastGrant>();

        public DbSet<GrantFacts> GrantFacts => db.Set<GrantFacts>();
    }
}
