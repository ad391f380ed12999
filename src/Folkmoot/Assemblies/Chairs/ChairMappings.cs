using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Assemblies.Chairs;

internal sealed class ChairCodeMapping : IEntityTypeConfiguration<ChairCode>
{
    public void Configure(EntityTypeBuilder<ChairCode> builder)
    {
        builder.ToTable("assemblies_chair_code");
        builder.HasKey(c => c.ProcessId);
        builder.Property(c => c.ProcessId).ValueGeneratedNever();
        builder.HasOne<Process>().WithOne().HasForeignKey<ChairCode>(c => c.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ChairMarkMapping : IEntityTypeConfiguration<ChairMark>
{
    public void Configure(EntityTypeBuilder<ChairMark> builder)
    {
        builder.ToTable("assemblies_chair_mark");
        builder.HasKey(m => m.PhaseId);
        builder.Property(m => m.PhaseId).ValueGeneratedNever();
        builder.HasOne<Phase>().WithOne().HasForeignKey<ChairMark>(m => m.PhaseId).OnDelete(DeleteBehavior.Cascade);
    }
}
