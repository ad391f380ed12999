using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Listening.HandOn;

internal sealed class HandedOnMapping : IEntityTypeConfiguration<HandedOn>
{
    public void Configure(EntityTypeBuilder<HandedOn> builder)
    {
        builder.ToTable("listening_handed_on");
        builder.Property(h => h.FromKind).HasMaxLength(40);
        builder.Property(h => h.FromTitle).HasMaxLength(HandedOn.MaxTitle);
        builder.Property(h => h.ToKind).HasMaxLength(40);
        builder.Property(h => h.ToTitle).HasMaxLength(HandedOn.MaxTitle);
        builder.Property(h => h.ToUrl).HasMaxLength(HandedOn.MaxUrl);
        builder.Property(h => h.Why).HasMaxLength(HandedOn.MaxWhy);
        // The same thing goes to the same place once.
        builder.HasIndex(h => new { h.FromId, h.As, h.ToId }).IsUnique();
        builder.HasIndex(h => h.ToId);
        builder.HasIndex(h => h.ProcessId);
        builder.HasOne<Process>().WithMany().HasForeignKey(h => h.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

public static class HandOnTables
{
    extension(FolkmootDb db)
    {
        public DbSet<HandedOn> HandedOn => db.Set<HandedOn>();
    }
}
