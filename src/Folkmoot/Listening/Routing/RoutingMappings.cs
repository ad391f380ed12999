using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Listening.Routing;

internal sealed class RoutingStateMapping : IEntityTypeConfiguration<RoutingState>
{
    public void Configure(EntityTypeBuilder<RoutingState> builder)
    {
        builder.ToTable("listening_routing_state");
        builder.HasKey(s => new { s.ProcessId, s.Id });
        builder.HasOne<Process>().WithMany().HasForeignKey(s => s.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RoutingRecordMapping : IEntityTypeConfiguration<RoutingRecord>
{
    public void Configure(EntityTypeBuilder<RoutingRecord> builder)
    {
        builder.ToTable("listening_routing_record");
        builder.HasKey(r => r.ProcessId);
        builder.Property(r => r.Seed).HasMaxLength(16);
        builder.HasOne<Process>().WithMany().HasForeignKey(r => r.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

public static class RoutingTables
{
    extension(FolkmootDb db)
    {
        public DbSet<RoutingState> RoutingStates => db.Set<RoutingState>();

        public DbSet<RoutingRecord> RoutingRecords => db.Set<RoutingRecord>();
    }
}
