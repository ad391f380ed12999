using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Representation;

internal sealed class AboutAnswerMapping : IEntityTypeConfiguration<AboutAnswer>
{
    public void Configure(EntityTypeBuilder<AboutAnswer> builder)
    {
        builder.ToTable("representation_answer");
        builder.HasKey(a => new { a.ProcessId, a.Question, a.Key });
        builder.Property(a => a.Key).HasMaxLength(32);
        builder.Property(a => a.Value).HasMaxLength(AnswerCodes.MaxLength);
        builder.HasOne<Process>().WithMany().HasForeignKey(a => a.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CensusCellMapping : IEntityTypeConfiguration<CensusCell>
{
    public void Configure(EntityTypeBuilder<CensusCell> builder)
    {
        builder.ToTable("representation_census");
        builder.HasKey(c => new { c.ProcessId, c.Question, c.Value });
        builder.Property(c => c.Value).HasMaxLength(AnswerCodes.MaxLength);
        builder.HasOne<Process>().WithMany().HasForeignKey(c => c.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SurveyMapping : IEntityTypeConfiguration<Survey>
{
    public void Configure(EntityTypeBuilder<Survey> builder)
    {
        builder.ToTable("representation_survey");
        builder.HasKey(s => s.ProcessId);
        builder.Property(s => s.ProcessId).ValueGeneratedNever();
        builder.HasOne<Process>().WithOne().HasForeignKey<Survey>(s => s.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OutreachTaskMapping : IEntityTypeConfiguration<OutreachTask>
{
    public void Configure(EntityTypeBuilder<OutreachTask> builder)
    {
        builder.ToTable("representation_outreach");
        builder.Property(t => t.Value).HasMaxLength(AnswerCodes.MaxLength);
        builder.Property(t => t.Plan).HasMaxLength(OutreachTask.MaxPlan);
        builder.Property(t => t.Owner).HasMaxLength(OutreachTask.MaxOwner);
        builder.HasIndex(t => t.ProcessId);
        builder.HasOne<Process>().WithMany().HasForeignKey(t => t.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}
