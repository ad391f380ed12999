using Folkmoot.Platform.Pictures;
using Folkmoot.Platform.Uploads;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Assemblies.Register;

internal sealed class RegistrationPageMapping : IEntityTypeConfiguration<RegistrationPage>
{
    public void Configure(EntityTypeBuilder<RegistrationPage> builder)
    {
        builder.ToTable("assemblies_page");
        builder.Property(p => p.Key).HasMaxLength(RegistrationPage.MaxKey);
        builder.Property(p => p.Title).HasMaxLength(RegistrationPage.MaxTitle);
        builder.Property(p => p.Intro).HasMaxLength(RegistrationPage.MaxHtml);
        builder.Property(p => p.Thanks).HasMaxLength(RegistrationPage.MaxHtml);
        builder.Property(p => p.Words).HasMaxLength(FormWords.MaxKept);
        builder.Property(p => p.Language).HasMaxLength(RegistrationPage.MaxLanguage);
        builder.HasIndex(p => new { p.ProcessId, p.Number }).IsUnique();
        builder.HasIndex(p => new { p.ProcessId, p.Key }).IsUnique();
        builder.HasOne<Process>().WithMany().HasForeignKey(p => p.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RegistrationPictureMapping : IEntityTypeConfiguration<RegistrationPicture>
{
    public void Configure(EntityTypeBuilder<RegistrationPicture> builder)
    {
        builder.ToTable("assemblies_page_picture");
        builder.Property(p => p.Mark).HasMaxLength(PictureFile.MaxMark);
        builder.Property(p => p.Alt).HasMaxLength(PhotoChange.MaxAlt);
        builder.Property(p => p.Pages).HasMaxLength(PageSet.MaxLength);
        builder.HasOne<Process>().WithMany().HasForeignKey(p => p.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RegistrationDocumentMapping : IEntityTypeConfiguration<RegistrationDocument>
{
    public void Configure(EntityTypeBuilder<RegistrationDocument> builder)
    {
        builder.ToTable("assemblies_page_document");
        builder.Property(d => d.Title).HasMaxLength(RegistrationDocument.MaxTitle);
        builder.Property(d => d.FileName).HasMaxLength(UploadedFile.MaxName);
        builder.Property(d => d.Mark).HasMaxLength(PictureFile.MaxMark);
        builder.Property(d => d.Pages).HasMaxLength(PageSet.MaxLength);
        builder.HasOne<Process>().WithMany().HasForeignKey(d => d.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class FormQuestionMapping : IEntityTypeConfiguration<FormQuestion>
{
    public void Configure(EntityTypeBuilder<FormQuestion> builder)
    {
        builder.ToTable("assemblies_question_form");
        builder.Property(q => q.Words).HasMaxLength(FormQuestion.MaxWords);
        builder.Property(q => q.Help).HasMaxLength(FormQuestion.MaxHelp);
        builder.Property(q => q.Choices).HasMaxLength(FormQuestion.MostChoices * (FormQuestion.MaxChoice + 1));
        builder.Property(q => q.Pages).HasMaxLength(PageSet.MaxLength);
        builder.HasIndex(q => new { q.ProcessId, q.Number }).IsUnique();
        builder.HasOne<Process>().WithMany().HasForeignKey(q => q.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class FormAnswerMapping : IEntityTypeConfiguration<FormAnswer>
{
    public void Configure(EntityTypeBuilder<FormAnswer> builder)
    {
        builder.ToTable("assemblies_answer_form");
        builder.HasKey(a => new { a.RegistrationId, a.QuestionId });
        builder.Property(a => a.Words).HasMaxLength(FormQuestion.MostChoices * (FormQuestion.MaxChoice + 1));
        builder.HasOne<Recruit.Registration>().WithMany().HasForeignKey(a => a.RegistrationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<FormQuestion>().WithMany().HasForeignKey(a => a.QuestionId).OnDelete(DeleteBehavior.Cascade);
    }
}
