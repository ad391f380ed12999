using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Platform.Confirmations;

internal sealed class ConfirmationMapping : IEntityTypeConfiguration<Confirmation>
{
    public void Configure(EntityTypeBuilder<Confirmation> builder)
    {
        builder.ToTable("platform_confirmation");
        builder.Property(c => c.Act).HasMaxLength(60);
        builder.Property(c => c.Kind).HasMaxLength(40);
        builder.Property(c => c.Words).HasMaxLength(500);
        builder.Property(c => c.Reason).HasMaxLength(Confirmation.MaxReason);
        builder.Property(c => c.ReturnTo).HasMaxLength(400);
        builder.Property(c => c.AskedOffice).HasMaxLength(200);
        builder.Property(c => c.SettledOffice).HasMaxLength(200);
        builder.HasIndex(c => new { c.PlaceId, c.ProcessId, c.State });
        // The same thing waits once, however many ask for it at once.
        builder.HasIndex(c => new { c.Act, c.SubjectId }).IsUnique().HasFilter("\"State\" = 'Waiting'");
    }
}
