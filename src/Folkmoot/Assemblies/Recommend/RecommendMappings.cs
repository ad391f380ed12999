using Folkmoot.Assemblies.Lottery;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Assemblies.Recommend;

internal sealed class RecommendationMapping : IEntityTypeConfiguration<Recommendation>
{
    public void Configure(EntityTypeBuilder<Recommendation> builder)
    {
        builder.ToTable("assemblies_recommendation");
        builder.Property(r => r.Title).HasMaxLength(Recommendation.MaxTitle);
        builder.Property(r => r.Words).HasMaxLength(Recommendation.MaxWords);
        builder.Property(r => r.Reasons).HasMaxLength(Recommendation.MaxWords);
        builder.Property(r => r.Withdrawn).HasMaxLength(Amendment.MaxWhy);
        builder.Property(r => r.ResponseWords).HasMaxLength(Recommendation.MaxWords);
        builder.Property(r => r.ResponseWho).HasMaxLength(MandateSettings.MaxAnswerer);
        builder.Property(r => r.LookBack).HasMaxLength(Recommendation.MaxWords);
        builder.HasIndex(r => new { r.ProcessId, r.Number }).IsUnique();
        builder.HasOne<Process>().WithMany().HasForeignKey(r => r.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AmendmentMapping : IEntityTypeConfiguration<Amendment>
{
    public void Configure(EntityTypeBuilder<Amendment> builder)
    {
        builder.ToTable("assemblies_amendment");
        builder.Property(a => a.Words).HasMaxLength(Recommendation.MaxWords);
        builder.Property(a => a.Why).HasMaxLength(Amendment.MaxWhy);
        builder.Property(a => a.Reason).HasMaxLength(Amendment.MaxWhy);
        builder.HasIndex(a => new { a.RecommendationId, a.Number }).IsUnique();
        builder.HasOne<Recommendation>().WithMany().HasForeignKey(a => a.RecommendationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SupportSignMapping : IEntityTypeConfiguration<SupportSign>
{
    public void Configure(EntityTypeBuilder<SupportSign> builder)
    {
        builder.ToTable("assemblies_support");
        builder.HasKey(s => new { s.RecommendationId, s.Key });
        builder.Property(s => s.Key).HasMaxLength(32);
        builder.HasOne<Recommendation>().WithMany().HasForeignKey(s => s.RecommendationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MinorityReportMapping : IEntityTypeConfiguration<MinorityReport>
{
    public void Configure(EntityTypeBuilder<MinorityReport> builder)
    {
        builder.ToTable("assemblies_minority_report");
        builder.Property(m => m.Words).HasMaxLength(Recommendation.MaxWords);
        builder.Property(m => m.SignedBy).HasMaxLength(MinorityReport.MaxSigned);
        builder.HasOne<Process>().WithMany().HasForeignKey(m => m.ProcessId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Recommendation>().WithMany().HasForeignKey(m => m.RecommendationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class VoteMarkMapping : IEntityTypeConfiguration<VoteMark>
{
    public void Configure(EntityTypeBuilder<VoteMark> builder)
    {
        builder.ToTable("assemblies_vote_mark");
        builder.HasKey(m => new { m.PhaseId, m.MemberId });
        builder.HasOne<Phase>().WithMany().HasForeignKey(m => m.PhaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Member>().WithMany().HasForeignKey(m => m.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class VoteTallyMapping : IEntityTypeConfiguration<VoteTally>
{
    public void Configure(EntityTypeBuilder<VoteTally> builder)
    {
        builder.ToTable("assemblies_vote_tally");
        builder.HasKey(t => new { t.PhaseId, t.RecommendationId, t.Choice });
        builder.HasOne<Phase>().WithMany().HasForeignKey(t => t.PhaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Recommendation>().WithMany().HasForeignKey(t => t.RecommendationId).OnDelete(DeleteBehavior.Cascade);
    }
}
