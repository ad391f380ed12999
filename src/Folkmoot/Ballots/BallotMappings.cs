using Folkmoot.Ballots.Box;
using Folkmoot.Ballots.Count;
using Folkmoot.Ballots.Import;
using Folkmoot.Ballots.Roll;
using Folkmoot.Ballots.Roll.Upload;
using Folkmoot.Ballots.Settings;
using Folkmoot.Communities;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Ballots;

internal sealed class RollEntryMapping : IEntityTypeConfiguration<RollEntry>
{
    public void Configure(EntityTypeBuilder<RollEntry> builder)
    {
        builder.ToTable("ballots_roll");
        builder.Property(e => e.Addressee).HasMaxLength(500);
        builder.Property(e => e.District).HasMaxLength(DistrictSettings.MaxName);
        builder.Property(e => e.Helper).HasMaxLength(RollEntry.LongestHelper);
        builder.HasIndex(e => new { e.PhaseId, e.CodeHash }).IsUnique();
        builder.Property(e => e.MailHash).HasMaxLength(32);
        builder.Property(e => e.PersonHash).HasMaxLength(32);
        builder.HasIndex(e => new { e.PhaseId, e.MailHash }).IsUnique().HasFilter("\"MailHash\" IS NOT NULL");
        builder.HasIndex(e => new { e.PhaseId, e.PersonHash }).IsUnique().HasFilter("\"PersonHash\" IS NOT NULL");
        builder.HasIndex(e => e.MailHash).HasFilter("\"MailHash\" IS NOT NULL");
        builder.HasIndex(e => new { e.PhaseId, e.Line });
        builder.HasOne<Phase>().WithMany().HasForeignKey(e => e.PhaseId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RollUploadMapping : IEntityTypeConfiguration<RollUpload>
{
    public void Configure(EntityTypeBuilder<RollUpload> builder)
    {
        builder.ToTable("ballots_roll_upload");
        builder.Property(u => u.FileName).HasMaxLength(200);
        builder.Property(u => u.Office).HasMaxLength(200);
        builder.HasOne<Phase>().WithMany().HasForeignKey(u => u.PhaseId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class BallotMapping : IEntityTypeConfiguration<Ballot>
{
    public void Configure(EntityTypeBuilder<Ballot> builder)
    {
        builder.ToTable("ballots_ballot");
        builder.HasKey(b => new { b.PhaseId, b.KeyHash });
        builder.Property(b => b.District).HasMaxLength(DistrictSettings.MaxName);
        builder.HasOne<Phase>().WithMany().HasForeignKey(b => b.PhaseId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RehearsalBallotMapping : IEntityTypeConfiguration<RehearsalBallot>
{
    public void Configure(EntityTypeBuilder<RehearsalBallot> builder)
    {
        builder.ToTable("ballots_rehearsal");
        builder.HasKey(b => new { b.PhaseId, b.KeyHash });
        builder.HasOne<Phase>().WithMany().HasForeignKey(b => b.PhaseId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CountRecordMapping : IEntityTypeConfiguration<CountRecord>
{
    public void Configure(EntityTypeBuilder<CountRecord> builder)
    {
        builder.ToTable("ballots_count");
        builder.HasIndex(c => c.PhaseId).IsUnique();
        builder.HasOne<Phase>().WithMany().HasForeignKey(c => c.PhaseId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ListCountMapping : IEntityTypeConfiguration<ListCount>
{
    public void Configure(EntityTypeBuilder<ListCount> builder)
    {
        builder.ToTable("ballots_list_count");
        builder.HasKey(c => new { c.PhaseId, c.District });
        builder.Property(c => c.District).HasMaxLength(DistrictSettings.MaxName);
        builder.HasOne<Phase>().WithMany().HasForeignKey(c => c.PhaseId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ImportRecordMapping : IEntityTypeConfiguration<ImportRecord>
{
    public void Configure(EntityTypeBuilder<ImportRecord> builder)
    {
        builder.ToTable("ballots_import");
        builder.Property(i => i.FileName).HasMaxLength(200);
        builder.Property(i => i.Rule).HasMaxLength(40);
        builder.Property(i => i.Office).HasMaxLength(200);
        builder.HasOne<Place>().WithMany().HasForeignKey(i => i.PlaceId).OnDelete(DeleteBehavior.Cascade);
    }
}
