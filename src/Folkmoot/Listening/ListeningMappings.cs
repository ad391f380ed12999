using Folkmoot.Listening.Maps;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Listening;

internal sealed class HeardStatementMapping : IEntityTypeConfiguration<HeardStatement>
{
    public void Configure(EntityTypeBuilder<HeardStatement> builder)
    {
        builder.ToTable("listening_statement");
        builder.Property(s => s.Text).HasMaxLength(HeardStatement.MaxText);
        builder.Property(s => s.Plain).HasMaxLength(HeardStatement.MaxText);
        builder.Property(s => s.Source).HasMaxLength(HeardStatement.MaxSource);
        builder.Property(s => s.Reason).HasMaxLength(HeardStatement.MaxReason);
        builder.Property(s => s.Author).HasMaxLength(32);
        builder.HasIndex(s => new { s.ProcessId, s.Number }).IsUnique();
        builder.HasIndex(s => new { s.ProcessId, s.Plain }).IsUnique();
        builder.HasOne<Process>().WithMany().HasForeignKey(s => s.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class GivenAnswerMapping : IEntityTypeConfiguration<GivenAnswer>
{
    public void Configure(EntityTypeBuilder<GivenAnswer> builder)
    {
        builder.ToTable("listening_answer");
        builder.HasKey(a => new { a.ProcessId, a.Key, a.StatementId });
        builder.Property(a => a.Key).HasMaxLength(32);
        // With the answer, so that tallies are counted from the index alone.
        builder.HasIndex(a => new { a.StatementId, a.Answer });
        builder.HasOne<Process>().WithMany().HasForeignKey(a => a.ProcessId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<HeardStatement>().WithMany().HasForeignKey(a => a.StatementId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OpenConsentMapping : IEntityTypeConfiguration<OpenConsent>
{
    public void Configure(EntityTypeBuilder<OpenConsent> builder)
    {
        builder.ToTable("listening_open_consent");
        builder.HasKey(c => new { c.ProcessId, c.Key });
        builder.Property(c => c.Key).HasMaxLength(32);
        builder.HasOne<Process>().WithMany().HasForeignKey(c => c.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ListenerTraitMapping : IEntityTypeConfiguration<ListenerTrait>
{
    public void Configure(EntityTypeBuilder<ListenerTrait> builder)
    {
        builder.ToTable("listening_trait");
        builder.HasKey(t => new { t.ProcessId, t.Key, t.Question });
        builder.Property(t => t.Key).HasMaxLength(32);
        builder.Property(t => t.Value).HasMaxLength(80);
        builder.HasOne<Process>().WithMany().HasForeignKey(t => t.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DrawnMapMapping : IEntityTypeConfiguration<DrawnMap>
{
    public void Configure(EntityTypeBuilder<DrawnMap> builder)
    {
        builder.ToTable("listening_map");
        builder.HasKey(m => m.ProcessId);
        builder.Property(m => m.Basis).HasMaxLength(64);
        builder.HasOne<Process>().WithMany().HasForeignKey(m => m.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}
