using Folkmoot.Processes;
using Folkmoot.Proposals;
using Folkmoot.Proposals.Ideas;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Feasibility;

internal sealed class IdeaCheckMapping : IEntityTypeConfiguration<IdeaCheck>
{
    public void Configure(EntityTypeBuilder<IdeaCheck> builder)
    {
        builder.ToTable("feasibility_check");
        builder.Property(c => c.Owner).HasMaxLength(CheckSettings.MaxOwner);
        builder.Property(c => c.Reasons).HasMaxLength(CheckDesk.MaxReasons);
        builder.HasIndex(c => c.IdeaId).IsUnique();
        builder.HasIndex(c => new { c.ProcessId, c.Judgement, c.DueAt });
        builder.HasOne<Idea>().WithOne().HasForeignKey<IdeaCheck>(c => c.IdeaId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Process>().WithMany().HasForeignKey(c => c.ProcessId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Proposal>().WithMany().HasForeignKey(c => c.ProposalId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class CheckStepMapping : IEntityTypeConfiguration<CheckStep>
{
    public void Configure(EntityTypeBuilder<CheckStep> builder)
    {
        builder.ToTable("feasibility_step");
        builder.Property(s => s.Words).HasMaxLength(CheckDesk.MaxReasons);
        builder.Property(s => s.Who).HasMaxLength(200);
        builder.HasIndex(s => s.CheckId);
        builder.HasOne<IdeaCheck>().WithMany().HasForeignKey(s => s.CheckId).OnDelete(DeleteBehavior.Cascade);
    }
}
