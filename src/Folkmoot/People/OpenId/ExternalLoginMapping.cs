using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.People.OpenId;

internal sealed class ExternalLoginMapping : IEntityTypeConfiguration<ExternalLogin>
{
    public void Configure(EntityTypeBuilder<ExternalLogin> builder)
    {
        builder.ToTable("people_external_login");
        builder.Property(l => l.Issuer).HasMaxLength(OpenIdDesk.MaxIssuer);
        builder.Property(l => l.Subject).HasMaxLength(OpenIdDesk.MaxSubject);
        builder.HasIndex(l => new { l.Issuer, l.Subject }).IsUnique();
        builder.HasIndex(l => l.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
