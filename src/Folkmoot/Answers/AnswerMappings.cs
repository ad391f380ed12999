using Folkmoot.Communities;
using Folkmoot.People;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Answers;

internal sealed class OwedAnswerMapping : IEntityTypeConfiguration<OwedAnswer>
{
    public void Configure(EntityTypeBuilder<OwedAnswer> builder)
    {
        builder.ToTable("answers_owed");
        builder.Property(o => o.AboutKind).HasMaxLength(40);
        builder.Property(o => o.AboutTitle).HasMaxLength(OwedAnswer.MaxTitle);
        builder.Property(o => o.AboutUrl).HasMaxLength(400);
        builder.Property(o => o.Words).HasMaxLength(OwedAnswer.MaxWords);
        builder.Property(o => o.AskerName).HasMaxLength(OwedAnswer.MaxName);
        builder.Property(o => o.AskerEmail).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(o => o.AskerKey).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(o => o.Answerer).HasMaxLength(OwedAnswer.MaxName);
        builder.Property(o => o.AnswererEmail).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(o => o.Answer).HasMaxLength(OwedAnswer.MaxAnswer);
        builder.Property(o => o.Reason).HasMaxLength(OwedAnswer.MaxReason);
        builder.HasIndex(o => new { o.ProcessId, o.State, o.DueAt });
        builder.HasIndex(o => new { o.PlaceId, o.State, o.DueAt });
        builder.HasIndex(o => new { o.AboutKind, o.AboutId });
        builder.HasIndex(o => new { o.AskerKey, o.AskedAt });
        builder.HasOne<Process>().WithMany().HasForeignKey(o => o.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AnswerDefaultsMapping : IEntityTypeConfiguration<AnswerDefaults>
{
    public void Configure(EntityTypeBuilder<AnswerDefaults> builder)
    {
        builder.ToTable("answers_defaults");
        builder.HasKey(d => d.PlaceId);
        builder.Property(d => d.PlaceId).ValueGeneratedNever();
        builder.Property(d => d.Answerer).HasMaxLength(OwedAnswer.MaxName);
        builder.Property(d => d.AnswererEmail).HasMaxLength(EmailAddress.MaxLength);
        builder.HasOne<Place>().WithOne().HasForeignKey<AnswerDefaults>(d => d.PlaceId).OnDelete(DeleteBehavior.Cascade);
    }
}
