using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.People;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("people_account");
        builder.Property(a => a.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(a => a.EmailKey).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(a => a.DisplayName).HasMaxLength(Roles.MaxName);
        builder.HasIndex(a => a.EmailKey).IsUnique();
    }
}
