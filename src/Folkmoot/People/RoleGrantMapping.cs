using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.People;

internal sealed class RoleGrantMapping : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> builder)
    {
        builder.ToTable("people_role_grant");
        builder.HasOne<Account>().WithMany().HasForeignKey(g => g.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(g => new { g.AccountId, g.Role, g.PlaceId }).IsUnique();
        // A missing place equals no other missing place in a unique index, so the grants without one have an index of their own.
        builder.HasIndex(g => new { g.AccountId, g.Role }).IsUnique().HasFilter("\"PlaceId\" IS NULL");
    }
}
