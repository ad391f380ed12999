using Folkmoot.People;
using Folkmoot.Platform.Pictures;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Proposals.Ideas;

internal sealed class IdeaMapping : IEntityTypeConfiguration<Idea>
{
    public void Configure(EntityTypeBuilder<Idea> builder)
    {
        builder.ToTable("proposals_idea");
        builder.Property(i => i.Title).HasMaxLength(IdeaDetails.MaxTitle);
        builder.Property(i => i.Words).HasMaxLength(IdeaDetails.MaxWords);
        builder.Property(i => i.Helps).HasMaxLength(IdeaDetails.MaxHelps);
        builder.Property(i => i.Area).HasMaxLength(ProposalDetails.MaxArea);
        builder.Property(i => i.Category).HasMaxLength(IdeaDetails.MaxCategory);
        builder.Property(i => i.Picture).HasMaxLength(PictureAddress.MaxLength);
        builder.Property(i => i.PictureAlt).HasMaxLength(PhotoChange.MaxAlt);
        builder.Property(i => i.Helper).HasMaxLength(200);
        builder.HasIndex(i => new { i.ProcessId, i.Number }).IsUnique();
        builder.HasIndex(i => new { i.State, i.CreatedAt });
        // Lists are counted, put in order and filtered out of these, without the long words of thousands of rows.
        builder.HasIndex(i => new { i.ProcessId, i.State, i.Number, i.Id });
        builder.HasIndex(i => new { i.ProcessId, i.State, i.Area });
        builder.HasIndex(i => new { i.Id, i.State, i.Number });
        builder.HasOne<Process>().WithMany().HasForeignKey(i => i.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class IdeaPictureMapping : IEntityTypeConfiguration<IdeaPicture>
{
    public void Configure(EntityTypeBuilder<IdeaPicture> builder)
    {
        builder.ToTable("proposals_idea_picture");
        builder.HasKey(p => p.IdeaId);
        builder.Property(p => p.IdeaId).ValueGeneratedNever();
        builder.Property(p => p.Mark).HasMaxLength(PictureFile.MaxMark);
        builder.HasOne<Idea>().WithOne().HasForeignKey<IdeaPicture>(p => p.IdeaId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class IdeaCounterMapping : IEntityTypeConfiguration<IdeaCounter>
{
    public void Configure(EntityTypeBuilder<IdeaCounter> builder)
    {
        builder.ToTable("proposals_idea_counter");
        builder.HasKey(c => c.ProcessId);
        builder.Property(c => c.ProcessId).ValueGeneratedNever();
        builder.HasOne<Process>().WithOne().HasForeignKey<IdeaCounter>(c => c.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class IdeaPersonMapping : IEntityTypeConfiguration<IdeaPerson>
{
    public void Configure(EntityTypeBuilder<IdeaPerson> builder)
    {
        builder.ToTable("proposals_idea_person");
        builder.Property(p => p.ShownAs).HasMaxLength(ShownName.MaxLength);
        builder.HasIndex(p => new { p.IdeaId, p.AccountId }).IsUnique();
        builder.HasOne<Idea>().WithMany().HasForeignKey(p => p.IdeaId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class IdeaSupportMapping : IEntityTypeConfiguration<IdeaSupport>
{
    public void Configure(EntityTypeBuilder<IdeaSupport> builder)
    {
        builder.ToTable("proposals_idea_support");
        builder.HasKey(s => new { s.IdeaId, s.AccountId });
        builder.Property(s => s.Mailbox).HasMaxLength(Mailboxes.Bytes);
        builder.HasIndex(s => new { s.IdeaId, s.Mailbox }).IsUnique();
        builder.HasOne<Idea>().WithMany().HasForeignKey(s => s.IdeaId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DeedMapping : IEntityTypeConfiguration<Deed>
{
    public void Configure(EntityTypeBuilder<Deed> builder)
    {
        builder.ToTable("proposals_deed");
        builder.Property(d => d.TokenHash).HasMaxLength(32);
        builder.Property(d => d.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(d => d.EmailKey).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(d => d.ShownAs).HasMaxLength(ShownName.MaxLength);
        builder.Property(d => d.Words).HasMaxLength(Points.PointDesk.MaxWords);
        builder.HasIndex(d => d.TokenHash).IsUnique();
        builder.HasIndex(d => new { d.EmailKey, d.CreatedAt });
        builder.HasIndex(d => d.ExpiresAt);
        builder.HasOne<Idea>().WithMany().HasForeignKey(d => d.IdeaId).OnDelete(DeleteBehavior.Cascade);
    }
}
