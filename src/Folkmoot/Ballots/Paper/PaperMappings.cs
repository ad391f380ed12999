using Folkmoot.Ballots.Settings;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Ballots.Paper;

internal sealed class StationMapping : IEntityTypeConfiguration<Station>
{
    public void Configure(EntityTypeBuilder<Station> builder)
    {
        builder.ToTable("ballots_station");
        builder.Property(s => s.Name).HasMaxLength(Station.LongestName);
        builder.HasIndex(s => new { s.PhaseId, s.Name }).IsUnique();
        builder.HasOne<Phase>().WithMany().HasForeignKey(s => s.PhaseId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PaperBatchMapping : IEntityTypeConfiguration<PaperBatch>
{
    public void Configure(EntityTypeBuilder<PaperBatch> builder)
    {
        builder.ToTable("ballots_paper_batch");
        builder.Property(b => b.District).HasMaxLength(DistrictSettings.MaxName);
        builder.Property(b => b.Reason).HasMaxLength(PaperBatch.LongestReason);
        builder.HasIndex(b => new { b.PhaseId, b.Number }).IsUnique();
        builder.HasOne<Station>().WithMany().HasForeignKey(b => b.StationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PaperReadingMapping : IEntityTypeConfiguration<PaperReading>
{
    public void Configure(EntityTypeBuilder<PaperReading> builder)
    {
        builder.ToTable("ballots_paper_reading");
        builder.HasKey(r => new { r.BatchId, r.Sheet, r.Hand });
        builder.HasOne<PaperBatch>().WithMany().HasForeignKey(r => r.BatchId).OnDelete(DeleteBehavior.Cascade);
    }
}
