using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Ballots.Reminders;

public static class ReminderTables
{
    extension(FolkmootDb db)
    {
        public DbSet<VoteReminder> VoteReminders => db.Set<VoteReminder>();
    }
}

internal sealed class VoteReminderMapping : IEntityTypeConfiguration<VoteReminder>
{
    public void Configure(EntityTypeBuilder<VoteReminder> builder)
    {
        builder.ToTable("ballots_reminder");
        builder.HasKey(r => new { r.PhaseId, r.CodeHash });
        builder.Property(r => r.Email).HasMaxLength(320);
        builder.HasOne<Phase>().WithMany().HasForeignKey(r => r.PhaseId).OnDelete(DeleteBehavior.Cascade);
    }
}
