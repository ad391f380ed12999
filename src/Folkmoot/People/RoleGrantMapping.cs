using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.People;

internal sealed class RoleGrantMapping : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> builder)
    {
        builder.ToTable("people_role_grant");
        builder.HasOne<Account>().WithMany().HasForeignKey(g => g.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(g => new { g.AccountId, g.Role, g.PlaceId, g.ProcessId }).IsUnique();
        // What is missing equals nothing else that is missing in a unique index, so those grants have indexes of their own.
        builder.HasIndex(g => new { g.AccountId, g.Role, g.PlaceId }).IsUnique().HasFilter("\"ProcessId\" IS NULL");
        builder.HasIndex(g => new { g.AccountId, g.Role }).IsUnique().HasFilter("\"PlaceId\" IS NULL");
    }
}
