using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Platform.Edges;

internal sealed class EdgeMapping : IEntityTypeConfiguration<Edge>
{
    public void Configure(EntityTypeBuilder<Edge> builder)
    {
        builder.ToTable("platform_edge");
        builder.Property(e => e.FromKind).HasMaxLength(40);
        builder.Property(e => e.ToKind).HasMaxLength(40);
        builder.Property(e => e.Kind).HasMaxLength(60);
        builder.Property(e => e.Who).HasMaxLength(200);
        builder.Property(e => e.Why).HasMaxLength(1000);
        builder.HasIndex(e => new { e.FromKind, e.FromId });
        builder.HasIndex(e => new { e.ToKind, e.ToId });
    }
}
