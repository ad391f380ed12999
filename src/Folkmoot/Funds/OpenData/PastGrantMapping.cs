using Folkmoot.Funds.Books;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Funds.OpenData;

internal sealed class PastGrantMapping : IEntityTypeConfiguration<PastGrant>
{
    public void Configure(EntityTypeBuilder<PastGrant> builder)
    {
        builder.ToTable("funds_past_grant");
        builder.HasKey(g => new { g.JournalId, g.GivingId });
        builder.Property(g => g.GivingId).HasMaxLength(PastGrant.MaxId);
        builder.Property(g => g.Title).HasMaxLength(PastGrant.MaxTitle);
        builder.Property(g => g.Description).HasMaxLength(PastGrant.MaxDescription);
        builder.Property(g => g.Currency).HasMaxLength(3);
        foreach (var name in new[] { nameof(PastGrant.Funder), nameof(PastGrant.Recipient), nameof(PastGrant.Places) })
            builder.Property(name).HasMaxLength(PastGrant.MaxTitle);
        builder.HasIndex(g => new { g.JournalId, g.AwardedOn });
        builder.HasOne<JournalRecord>().WithMany().HasForeignKey(g => g.JournalId).OnDelete(DeleteBehavior.Restrict);
    }
}
