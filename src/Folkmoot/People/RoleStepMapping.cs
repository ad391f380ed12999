using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.People;

internal sealed class RoleStepMapping : IEntityTypeConfiguration<RoleStep>
{
    public void Configure(EntityTypeBuilder<RoleStep> builder)
    {
        builder.ToTable("people_role_step");
        builder.Property(s => s.Office).HasMaxLength(200);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.ById).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(s => new { s.PlaceId, s.At });
        builder.HasIndex(s => s.AccountId);
        builder.HasIndex(s => s.ById);
    }
}
