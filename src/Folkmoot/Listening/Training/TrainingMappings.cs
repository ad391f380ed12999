using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Listening.Training;

internal sealed class TrainingEntryMapping : IEntityTypeConfiguration<TrainingEntry>
{
    public void Configure(EntityTypeBuilder<TrainingEntry> builder)
    {
        builder.ToTable("listening_training");
        builder.Property(e => e.Learned).HasMaxLength(TrainingEntry.MaxLearned);
        builder.HasIndex(e => new { e.ProcessId, e.WorkerId });
        builder.HasOne<Process>().WithMany().HasForeignKey(e => e.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}
