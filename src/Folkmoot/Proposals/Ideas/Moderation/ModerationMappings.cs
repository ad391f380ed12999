using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Proposals.Ideas.Moderation;

internal sealed class ReportMapping : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.ToTable("proposals_report");
        builder.Property(r => r.Words).HasMaxLength(ModerationDesk.MaxReason);
        builder.HasIndex(r => new { r.IdeaId, r.ClosedAt });
        builder.HasOne<Idea>().WithMany().HasForeignKey(r => r.IdeaId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class HidingMapping : IEntityTypeConfiguration<Hiding>
{
    public void Configure(EntityTypeBuilder<Hiding> builder)
    {
        builder.ToTable("proposals_hiding");
        builder.Ignore(h => h.What);
        builder.Property(h => h.Reason).HasMaxLength(ModerationDesk.MaxReason);
        builder.Property(h => h.Office).HasMaxLength(200);
        builder.Property(h => h.Appeal).HasMaxLength(ModerationDesk.MaxReason);
        builder.Property(h => h.DecisionReason).HasMaxLength(ModerationDesk.MaxReason);
        builder.Property(h => h.DecisionOffice).HasMaxLength(200);
        builder.HasIndex(h => h.IdeaId);
        builder.HasOne<Idea>().WithMany().HasForeignKey(h => h.IdeaId).OnDelete(DeleteBehavior.Cascade);
    }
}
