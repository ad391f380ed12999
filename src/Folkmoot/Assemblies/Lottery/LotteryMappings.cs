using Folkmoot.Assemblies.Recruit;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Assemblies.Lottery;

internal sealed class DrawMapping : IEntityTypeConfiguration<Draw>
{
    public void Configure(EntityTypeBuilder<Draw> builder)
    {
        builder.ToTable("assemblies_draw");
        builder.Property(d => d.Objective).HasMaxLength(20);
        builder.Property(d => d.Seed).HasMaxLength(Draw.MaxBeacon);
        builder.Property(d => d.BeaconName).HasMaxLength(Draw.MaxBeacon);
        builder.Property(d => d.Beacon).HasMaxLength(Draw.MaxBeacon);
        builder.Property(d => d.Message).HasMaxLength(Draw.MaxMessage);
        builder.Property(d => d.Lowest).HasMaxLength(200);
        builder.Property(d => d.Hash).HasMaxLength(64);
        builder.HasIndex(d => new { d.ProcessId, d.Number });
        builder.HasOne<Process>().WithMany().HasForeignKey(d => d.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DrawPapersMapping : IEntityTypeConfiguration<DrawPapers>
{
    public void Configure(EntityTypeBuilder<DrawPapers> builder)
    {
        builder.ToTable("assemblies_draw_papers");
        builder.HasKey(p => p.DrawId);
        builder.Property(p => p.DrawId).ValueGeneratedNever();
        builder.HasOne<Draw>().WithOne().HasForeignKey<DrawPapers>(p => p.DrawId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DrawChanceMapping : IEntityTypeConfiguration<DrawChance>
{
    public void Configure(EntityTypeBuilder<DrawChance> builder)
    {
        builder.ToTable("assemblies_draw_chance");
        builder.HasKey(c => new { c.DrawId, c.RegistrationId });
        builder.Property(c => c.Chance).HasMaxLength(400);
        builder.Property(c => c.Salt).HasMaxLength(64);
        builder.Property(c => c.Why).HasMaxLength(400);
        builder.HasIndex(c => c.RegistrationId);
        builder.HasOne<Draw>().WithMany().HasForeignKey(c => c.DrawId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Registration>().WithMany().HasForeignKey(c => c.RegistrationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MemberMapping : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("assemblies_member");
        builder.HasIndex(m => new { m.ProcessId, m.Seat }).IsUnique();
        builder.HasIndex(m => m.RegistrationId);
        builder.HasOne<Process>().WithMany().HasForeignKey(m => m.ProcessId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Registration>().WithMany().HasForeignKey(m => m.RegistrationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Draw>().WithMany().HasForeignKey(m => m.DrawId).OnDelete(DeleteBehavior.Restrict);
    }
}
