using Folkmoot.Communities;
using Folkmoot.Funds.Books;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Funds;

internal sealed class JournalRecordMapping : IEntityTypeConfiguration<JournalRecord>
{
    public void Configure(EntityTypeBuilder<JournalRecord> builder)
    {
        builder.ToTable("funds_journal");
        builder.Property(j => j.Head).HasMaxLength(64);
        builder.Property(j => j.GivingPrefix).HasMaxLength(JournalRecord.MaxPublisher);
        builder.Property(j => j.GivingNumber).HasMaxLength(JournalRecord.MaxPublisher);
        builder.HasIndex(j => j.PlaceId).IsUnique();
        builder.HasOne<Place>().WithMany().HasForeignKey(j => j.PlaceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredEntryMapping : IEntityTypeConfiguration<StoredEntry>
{
    public void Configure(EntityTypeBuilder<StoredEntry> builder)
    {
        builder.ToTable("funds_entry");
        builder.HasKey(e => new { e.JournalId, e.Sequence });
        builder.HasOne<JournalRecord>().WithMany().HasForeignKey(e => e.JournalId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FundPartyMapping : IEntityTypeConfiguration<FundParty>
{
    public void Configure(EntityTypeBuilder<FundParty> builder)
    {
        builder.ToTable("funds_party");
        builder.HasKey(p => new { p.JournalId, p.Code });
        builder.Property(p => p.Code).HasMaxLength(Folkmoot.Ledger.Name.Longest);
        builder.Property(p => p.Name).HasMaxLength(FundParty.MaxName);
        builder.Property(p => p.Number).HasMaxLength(FundParty.MaxNumber);
        builder.HasOne<JournalRecord>().WithMany().HasForeignKey(p => p.JournalId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GrantFactsMapping : IEntityTypeConfiguration<GrantFacts>
{
    public void Configure(EntityTypeBuilder<GrantFacts> builder)
    {
        builder.ToTable("funds_grant");
        builder.HasKey(g => new { g.JournalId, g.Grant });
        builder.Property(g => g.Grant).HasMaxLength(Folkmoot.Ledger.Name.Longest);
        builder.Property(g => g.Round).HasMaxLength(Folkmoot.Ledger.Name.Longest);
        builder.Property(g => g.Host).HasMaxLength(Folkmoot.Ledger.Name.Longest);
        builder.Property(g => g.Title).HasMaxLength(GrantFacts.MaxTitle);
        builder.Property(g => g.Plan).HasMaxLength(GrantFacts.MaxPlan);
        builder.HasOne<JournalRecord>().WithMany().HasForeignKey(g => g.JournalId).OnDelete(DeleteBehavior.Restrict);
    }
}
