using Folkmoot.Funds.Bank;
using Folkmoot.Funds.Books;
using Folkmoot.Funds.OpenData;
using Folkmoot.Funds.Partners;
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

        public DbSet<ContributionTerms> ContributionTerms => db.Set<ContributionTerms>();

        public DbSet<ContributionPart> ContributionParts => db.Set<ContributionPart>();

        public DbSet<PlaceBasis> PlaceBases => db.Set<PlaceBasis>();

        public DbSet<YearEnd> YearEnds => db.Set<YearEnd>();

        public DbSet<Alongside> Alongside => db.Set<Alongside>();

        public DbSet<Agreement> Agreements => db.Set<Agreement>();

        public DbSet<AgreementVariation> AgreementVariations => db.Set<AgreementVariation>();

        public DbSet<AgreementReport> AgreementReports => db.Set<AgreementReport>();

        public DbSet<Invitation> Invitations => db.Set<Invitation>();

        public DbSet<Offer> Offers => db.Set<Offer>();

        public DbSet<ContributionImport> ContributionImports => db.Set<ContributionImport>();
    }
}
