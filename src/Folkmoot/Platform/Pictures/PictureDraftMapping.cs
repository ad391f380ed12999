using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Platform.Pictures;

internal sealed class PictureDraftMapping : IEntityTypeConfiguration<PictureDraft>
{
    public void Configure(EntityTypeBuilder<PictureDraft> builder)
    {
        builder.ToTable("platform_picture_draft");
        builder.Property(d => d.Mark).HasMaxLength(PictureFile.MaxMark);
        builder.HasIndex(d => d.CreatedAt);
    }
}
