using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Listening.Notes;

internal sealed class ConversationNoteMapping : IEntityTypeConfiguration<ConversationNote>
{
    public void Configure(EntityTypeBuilder<ConversationNote> builder)
    {
        builder.ToTable("listening_note");
        builder.Property(n => n.Area).HasMaxLength(ConversationNote.MaxArea);
        builder.Property(n => n.Language).HasMaxLength(ConversationNote.MaxLanguage);
        builder.Property(n => n.CodeHash).HasMaxLength(32);
        builder.HasIndex(n => new { n.ProcessId, n.CodeHash }).IsUnique();
        builder.HasOne<Process>().WithMany().HasForeignKey(n => n.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class NoteLineMapping : IEntityTypeConfiguration<NoteLine>
{
    public void Configure(EntityTypeBuilder<NoteLine> builder)
    {
        builder.ToTable("listening_line");
        builder.Property(l => l.Text).HasMaxLength(NoteLine.MaxText);
        builder.HasIndex(l => new { l.NoteId, l.Ordinal }).IsUnique();
        builder.HasOne<ConversationNote>().WithMany().HasForeignKey(l => l.NoteId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ReceivedNoteMapping : IEntityTypeConfiguration<ReceivedNote>
{
    public void Configure(EntityTypeBuilder<ReceivedNote> builder)
    {
        builder.ToTable("listening_received_note");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasOne<Process>().WithMany().HasForeignKey(r => r.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ContactWishMapping : IEntityTypeConfiguration<ContactWish>
{
    public void Configure(EntityTypeBuilder<ContactWish> builder)
    {
        builder.ToTable("listening_contact");
        builder.Property(c => c.Contact).HasMaxLength(ContactWish.MaxContact);
        builder.Property(c => c.CodeHash).HasMaxLength(32);
        builder.HasIndex(c => new { c.ProcessId, c.CodeHash }).IsUnique();
        builder.HasOne<Process>().WithMany().HasForeignKey(c => c.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}
