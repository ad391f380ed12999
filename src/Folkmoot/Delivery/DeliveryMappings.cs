using Folkmoot.People;
using Folkmoot.Platform.Pictures;
using Folkmoot.Processes;
using Folkmoot.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Delivery;

internal sealed class ProjectMapping : IEntityTypeConfiguration<Project>
{
    public void Configure(EntityTypeBuilder<Project> builder)
    {
        builder.ToTable("delivery_project");
        builder.Property(p => p.Title).HasMaxLength(ProposalDetails.MaxTitle);
        builder.Property(p => p.Picture).HasMaxLength(PictureAddress.MaxLength);
        builder.Property(p => p.PictureAlt).HasMaxLength(PhotoChange.MaxAlt);
        builder.Property(p => p.Area).HasMaxLength(ProposalDetails.MaxArea);
        builder.Property(p => p.Owner).HasMaxLength(Project.MaxOwner);
        builder.Property(p => p.OwnerEmail).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(p => p.Outcome).HasMaxLength(Project.MaxWords);
        builder.HasIndex(p => new { p.ProcessId, p.Number }).IsUnique();
        builder.HasIndex(p => p.ProposalId).IsUnique();
        builder.HasOne<Process>().WithMany().HasForeignKey(p => p.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MilestoneMapping : IEntityTypeConfiguration<Milestone>
{
    public void Configure(EntityTypeBuilder<Milestone> builder)
    {
        builder.ToTable("delivery_milestone");
        builder.Property(m => m.Title).HasMaxLength(Milestone.MaxTitle);
        builder.HasIndex(m => new { m.ProjectId, m.DueAt });
        builder.HasOne<Project>().WithMany().HasForeignKey(m => m.ProjectId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ProjectUpdateMapping : IEntityTypeConfiguration<ProjectUpdate>
{
    public void Configure(EntityTypeBuilder<ProjectUpdate> builder)
    {
        builder.ToTable("delivery_update");
        builder.Property(u => u.Words).HasMaxLength(Project.MaxWords);
        builder.Property(u => u.Who).HasMaxLength(200);
        builder.Property(u => u.Picture).HasMaxLength(PictureAddress.MaxLength);
        builder.Property(u => u.PictureAlt).HasMaxLength(PhotoChange.MaxAlt);
        builder.HasIndex(u => new { u.ProjectId, u.At });
        builder.HasOne<Project>().WithMany().HasForeignKey(u => u.ProjectId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class HelpVoteMapping : IEntityTypeConfiguration<HelpVote>
{
    public void Configure(EntityTypeBuilder<HelpVote> builder)
    {
        builder.ToTable("delivery_help");
        builder.HasKey(v => new { v.ProjectId, v.Key });
        builder.HasOne<Project>().WithMany().HasForeignKey(v => v.ProjectId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class UpdatePictureMapping : IEntityTypeConfiguration<UpdatePicture>
{
    public void Configure(EntityTypeBuilder<UpdatePicture> builder)
    {
        builder.ToTable("delivery_update_picture");
        builder.HasKey(p => p.UpdateId);
        builder.Property(p => p.UpdateId).ValueGeneratedNever();
        builder.Property(p => p.Mark).HasMaxLength(PictureFile.MaxMark);
        builder.HasOne<ProjectUpdate>().WithOne().HasForeignKey<UpdatePicture>(p => p.UpdateId).OnDelete(DeleteBehavior.Cascade);
    }
}
