using Folkmoot.People;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Ballots.Roll.Claims;

internal sealed class ClaimRulesMapping : IEntityTypeConfiguration<ClaimRules>
{
    public void Configure(EntityTypeBuilder<ClaimRules> builder)
    {
        builder.ToTable("ballots_claim_rules");
        builder.HasKey(r => r.PhaseId);
        builder.Property(r => r.PhaseId).ValueGeneratedNever();
        builder.Property(r => r.Postcodes).HasMaxLength(ClaimRules.MaxPostcodes);
        builder.Property(r => r.Contact).HasMaxLength(ClaimRules.MaxContact);
        builder.Ignore(r => r.Beginnings);
        builder.HasOne<Phase>().WithOne().HasForeignKey<ClaimRules>(r => r.PhaseId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ClaimMapping : IEntityTypeConfiguration<Claim>
{
    public void Configure(EntityTypeBuilder<Claim> builder)
    {
        builder.ToTable("ballots_claim");
        builder.Property(c => c.TokenHash).HasMaxLength(32);
        builder.Property(c => c.MailHash).HasMaxLength(32);
        builder.Property(c => c.PersonHash).HasMaxLength(32);
        builder.Property(c => c.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(c => c.Addressee).HasMaxLength(500);
        builder.HasIndex(c => c.TokenHash).IsUnique();
        builder.HasIndex(c => new { c.PhaseId, c.MailHash });
        builder.HasIndex(c => c.ExpiresAt);
        builder.HasOne<Phase>().WithMany().HasForeignKey(c => c.PhaseId).OnDelete(DeleteBehavior.Cascade);
    }
}
