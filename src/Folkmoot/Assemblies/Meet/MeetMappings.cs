using Folkmoot.Assemblies.Lottery;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Assemblies.Meet;

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("assemblies_session");
        builder.Property(s => s.Title).HasMaxLength(Session.MaxTitle);
        builder.Property(s => s.Where).HasMaxLength(Session.MaxPlace);
        builder.Property(s => s.Join).HasMaxLength(Session.MaxPlace);
        builder.Property(s => s.Observe).HasMaxLength(Session.MaxPlace);
        builder.Property(s => s.Agenda).HasMaxLength(Session.MaxAgenda);
        builder.Property(s => s.Minutes).HasMaxLength(Session.MaxMinutes);
        builder.HasIndex(s => new { s.ProcessId, s.Number }).IsUnique();
        builder.HasOne<Process>().WithMany().HasForeignKey(s => s.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TableSeatMapping : IEntityTypeConfiguration<TableSeat>
{
    public void Configure(EntityTypeBuilder<TableSeat> builder)
    {
        builder.ToTable("assemblies_table_seat");
        builder.HasKey(s => new { s.SessionId, s.Round, s.MemberId });
        builder.HasOne<Session>().WithMany().HasForeignKey(s => s.SessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SpeechMapping : IEntityTypeConfiguration<Speech>
{
    public void Configure(EntityTypeBuilder<Speech> builder)
    {
        builder.ToTable("assemblies_speech");
        builder.Property(s => s.Guest).HasMaxLength(Speech.MaxGuest);
        builder.HasIndex(s => new { s.SessionId, s.Number }).IsUnique();
        // One person speaks at a time.
        builder.HasIndex(s => s.SessionId, "IX_assemblies_speech_running").IsUnique().HasFilter("\"StartedAt\" IS NOT NULL AND \"EndedAt\" IS NULL");
        builder.HasOne<Session>().WithMany().HasForeignKey(s => s.SessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AttendanceMapping : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.ToTable("assemblies_attendance");
        builder.HasKey(a => new { a.SessionId, a.MemberId });
        builder.HasOne<Session>().WithMany().HasForeignKey(a => a.SessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Member>().WithMany().HasForeignKey(a => a.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class EvidenceMapping : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> builder)
    {
        builder.ToTable("assemblies_evidence");
        builder.Property(e => e.Title).HasMaxLength(Evidence.MaxTitle);
        builder.Property(e => e.Who).HasMaxLength(Evidence.MaxWho);
        builder.Property(e => e.ChosenBy).HasMaxLength(Evidence.MaxChosen);
        builder.Property(e => e.Source).HasMaxLength(Evidence.MaxSource);
        builder.Property(e => e.Words).HasMaxLength(Evidence.MaxWords);
        builder.HasOne<Process>().WithMany().HasForeignKey(e => e.ProcessId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Session>().WithMany().HasForeignKey(e => e.SessionId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class NoteMapping : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> builder)
    {
        builder.ToTable("assemblies_note");
        builder.Property(n => n.Words).HasMaxLength(Note.MaxWords);
        builder.HasOne<Session>().WithMany().HasForeignKey(n => n.SessionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MemberQuestionMapping : IEntityTypeConfiguration<MemberQuestion>
{
    public void Configure(EntityTypeBuilder<MemberQuestion> builder)
    {
        builder.ToTable("assemblies_question");
        builder.Property(q => q.Words).HasMaxLength(MemberQuestion.MaxWords);
        builder.Property(q => q.Answer).HasMaxLength(MemberQuestion.MaxAnswer);
        builder.Property(q => q.AnsweredBy).HasMaxLength(MemberQuestion.MaxWho);
        builder.HasIndex(q => new { q.ProcessId, q.Number }).IsUnique();
        builder.HasOne<Process>().WithMany().HasForeignKey(q => q.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}
