using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Proposals;

internal sealed class ProposalCounterMapping : IEntityTypeConfiguration<ProposalCounter>
{
    public void Configure(EntityTypeBuilder<ProposalCounter> builder)
    {
        builder.ToTable("proposals_counter");
        builder.HasKey(c => c.ProcessId);
        builder.Property(c => c.ProcessId).ValueGeneratedNever();
        builder.HasOne<Process>().WithOne().HasForeignKey<ProposalCounter>(c => c.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}
