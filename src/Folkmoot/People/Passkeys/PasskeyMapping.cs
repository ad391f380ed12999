using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.People.Passkeys;

internal sealed class PasskeyMapping : IEntityTypeConfiguration<Passkey>
{
    /// <summary>The longest name of a credential (WebAuthn level 2, section 4).</summary>
    private const int MaxCredentialId = 1023;

    public void Configure(EntityTypeBuilder<Passkey> builder)
    {
        builder.ToTable("people_passkey");
        builder.Property(p => p.CredentialId).HasMaxLength(MaxCredentialId);
        builder.Property(p => p.Name).HasMaxLength(PasskeyDesk.MaxName);
        builder.Property(p => p.Transports).HasMaxLength(200);
        builder.HasIndex(p => p.CredentialId).IsUnique();
        builder.HasIndex(p => p.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
