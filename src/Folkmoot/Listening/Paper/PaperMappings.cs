using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Listening.Paper;

internal sealed class PaperPackMapping : IEntityTypeConfiguration<PaperPack>
{
    public void Configure(EntityTypeBuilder<PaperPack> builder)
    {
        builder.ToTable("listening_pack");
        builder.Property(p => p.Seed).HasMaxLength(16);
        builder.HasIndex(p => new { p.ProcessId, p.Number }).IsUnique();
        builder.HasOne<Process>().WithMany().HasForeignKey(p => p.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PackSheetMapping : IEntityTypeConfiguration<PackSheet>
{
    public void Configure(EntityTypeBuilder<PackSheet> builder)
    {
        builder.ToTable("listening_pack_sheet");
        builder.HasKey(s => new { s.PackId, s.Number });
        builder.HasOne<PaperPack>().WithMany().HasForeignKey(s => s.PackId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SheetReadingMapping : IEntityTypeConfiguration<SheetReading>
{
    public void Configure(EntityTypeBuilder<SheetReading> builder)
    {
        builder.ToTable("listening_sheet_reading");
        builder.HasKey(r => new { r.PackId, r.Sheet, r.Hand });
        builder.Property(r => r.Ticks).HasMaxLength(200);
        builder.HasOne<PaperPack>().WithMany().HasForeignKey(r => r.PackId).OnDelete(DeleteBehavior.Cascade);
    }
}
