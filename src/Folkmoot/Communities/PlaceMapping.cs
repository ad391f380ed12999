using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Communities;

internal sealed class PlaceMapping : IEntityTypeConfiguration<Place>
{
    public void Configure(EntityTypeBuilder<Place> builder)
    {
        builder.ToTable("communities_place");
        builder.Property(p => p.Slug).HasMaxLength(Slugs.MaxLength);
        builder.Property(p => p.Name).HasMaxLength(PlaceDetails.MaxName);
        builder.Property(p => p.Kind).HasMaxLength(PlaceDetails.MaxKind);
        builder.Property(p => p.Profile).HasMaxLength(PlaceDetails.MaxProfile);
        builder.Property(p => p.TimeZone).HasMaxLength(60);
        builder.Property(p => p.Currency).HasMaxLength(3);
        builder.HasIndex(p => p.Slug).IsUnique();
        builder.HasOne<Place>().WithMany().HasForeignKey(p => p.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
