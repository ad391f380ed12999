using Folkmoot.Platform.Pictures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Proposals;

internal sealed class ProposalPictureMapping : IEntityTypeConfiguration<ProposalPicture>
{
    public void Configure(EntityTypeBuilder<ProposalPicture> builder)
    {
        builder.ToTable("proposals_picture");
        builder.HasKey(p => p.ProposalId);
        builder.Property(p => p.ProposalId).ValueGeneratedNever();
        builder.Property(p => p.Mark).HasMaxLength(PictureFile.MaxMark);
        builder.HasOne<Proposal>().WithOne().HasForeignKey<ProposalPicture>(p => p.ProposalId).OnDelete(DeleteBehavior.Cascade);
    }
}
