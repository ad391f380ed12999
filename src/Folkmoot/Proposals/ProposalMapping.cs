using Folkmoot.Platform.Pictures;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Proposals;

internal sealed class ProposalMapping : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.ToTable("proposals_proposal");
        builder.Property(p => p.Reference).HasMaxLength(100);
        builder.Property(p => p.Title).HasMaxLength(ProposalDetails.MaxTitle);
        builder.Property(p => p.Words).HasMaxLength(ProposalDetails.MaxWords);
        builder.Property(p => p.Picture).HasMaxLength(PictureAddress.MaxLength);
        builder.Property(p => p.PictureAlt).HasMaxLength(PhotoChange.MaxAlt);
        builder.Property(p => p.Area).HasMaxLength(ProposalDetails.MaxArea);
        builder.Property(p => p.Category).HasMaxLength(ProposalDetails.MaxCategory);
        builder.HasIndex(p => new { p.ProcessId, p.Number }).IsUnique();
        builder.HasIndex(p => new { p.ProcessId, p.Reference }).IsUnique();
        // The filters of a list are read out of these, without the long words of thousands of rows.
        builder.HasIndex(p => new { p.ProcessId, p.Area });
        builder.HasIndex(p => new { p.ProcessId, p.Category });
        builder.HasOne<Process>().WithMany().HasForeignKey(p => p.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}
