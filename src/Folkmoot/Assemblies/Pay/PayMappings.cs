using Folkmoot.Assemblies.Lottery;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Assemblies.Pay;

internal sealed class MemberCostMapping : IEntityTypeConfiguration<MemberCost>
{
    public void Configure(EntityTypeBuilder<MemberCost> builder)
    {
        builder.ToTable("assemblies_cost");
        builder.HasIndex(c => c.ProcessId);
        // The honorarium is promised once.
        builder.HasIndex(c => c.MemberId, "IX_assemblies_cost_honorarium").IsUnique().HasFilter("\"Kind\" = 'Honorarium'");
        builder.HasOne<Process>().WithMany().HasForeignKey(c => c.ProcessId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Member>().WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<PayList>().WithMany().HasForeignKey(c => c.ListId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PayListMapping : IEntityTypeConfiguration<PayList>
{
    public void Configure(EntityTypeBuilder<PayList> builder)
    {
        builder.ToTable("assemblies_pay_list");
        builder.Property(l => l.Grant).HasMaxLength(PayList.MaxGrant);
        builder.HasIndex(l => new { l.ProcessId, l.Number }).IsUnique();
        builder.HasOne<Process>().WithMany().HasForeignKey(l => l.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}
