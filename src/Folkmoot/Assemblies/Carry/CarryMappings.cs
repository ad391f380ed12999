using Folkmoot.Assemblies.Recommend;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Assemblies.Carry;

internal sealed class CafeCommentMapping : IEntityTypeConfiguration<CafeComment>
{
    public void Configure(EntityTypeBuilder<CafeComment> builder)
    {
        builder.ToTable("assemblies_comment");
        builder.Property(c => c.Words).HasMaxLength(CafeComment.MaxWords);
        builder.Property(c => c.ShownAs).HasMaxLength(CafeComment.MaxName);
        builder.Property(c => c.Reason).HasMaxLength(CafeComment.MaxReason);
        builder.HasIndex(c => new { c.ProcessId, c.State });
        builder.HasOne<Process>().WithMany().HasForeignKey(c => c.ProcessId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Recommendation>().WithMany().HasForeignKey(c => c.RecommendationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AdviceMapping : IEntityTypeConfiguration<Advice>
{
    public void Configure(EntityTypeBuilder<Advice> builder)
    {
        builder.ToTable("assemblies_advice");
        builder.Property(a => a.Who).HasMaxLength(Advice.MaxWho);
        builder.Property(a => a.Words).HasMaxLength(Advice.MaxWords);
        builder.HasOne<Recommendation>().WithMany().HasForeignKey(a => a.RecommendationId).OnDelete(DeleteBehavior.Cascade);
    }
}
