using Folkmoot.Communities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Processes;

internal sealed class ProcessMapping : IEntityTypeConfiguration<Process>
{
    public void Configure(EntityTypeBuilder<Process> builder)
    {
        builder.ToTable("processes_process");
        builder.Property(p => p.Slug).HasMaxLength(Slugs.MaxLength);
        builder.Property(p => p.Title).HasMaxLength(ProcessDetails.MaxTitle);
        builder.Property(p => p.Summary).HasMaxLength(ProcessDetails.MaxSummary);
        builder.Property(p => p.Playbook).HasMaxLength(60);
        builder.Property(p => p.Currency).HasMaxLength(3);
        builder.Property(p => p.Source).HasMaxLength(200);
        builder.HasIndex(p => new { p.PlaceId, p.Slug }).IsUnique();
        builder.HasOne<Place>().WithMany().HasForeignKey(p => p.PlaceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PhaseMapping : IEntityTypeConfiguration<Phase>
{
    public void Configure(EntityTypeBuilder<Phase> builder)
    {
        builder.ToTable("processes_phase");
        builder.Property(p => p.Key).HasMaxLength(40);
        builder.Property(p => p.Title).HasMaxLength(ProcessDetails.MaxTitle);
        builder.Property(p => p.About).HasMaxLength(ProcessDetails.MaxSummary);
        builder.Property(p => p.Method).HasMaxLength(40);
        builder.HasIndex(p => new { p.ProcessId, p.Ordinal }).IsUnique();
        builder.HasIndex(p => new { p.State, p.ClosesAt });
        builder.HasOne<Process>().WithMany().HasForeignKey(p => p.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class NewsItemMapping : IEntityTypeConfiguration<NewsItem>
{
    public void Configure(EntityTypeBuilder<NewsItem> builder)
    {
        builder.ToTable("processes_news");
        builder.Property(n => n.Title).HasMaxLength(200);
        builder.Property(n => n.Words).HasMaxLength(2000);
        builder.Property(n => n.Url).HasMaxLength(400);
        builder.HasIndex(n => new { n.ProcessId, n.At });
        builder.HasIndex(n => n.At);
        builder.HasOne<Process>().WithMany().HasForeignKey(n => n.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SettingChangeMapping : IEntityTypeConfiguration<SettingChange>
{
    public void Configure(EntityTypeBuilder<SettingChange> builder)
    {
        builder.ToTable("processes_setting_change");
        builder.Property(c => c.What).HasMaxLength(4000);
        builder.Property(c => c.Reason).HasMaxLength(ProcessDetails.MaxReason);
        builder.Property(c => c.Who).HasMaxLength(500);
        builder.HasIndex(c => new { c.PhaseId, c.At });
        builder.HasOne<Phase>().WithMany().HasForeignKey(c => c.PhaseId).OnDelete(DeleteBehavior.Cascade);
    }
}
