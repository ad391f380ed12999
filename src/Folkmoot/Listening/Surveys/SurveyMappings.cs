using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Listening.Surveys;

internal sealed class SurveyAnswerMapping : IEntityTypeConfiguration<SurveyAnswer>
{
    public void Configure(EntityTypeBuilder<SurveyAnswer> builder)
    {
        builder.ToTable("listening_survey_answer");
        builder.HasKey(a => new { a.PhaseId, a.Item, a.Key });
        builder.Property(a => a.Item).HasMaxLength(SurveyItem.MaxKey);
        builder.Property(a => a.Key).HasMaxLength(32);
        builder.HasOne<Phase>().WithMany().HasForeignKey(a => a.PhaseId).OnDelete(DeleteBehavior.Cascade);
    }
}

public static class SurveyTables
{
    extension(FolkmootDb db)
    {
        public DbSet<SurveyAnswer> SurveyAnswers => db.Set<SurveyAnswer>();
    }
}
