using Folkmoot.Listening.Notes;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Listening.Coding;

internal sealed class ThemeMapping : IEntityTypeConfiguration<Theme>
{
    public void Configure(EntityTypeBuilder<Theme> builder)
    {
        builder.ToTable("listening_theme");
        builder.Property(t => t.Name).HasMaxLength(Theme.MaxName);
        builder.Property(t => t.Meaning).HasMaxLength(Theme.MaxMeaning);
        builder.HasIndex(t => new { t.ProcessId, t.Number }).IsUnique();
        builder.HasOne<Process>().WithMany().HasForeignKey(t => t.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CodebookChangeMapping : IEntityTypeConfiguration<CodebookChange>
{
    public void Configure(EntityTypeBuilder<CodebookChange> builder)
    {
        builder.ToTable("listening_codebook_change");
        builder.HasKey(c => new { c.ProcessId, c.Number });
        builder.Property(c => c.What).HasMaxLength(CodebookChange.MaxWhat);
        builder.Property(c => c.Who).HasMaxLength(200);
        builder.HasOne<Process>().WithMany().HasForeignKey(c => c.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class LineCodingMapping : IEntityTypeConfiguration<LineCoding>
{
    public void Configure(EntityTypeBuilder<LineCoding> builder)
    {
        builder.ToTable("listening_coding");
        builder.HasKey(c => new { c.LineId, c.Round });
        builder.HasIndex(c => c.ThemeId);
        builder.HasOne<NoteLine>().WithMany().HasForeignKey(c => c.LineId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class HeardReportMapping : IEntityTypeConfiguration<HeardReport>
{
    public void Configure(EntityTypeBuilder<HeardReport> builder)
    {
        builder.ToTable("listening_report");
        builder.HasIndex(r => new { r.ProcessId, r.Number }).IsUnique();
        builder.HasOne<Process>().WithMany().HasForeignKey(r => r.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}
