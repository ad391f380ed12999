using Folkmoot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Following;

internal sealed class FollowerMapping : IEntityTypeConfiguration<Follower>
{
    public void Configure(EntityTypeBuilder<Follower> builder)
    {
        builder.ToTable("following_follower");
        builder.Property(f => f.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(f => f.EmailKey).HasMaxLength(EmailAddress.MaxLength);
        builder.HasIndex(f => f.EmailKey).IsUnique();
        builder.HasIndex(f => f.DigestDay);
    }
}

internal sealed class FollowMapping : IEntityTypeConfiguration<Follow>
{
    public void Configure(EntityTypeBuilder<Follow> builder)
    {
        builder.ToTable("following_follow");
        builder.HasKey(f => new { f.FollowerId, f.Kind, f.SubjectId });
        builder.Property(f => f.Kind).HasMaxLength(40);
        builder.HasOne<Follower>().WithMany().HasForeignKey(f => f.FollowerId).OnDelete(DeleteBehavior.Cascade);
    }
}
