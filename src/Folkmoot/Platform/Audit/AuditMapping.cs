using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Platform.Audit;

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("platform_audit");
        builder.Property(e => e.Act).HasMaxLength(60);
        builder.Property(e => e.Kind).HasMaxLength(40);
        builder.Property(e => e.Details).HasMaxLength(2000);
        builder.HasIndex(e => new { e.Kind, e.SubjectId });
        builder.HasIndex(e => e.At);
    }
}
