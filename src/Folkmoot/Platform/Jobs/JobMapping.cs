using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Platform.Jobs;

internal sealed class JobMapping : IEntityTypeConfiguration<Job>
{
    private const string Open = """ "State" IN ('Waiting', 'Running') """;

    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("platform_job");
        builder.Property(j => j.Kind).HasMaxLength(60);
        builder.Property(j => j.Key).HasMaxLength(200);
        builder.Property(j => j.Message).HasMaxLength(1000);
        // Both small: they hold only what is still to be done.
        builder.HasIndex(j => j.Due).HasFilter(Open.Trim());
        builder.HasIndex(j => j.Key).IsUnique().HasFilter(Open.Trim());
        builder.HasIndex(j => j.EndedAt);
    }
}
