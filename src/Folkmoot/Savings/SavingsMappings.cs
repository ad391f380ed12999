using Folkmoot.Communities;
using Folkmoot.Funds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Savings;

internal sealed class SavingsCaseMapping : IEntityTypeConfiguration<SavingsCase>
{
    public void Configure(EntityTypeBuilder<SavingsCase> builder)
    {
        builder.ToTable("savings_case");
        builder.Ignore(c => c.Model);
        builder.Property(c => c.Title).HasMaxLength(SavingsCase.MaxTitle);
        builder.Property(c => c.About).HasMaxLength(SavingsCase.MaxAbout);
        builder.HasIndex(c => new { c.PlaceId, c.Number }).IsUnique();
        builder.HasOne<Place>().WithMany().HasForeignKey(c => c.PlaceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CaseGrantMapping : IEntityTypeConfiguration<CaseGrant>
{
    public void Configure(EntityTypeBuilder<CaseGrant> builder)
    {
        builder.ToTable("savings_grant");
        builder.HasKey(g => new { g.CaseId, g.Grant });
        builder.Property(g => g.Grant).HasMaxLength(Folkmoot.Ledger.Name.Longest);
        builder.HasOne<SavingsCase>().WithMany().HasForeignKey(g => g.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PriceIndexMapping : IEntityTypeConfiguration<PriceIndex>
{
    public void Configure(EntityTypeBuilder<PriceIndex> builder)
    {
        builder.ToTable("savings_price_index");
        builder.HasKey(p => new { p.PlaceId, p.Year });
        builder.Property(p => p.Index).HasPrecision(18, 6);
        builder.Property(p => p.Source).HasMaxLength(UnitCost.MaxWords);
        builder.HasOne<Place>().WithMany().HasForeignKey(p => p.PlaceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SavingsReserveMapping : IEntityTypeConfiguration<SavingsReserve>
{
    public void Configure(EntityTypeBuilder<SavingsReserve> builder)
    {
        builder.ToTable("savings_reserve");
        builder.HasKey(r => r.PlaceId);
        builder.Property(r => r.Paper).HasMaxLength(VerifiedSaving.MaxWords);
        builder.HasOne<Place>().WithOne().HasForeignKey<SavingsReserve>(r => r.PlaceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UnitCostMapping : IEntityTypeConfiguration<UnitCost>
{
    public void Configure(EntityTypeBuilder<UnitCost> builder)
    {
        builder.ToTable("savings_unit_cost");
        builder.HasKey(u => new { u.PlaceId, u.Code });
        builder.Property(u => u.Code).HasMaxLength(UnitCost.MaxCode);
        foreach (var words in new[] { nameof(UnitCost.Title), nameof(UnitCost.Source) })
            builder.Property(words).HasMaxLength(UnitCost.MaxWords);
        builder.Property(u => u.Agency).HasMaxLength(FundParty.MaxName);
        builder.HasOne<Place>().WithMany().HasForeignKey(u => u.PlaceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VerifiedSavingMapping : IEntityTypeConfiguration<VerifiedSaving>
{
    public void Configure(EntityTypeBuilder<VerifiedSaving> builder)
    {
        builder.ToTable("savings_verified");
        builder.Property(v => v.Agency).HasMaxLength(FundParty.MaxName);
        builder.Property(v => v.By).HasMaxLength(FundParty.MaxName);
        builder.Property(v => v.Evidence).HasMaxLength(VerifiedSaving.MaxWords);
        builder.HasIndex(v => new { v.CaseId, v.Agency, v.Year });
        builder.HasOne<SavingsCase>().WithMany().HasForeignKey(v => v.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReinvestmentRuleMapping : IEntityTypeConfiguration<ReinvestmentRule>
{
    public void Configure(EntityTypeBuilder<ReinvestmentRule> builder)
    {
        builder.ToTable("savings_rule");
        builder.HasKey(r => new { r.CaseId, r.Agency });
        builder.Property(r => r.Agency).HasMaxLength(FundParty.MaxName);
        builder.Property(r => r.Paper).HasMaxLength(VerifiedSaving.MaxWords);
        builder.HasOne<SavingsCase>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReinvestmentMapping : IEntityTypeConfiguration<Reinvestment>
{
    public void Configure(EntityTypeBuilder<Reinvestment> builder)
    {
        builder.ToTable("savings_reinvested");
        builder.Property(r => r.Agency).HasMaxLength(FundParty.MaxName);
        builder.Property(r => r.Lot).HasMaxLength(Folkmoot.Ledger.Name.Longest);
        builder.HasIndex(r => new { r.CaseId, r.Lot }).IsUnique();
        builder.HasOne<SavingsCase>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
