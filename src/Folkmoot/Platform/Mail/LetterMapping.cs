using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Platform.Mail;

internal sealed class LetterMapping : IEntityTypeConfiguration<StoredLetter>
{
    public void Configure(EntityTypeBuilder<StoredLetter> builder)
    {
        builder.ToTable("platform_letter");
        builder.Property(l => l.To).HasMaxLength(320);
        builder.Property(l => l.Subject).HasMaxLength(300);
        builder.Property(l => l.Unsubscribe).HasMaxLength(1000);
        builder.HasIndex(l => l.DeliveredAt);
    }
}
