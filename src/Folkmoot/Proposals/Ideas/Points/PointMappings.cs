using Folkmoot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Proposals.Ideas.Points;

internal sealed class IdeaPointMapping : IEntityTypeConfiguration<IdeaPoint>
{
    public void Configure(EntityTypeBuilder<IdeaPoint> builder)
    {
        builder.ToTable("proposals_idea_point");
        builder.Property(p => p.ShownAs).HasMaxLength(ShownName.MaxLength);
        builder.Property(p => p.Words).HasMaxLength(PointDesk.MaxWords);
        builder.HasIndex(p => p.IdeaId);
        builder.HasIndex(p => new { p.AccountId, p.At });
        builder.HasOne<Idea>().WithMany().HasForeignKey(p => p.IdeaId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class PointVoteMapping : IEntityTypeConfiguration<PointVote>
{
    public void Configure(EntityTypeBuilder<PointVote> builder)
    {
        builder.ToTable("proposals_point_vote");
        builder.HasKey(v => new { v.PointId, v.AccountId });
        builder.Property(v => v.Mailbox).HasMaxLength(Mailboxes.Bytes);
        builder.HasIndex(v => new { v.PointId, v.Mailbox }).IsUnique();
        builder.HasOne<IdeaPoint>().WithMany().HasForeignKey(v => v.PointId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Account>().WithMany().HasForeignKey(v => v.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
