using Folkmoot.Communities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Assurance;

internal sealed class BoardReportMapping : IEntityTypeConfiguration<BoardReport>
{
    public void Configure(EntityTypeBuilder<BoardReport> builder)
    {
        builder.ToTable("assurance_report");
        builder.Property(r => r.Board).HasMaxLength(BoardReport.MaxWords);
        builder.Property(r => r.Digest).HasMaxLength(64);
        builder.HasIndex(r => new { r.PlaceId, r.Number }).IsUnique();
        builder.HasOne<Place>().WithMany().HasForeignKey(r => r.PlaceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class KeptSaltMapping : IEntityTypeConfiguration<KeptSalt>
{
    public void Configure(EntityTypeBuilder<KeptSalt> builder)
    {
        builder.ToTable("assurance_story");
        builder.HasKey(s => new { s.ReportId, s.StoryId });
        builder.HasIndex(s => s.StoryId);
        builder.HasOne<BoardReport>().WithMany().HasForeignKey(s => s.ReportId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FollowUpMapping : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ToTable("assurance_follow_up");
        builder.Property(f => f.Resolution).HasMaxLength(FollowUp.MaxWords);
        builder.Property(f => f.Promise).HasMaxLength(FollowUp.MaxWords);
        builder.Property(f => f.Owner).HasMaxLength(BoardReport.MaxWords);
        builder.HasOne<BoardReport>().WithMany().HasForeignKey(f => f.ReportId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FollowUpStepMapping : IEntityTypeConfiguration<FollowUpStep>
{
    public void Configure(EntityTypeBuilder<FollowUpStep> builder)
    {
        builder.ToTable("assurance_step");
        builder.Property(s => s.Words).HasMaxLength(FollowUp.MaxWords);
        builder.HasOne<FollowUp>().WithMany().HasForeignKey(s => s.FollowUpId).OnDelete(DeleteBehavior.Restrict);
    }
}
