using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Savings;

public static class SavingsTables
{
    extension(FolkmootDb db)
    {
        public DbSet<SavingsCase> SavingsCases => db.Set<SavingsCase>();

        public DbSet<CaseGrant> CaseGrants => db.Set<CaseGrant>();

        public DbSet<PriceIndex> PriceIndices => db.Set<PriceIndex>();

        public DbSet<SavingsReserve> SavingsReserves => db.Set<SavingsReserve>();

        public DbSet<UnitCost> UnitCosts => db.Set<UnitCost>();

        public DbSet<VerifiedSaving> VerifiedSavings => db.Set<VerifiedSaving>();

        public DbSet<ReinvestmentRule> ReinvestmentRules => db.Set<ReinvestmentRule>();

        public DbSet<Reinvestment> Reinvestments => db.Set<Reinvestment>();
    }
}
