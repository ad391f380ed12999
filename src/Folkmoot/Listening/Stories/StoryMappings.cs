using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Listening.Stories;

internal sealed class StoryMapping : IEntityTypeConfiguration<Story>
{
    public void Configure(EntityTypeBuilder<Story> builder)
    {
        builder.ToTable("listening_story");
        builder.Property(s => s.Title).HasMaxLength(Story.MaxTitle);
        builder.Property(s => s.Words).HasMaxLength(Story.MaxWords);
        builder.Property(s => s.Teller).HasMaxLength(Story.MaxTeller);
        builder.Property(s => s.Area).HasMaxLength(80);
        builder.Property(s => s.Media).HasMaxLength(Story.MaxMedia);
        builder.Property(s => s.CodeHash).HasMaxLength(32);
        builder.HasIndex(s => new { s.ProcessId, s.Number }).IsUnique();
        builder.HasIndex(s => new { s.ProcessId, s.CodeHash }).IsUnique();
        builder.HasOne<Process>().WithMany().HasForeignKey(s => s.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

public static class StoryTables
{
    extension(FolkmootDb db)
    {
        public DbSet<Story> Stories => db.Set<Story>();
    }
}
